/** The article that this build is of. */

import { isOnePage } from '../article/model/length.ts';
import { library } from '../article/model/load.ts';
import { contentDir } from '../article/read/content-dir.ts';

export const article = library(contentDir);
export const { site } = article;
export const { labels } = site;
/** Whether the whole article stands at `/`; if not, its contents do. */
export const onePage = isOnePage(article);
