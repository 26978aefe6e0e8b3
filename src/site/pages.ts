/** The pages that lists of pages name, each where the article has it. */
import { article, labels, site } from './article.ts';

/** The page of each kind of entries. */
export const kindPages = site.kinds.map(({ plural, short = plural, folder }) => {
  return { title: plural, short, address: `/${folder}/` };
});

/** The timeline and the ledger of claims. */
export const recordPages = [
  ...(article.events.size > 0 ? [{ title: labels.timeline, address: '/timeline/' }] : []),
  ...(article.claims.size > 0 ? [{ title: labels.claims, address: '/claims/' }] : []),
];
