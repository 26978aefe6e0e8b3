/**
 * The site that most tests of pages read: a small invented article in three languages that has everything an article can have,
 * and strains the layout: a long name, long words, wide tables and code. It is built for a path of a host.
 */
import { fileURLToPath } from 'node:url';
import { buildContent } from './built/site.ts';

/** Its content folder. */
export const lockContent = fileURLToPath(new URL('fixtures/lock/content', import.meta.url));
/** The path that it is built for. */
export const LOCK_BASE = '/lock/';

/** Builds it, once for all tests; the folder of its pages. */
export const buildLock = (): string => buildContent(lockContent, { BASE: LOCK_BASE }).dir;
