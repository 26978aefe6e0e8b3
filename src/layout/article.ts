/** The article that this build is of. */
import { contentDir } from '../content/place.ts';
import { library } from '../annotations/library.ts';

export const article = library(contentDir);
export const { site } = article;
export const { labels } = site;
