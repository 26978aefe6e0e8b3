/** What is cited of this site, as CSL-JSON (https://docs.citationstyles.org/): the article, or one page of it. */
import type { Library } from '../../article/model/library.ts';
import { typeset } from '../../prose/typography.ts';

/**
 * @param page a page’s id, title and address; without one, the article
 * @param absolute makes an address of the site a complete URL
 */
export function cited(
  { site, editions: [edition] }: Library,
  page: { id: string; title: string; address: string } | undefined,
  absolute: (address: string) => string,
): object {
  const { lang, labels, name, title } = site;
  const day = edition?.date.split('-').map(Number);
  return {
    id: page?.id ?? 'article',
    type: 'webpage',
    title: page ? `${page.title}${typeset(labels.stop, lang)}${title}` : title,
    author: [{ literal: name }],
    // No style prints the version of a web page; this way all of them name the edition.
    'container-title': edition
      ? `${name}${typeset(labels.comma, lang)}${typeset(labels.edition, lang).toLocaleLowerCase(lang)} ${edition.edition}`
      : name,
    language: lang,
    URL: absolute(page?.address ?? '/'),
    ...(edition ? { version: edition.edition } : {}),
    ...(day ? { issued: { 'date-parts': [day] } } : {}),
  };
}
