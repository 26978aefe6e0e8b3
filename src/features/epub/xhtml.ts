/** XHTML as EPUB 3 wants it: well-formed, and every word in another language marked twice, as HTML and as XML. */
import type { Element, ElementContent, Root, RootContent } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { listSeparator } from '../../article/language.ts';
import { type Library, type Source, sourcesNamed } from '../../article/model/library.ts';
import { langOf } from '../../article/model/translated.ts';
import { memoise } from '../../article/util/memoise.ts';
import type { NamedPlace } from '../../article/views/entry.ts';
import { byLanguage } from '../../prose/languages.ts';
import { hrefInBook } from './address.ts';

export type Content = ElementContent | string | undefined | Content[];

export const h = (name: string, attributes: { [name: string]: string | number | undefined }, ...children: Content[]) =>
  x(name, attributes, children.flat(Infinity as 1) as ElementContent[]) as Element;

/** What the pages of a book are written with: words of the content, links within the book, numbers of sources. */
export const inBook = memoise((article: Library) => {
  const { site } = article;
  const { labels, languages } = site;
  /** Attributes for the language of an element; none for the language of the book. */
  const language = (lang: string) => (lang === site.lang ? {} : { lang, 'xml:lang': lang });
  /** Plain text of the content, with words in other scripts marked, and those that are not translated. */
  const words = (text: string): Content[] => {
    const whole = langOf(article, text);
    const runs = whole ? [{ text, lang: whole }] : byLanguage(text, languages);
    return runs.map(({ text: run, lang }) => (lang ? h('span', language(lang), run) : run));
  };
  /** The numbers of sources, each leading to the bibliography. */
  const numbers = (sources: Source[]): Content[] =>
    sources.map(({ place, number }) => {
      const properties = { class: 'cite', 'epub:type': 'biblioref', role: 'doc-biblioref' };
      return h('a', { ...properties, href: hrefInBook(article, place) }, h('sup', {}, `[${number}]`));
    });
  return {
    ...{ labels, language, words, numbers },
    cited: (ids: string[]) => numbers(sourcesNamed(article, ids)),
    /** Says that some of these words are those of the original, where a translation has not got them yet. */
    untranslated: (...texts: (string | undefined)[]): Content =>
      texts.some((text) => text !== undefined && langOf(article, text))
        ? h('p', { class: 'untranslated' }, labels.untranslated)
        : undefined,
    /** Places of the site in a line, as links within the book. */
    links: (places: NamedPlace[]): Content[] =>
      places.map(({ name, address }, n) => [
        n > 0 ? listSeparator(site.lang) : '',
        h('a', { href: hrefInBook(article, address) }, words(name)),
      ]),
    /** A paragraph that begins with a bold word. */
    led: (word: Content, ...rest: Content[]): Element => h('p', {}, h('b', {}, word, labels.stop.trim()), ' ', rest),
  };
});

/** One file of the book that is read. */
export interface Page {
  file: string;
  title: string;
  /** What EPUB calls its part of the book, such as `bodymatter`. */
  part: 'frontmatter' | 'bodymatter' | 'backmatter';
  body: Element;
  /** Whether it holds a drawing, which the package must say. */
  drawn?: boolean;
  /** Its items in the contents, below its title. */
  within?: { id: string; title: string }[];
}

/**
 * A page with a heading of its own.
 * @param as what EPUB calls the page beside its part, such as `appendix`
 * @param id that of the heading; `heading` its words, where they are more than the title
 */
export function chapter(
  page: Omit<Page, 'body'>,
  { as, id, heading = page.title }: { as?: string; id: string; heading?: Content },
  ...content: Content[]
): Page {
  const type = as ? { 'epub:type': as, role: `doc-${as}` } : {};
  return { ...page, body: h('section', { ...type, 'aria-labelledby': id }, h('h1', { id }, heading), content) };
}

export function pageText({ site }: Library, { title, part, body }: Page): string {
  const link = h('link', { rel: 'stylesheet', type: 'text/css', href: 'book.css' });
  const head = h('head', {}, h('title', {}, title), link);
  const spaces = { xmlns: 'http://www.w3.org/1999/xhtml', 'xmlns:epub': 'http://www.idpf.org/2007/ops' };
  const attributes = { ...spaces, lang: site.lang, 'xml:lang': site.lang };
  return document(h('html', attributes, head, h('body', { 'epub:type': part }, body)), {
    type: 'doctype',
    name: 'html',
  });
}

export function document(root: Element, ...before: RootContent[]): string {
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' },
      { type: 'text', value: '\n' },
      ...before,
      { type: 'text', value: '\n' },
      root,
    ],
  };
  return `${toXml(tree, { closeEmptyElements: true })}\n`;
}
