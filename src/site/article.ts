/** The article that this build is of, its addresses, and the pages that lists of pages name. */

import { dateIn } from '../article/dates.ts';
import { library } from '../article/model/load.ts';
import { isOnePage } from '../article/model/notes.ts';
import { listPages } from '../article/model/pages.ts';
import { langOf as langIn } from '../article/model/translated.ts';
import { contentDir } from '../article/read/content-dir.ts';
import { typeset } from '../prose/typography.ts';

export const article = library(contentDir);
export const { site } = article;
/** The newest edition, when the content lists its editions. */
export const edition = article.editions[0];
/** The words of the pages, as lines may break in them. */
export const labels = Object.fromEntries(
  Object.entries(site.labels).map(([name, words]) => [name, typeset(words, site.lang)]),
) as typeof site.labels;
/** The language of words of a field that this translation leaves to the original; undefined for its own. */
export const langOf = (text: string): string | undefined => langIn(article, text);
/** Whether `/` shows the whole article; if not, it shows the contents. */
export const onePage = isOnePage(article);

export { absolute, link } from './link.ts';

/** A date at the precision known, as a reader reads it. */
export const dateInWords = (value: string): string => dateIn(site.locale ?? site.lang, value);

/** The page of each kind of entries. */
export const kindPages = site.kinds.map(({ plural, short = plural, folder }) => {
  return { title: plural, short, address: `/${folder}/` };
});

/** The timeline and the ledger of claims. */
export const recordPages = listPages(article)
  .filter(({ name }) => name === 'timeline' || name === 'claims')
  .map(({ name, address }) => ({ title: labels[name], address }));
