/** The two examples, built for a host other than their own, under a path. */
import { resolve } from 'node:path';
import { buildContent } from './site.ts';

/** The example of the writing guide. */
export const example = resolve('examples/knutt/content');
/** The example with a translation. */
export const translated = resolve('examples/knot/content');
export const SITE = 'https://pages.example.org';
export const BASE = '/treaty/';

/** Builds one of them; the folder of its pages, and all that the build said. */
export const buildExample = (content = example) => buildContent(content, { SITE, BASE });
