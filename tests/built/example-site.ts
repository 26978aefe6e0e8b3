/** The example of the writing guide, built for a host other than its own, under a path. */
import { resolve } from 'node:path';
import { buildContent } from './site.ts';

/** Its content folder. */
export const example = resolve('examples/knutt/content');
export const SITE = 'https://pages.example.org';
export const BASE = '/treaty/';

/** Builds it; the folder of its pages, and all that the build said. */
export const buildExample = () => buildContent(example, { SITE, BASE });
