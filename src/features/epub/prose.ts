/**
 * The Markdown of a content file as XHTML of the book, by the same grammar as the site’s pages.
 *
 * It is made from the syntax tree, not from the built pages: those carry buttons, popovers and marks for a browser, which
 * a book would have to take out again, and links that would have to be guessed back to what they meant.
 */
import { toXast } from 'hast-util-to-xast';
import type { PhrasingContent, Root, RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import type { Element, ElementContent } from 'xast';
import type { Labels } from '../../article/labels/index.ts';
import type { Library, Note, Reference, Text } from '../../article/model/library.ts';
import { destination } from '../../article/model/mentions.ts';
import { picturesIn } from '../../article/model/pictures.ts';
import { pictureFile } from '../../article/read/picture-files.ts';
import { visitParents } from '../../article/util/visit.ts';
import { copyOf, element, identify, inLanguage, rewrite, text } from '../../prose/elements.ts';
import { markLanguages } from '../../prose/languages.ts';
import { bookHandlers } from '../../prose/markup.ts';
import { typesetTree } from '../../prose/typography.ts';
import { figureInBook } from '../../ui/mdx/book.ts';
import { hrefInBook } from './address.ts';
import { pictureNames } from './pictures.ts';
import { shownInBook } from './shown.ts';
import { h } from './xhtml.ts';

/**
 * A part of a text as elements of the book.
 * @param nodes what of the text; the whole of it by default
 * @param anchored whether its references can be linked to: an entry’s note in a section repeats those of its
 * entry
 */
export function toXhtml(
  article: Library,
  { tree, path, lang }: Pick<Text, 'tree' | 'path' | 'lang'>,
  { nodes = tree.children, anchored = true }: { nodes?: RootContent[]; anchored?: boolean } = {},
): ElementContent[] {
  const { labels, languages } = article.site;
  const copy = copyOf<Root>({ type: 'root', children: nodes.filter(({ type }) => type !== 'footnoteDefinition') });
  for (const picture of picturesIn(copy)) {
    const name = pictureNames(article).get(pictureFile(picture.url, path));
    if (name) picture.rename(name);
  }
  identify(copy.children);
  if (lang) for (const node of copy.children) inLanguage(node, lang);
  rewrite(copy, {
    href: (address) => hrefInBook(article, address),
    reference: (reference, words) => link(article, reference, words, anchored),
    note: (note, term) => {
      if (!note.inWhole && term) return term;
      return element('span', { id: markOf(note) }, [...(term ? [term] : []), noteMark(note, labels)]);
    },
    again: (note) => noteMark(note, labels),
  });
  markLanguages(copy, languages);
  typesetTree(copy, lang ?? article.site.lang);
  const handlers = bookHandlers(labels, {
    figure: (key) => figureInBook(article, key),
    shown: (name, given) => shownInBook(article, name, given),
  });
  const made = toXast(toHast(copy, { handlers })) as unknown as Element;
  visitParents(made, 'element', (node: Element) => {
    // The SVG of books knows no order of painting: a halo would cover its letters.
    if (node.attributes['paint-order'])
      for (const name of ['paint-order', 'stroke', 'stroke-width', 'stroke-linejoin']) delete node.attributes[name];
    const lang = node.attributes['lang'];
    if (lang) node.attributes['xml:lang'] = lang;
    // The root of the page declares the namespace of XHTML.
    if (node.name === 'math') node.attributes['xmlns'] = 'http://www.w3.org/1998/Math/MathML';
    else if (node.name === 'svg') node.attributes['xmlns'] = 'http://www.w3.org/2000/svg';
    else delete node.attributes['xmlns'];
  });
  const isWhole = nodes === tree.children;
  return lang && isWhole ? [h('p', { class: 'untranslated' }, labels.untranslated), ...made.children] : made.children;
}

function link(
  article: Library,
  { target, part, anchor }: Reference,
  words: PhrasingContent[],
  anchored: boolean,
): PhrasingContent {
  const href = hrefInBook(article, target ? destination(target, part) : '/');
  const properties = (look: string) => ({ ...(anchored ? { id: anchor } : {}), className: [look], href });
  if (target?.type !== 'source')
    return element('a', properties(target?.type === 'entry' ? 'term' : `${target?.type}`), words);
  const number = element('sup', {}, [text(`[${target.number}]`)]);
  const biblioref = { 'epub:type': 'biblioref', role: 'doc-biblioref' };
  return element('a', { ...properties('cite'), ...biblioref }, [...words, number]);
}

/** The number of a note, raised, as a reference to it. */
function noteMark({ id, number }: Note, { note }: Labels): PhrasingContent {
  const properties = { 'epub:type': 'noteref', role: 'doc-noteref', href: `#${id}`, ariaLabel: `${note} ${number}` };
  return element('sup', {}, [element('a', properties, [text(`${number}`)])]);
}

/** The id of what surrounds a note’s number, to which it leads back; an entry’s words have an id of their own. */
export const markOf = ({ entry, ref }: Note): string => (entry ? `${ref}-note` : ref);
