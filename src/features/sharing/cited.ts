/** What is cited of this site, as CSL-JSON (https://docs.citationstyles.org/): the article, or one section of it. */
import { absolute, article, labels, site } from '../../site/article.ts';

/** The newest edition, when the content lists its editions. */
export const edition = article.editions[0];

/** A section or another page of its own; without one, the article. */
export function cited(page: { id: string; title: string; address: string } | undefined): object {
  const day = edition?.date.split('-').map(Number);
  return {
    id: page?.id ?? 'article',
    type: 'webpage',
    title: page ? `${page.title}${labels.stop}${site.title}` : site.title,
    author: [{ literal: site.name }],
    // No style prints the version of a web page; this way all of them name the edition.
    'container-title': edition
      ? `${site.name}${labels.comma}${labels.edition.toLocaleLowerCase(site.lang)} ${edition.edition}`
      : site.name,
    language: site.lang,
    URL: absolute(page?.address ?? '/'),
    ...(edition ? { version: edition.edition } : {}),
    ...(day ? { issued: { 'date-parts': [day] } } : {}),
  };
}
