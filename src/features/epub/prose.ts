/**
 * The Markdown of a content file as XHTML of the book, by the same grammar as the site’s pages.
 *
 * It is made from the syntax tree, not from the built pages: those carry buttons, popovers and marks for a browser, which
 * a book would have to take out again, and links that would have to be guessed back to what they meant.
 */
import { toXast } from 'hast-util-to-xast';
import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { visitParents } from 'unist-util-visit-parents';
import type { Element, ElementContent } from 'xast';
import { type Note, type Scan, scan } from '../../article/grammar/grammar.ts';
import type { Labels } from '../../article/labels/index.ts';
import { type Entry, type Library, paragraphAddress, schemesOf } from '../../article/model/library.ts';
import { picturesIn } from '../../article/model/pictures.ts';
import { pictureFile } from '../../article/read/picture-files.ts';
import { become, copyOf, element, type Properties, text } from '../../prose/elements.ts';
import { markLanguages } from '../../prose/languages.ts';
import { bookHandlers } from '../../prose/markup.ts';
import { figureInBook } from '../../ui/mdx/chart/book.ts';
import { mapInBook } from '../../ui/mdx/map/book.ts';
import { hrefInBook } from './address.ts';
import { pictureNames } from './pictures.ts';
import { shownInBook } from './shown.ts';

/** A tree whose notes and references have been found, to be changed. */
interface Draft {
  tree: Root;
  found: Scan;
}

/** What of a content file becomes a text of the book. */
type Text = { tree: Root; path: string };

/**
 * A copy of a text, scanned, its pictures those of the book.
 * @param owner what element ids begin with
 * @param notes whether the text may have notes
 */
export function draft(article: Library, { tree, path }: Text, owner: string, notes: boolean): Draft {
  const copy = copyOf(tree);
  const found = scan(copy, { owner, schemes: schemesOf(article.site), notes, lang: article.site.lang });
  for (const picture of picturesIn(copy)) {
    const name = pictureNames(article).get(pictureFile(picture.url, path));
    if (name) picture.rename(name);
  }
  return { tree: copy, found };
}

/**
 * Turns references into links within the book.
 * @param anchored whether they can be linked to: an entry’s note in a section repeats those of its entry
 */
export function linkReferences(article: Library, { tree, found }: Draft, anchored: boolean): void {
  for (const { node, scheme, id, part, anchor } of found.references) {
    const children = node.children;
    const to = (address: string, look: string, more: Properties = {}) => {
      const properties = {
        ...(anchored ? { id: anchor } : {}),
        className: [look],
        href: hrefInBook(article, address),
        ...more,
      };
      return (words: unknown[]) => element('a', properties, words);
    };
    const source = scheme === 'source' ? article.sources.get(id) : undefined;
    const entry = article.entries.get(`${scheme}:${id}`);
    const address =
      source?.place ??
      (scheme === 'event' ? article.events.get(id)?.at : undefined) ??
      (scheme === 'claim' ? article.claims.get(id)?.at : undefined) ??
      (entry && part !== undefined ? paragraphAddress(entry, part) : entry?.address) ??
      '/';
    if (source) {
      const number = element('sup', {}, [text(`[${source.number}]`)]);
      become(
        node,
        to(address, 'cite', { 'epub:type': 'biblioref', role: 'doc-biblioref' })([...children, number]) as Nodes,
      );
    } else become(node, to(address, entry ? 'term' : scheme)(children) as Nodes);
  }
  visitParents(tree, 'link', (node) => {
    node.url = hrefInBook(article, node.url);
  });
}

/** The first paragraph of an entry, as its note. */
export function entryNote(article: Library, entry: Entry): ElementContent[] {
  const note = draft(article, { path: entry.path, tree: { type: 'root', children: [entry.note] } }, '', false);
  linkReferences(article, note, false);
  return toXhtml(article, note.tree.children);
}

/** Puts the number of a note where it is referred to. */
export function numberReference(note: Note, number: number, labels: Labels): void {
  const mark = noteMark(note, number, labels);
  const children = note.entry ? [{ ...note.node }, mark] : [mark];
  become(note.node, element('span', { id: markOf(note) }, children) as Nodes);
}

/** The number of a note, raised, as a reference to it. */
export function noteMark({ id }: Note, number: number, { noteTo }: Labels): PhrasingContent {
  const properties = {
    'epub:type': 'noteref',
    role: 'doc-noteref',
    href: `#${id}`,
    ariaLabel: `${noteTo} ${number}`,
  };
  return element('sup', {}, [element('a', properties, [text(`${number}`)])]);
}

/** The id of what surrounds a note’s number, to which it leads back; an entry’s words have an id of their own. */
export const markOf = ({ entry, ref }: Note): string => (entry ? `${ref}-note` : ref);

/** Markdown of a draft as elements of the book. */
export function toXhtml(article: Library, children: RootContent[]): ElementContent[] {
  const tree: Root = { type: 'root', children };
  markLanguages(tree, article.site.languages);
  const handlers = bookHandlers(article.site.labels, {
    figure: (key) => figureInBook(article, key) ?? mapInBook(article, key),
    shown: (name, given) => shownInBook(article, name, given),
  });
  const made = toXast(toHast(tree, { handlers })) as unknown as Element;
  visitParents(made, 'element', (node: Element) => {
    const lang = node.attributes['lang'];
    if (lang) node.attributes['xml:lang'] = lang;
    // The root of the page declares the namespace of XHTML.
    if (node.name === 'math') node.attributes['xmlns'] = 'http://www.w3.org/1998/Math/MathML';
    else if (node.name === 'svg') node.attributes['xmlns'] = 'http://www.w3.org/2000/svg';
    else delete node.attributes['xmlns'];
  });
  return made.children;
}
