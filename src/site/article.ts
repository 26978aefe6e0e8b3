/** The article that this build is of. */

import { isOnePage } from '../article/model/length.ts';
import { library } from '../article/model/load.ts';
import { contentDir } from '../article/read/content-dir.ts';

export const article = library(contentDir);
export const { site } = article;
export const { labels } = site;
/** Whether `/` shows the whole article; if not, it shows the contents. */
export const onePage = isOnePage(article);
