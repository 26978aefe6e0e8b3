/**
 * Where Astro looks for collections. Node loads them: it has loaded most of their modules for the configuration, and Vite would
 * transform and evaluate these again, which takes about a second.
 */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
export const { collections } = require('./prose/collections.ts') as typeof import('./prose/collections.ts');
