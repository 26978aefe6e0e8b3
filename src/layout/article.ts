/** The article that this build is of. */

import { isOnePage } from '../annotations/length.ts';
import { library } from '../annotations/library.ts';
import { contentDir } from '../content/place.ts';

export const article = library(contentDir);
export const { site } = article;
export const { labels } = site;
/** Whether the whole article stands at `/`; if not, its contents do. */
export const onePage = isOnePage(article);
