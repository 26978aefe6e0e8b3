/** The example with a translation, built for a host other than its own, under a path. */
import { resolve } from 'node:path';
import { buildContent } from './site.ts';

/** The example of the writing guide, which is the other one in German alone. */
export const example = resolve('examples/knutt/content');
/** The example with a translation. */
export const translated = resolve('examples/knot/content');
export const SITE = 'https://pages.example.org';
export const BASE = '/treaty/';

/** Builds it; the folder of its pages, and all that the build said. */
export const buildExample = () => buildContent(translated, { SITE, BASE });
