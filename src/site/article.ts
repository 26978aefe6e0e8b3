/** The article that this build is of. */

import { isOnePage } from '../article/model/length.ts';
import { library } from '../article/model/load.ts';
import { langOf as langIn } from '../article/model/translated.ts';
import { contentDir } from '../article/read/content-dir.ts';
import { typeset } from '../prose/typography.ts';

export const article = library(contentDir);
export const { site } = article;
/** The words of the pages, as lines may break in them. */
export const labels = Object.fromEntries(
  Object.entries(site.labels).map(([name, words]) => [name, typeset(words, site.lang)]),
) as typeof site.labels;
/** The language of words of a field that this translation leaves to the original; undefined for its own. */
export const langOf = (text: string): string | undefined => langIn(article, text);
/** Whether `/` shows the whole article; if not, it shows the contents. */
export const onePage = isOnePage(article);
