/** The article that this build is of. */

import { library } from '../annotations/library.ts';
import { contentDir } from '../content/place.ts';

export const article = library(contentDir);
export const { site } = article;
export const { labels } = site;
