/** The sections of the article, each with its notes at its end, which readers that can show as they are pointed at. */

import type { Nodes } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import type { Note } from '../../article/grammar/grammar.ts';
import { blocksOf } from '../../article/grammar/paragraphs.ts';
import { type Library, type Section, sectionName } from '../../article/model/library.ts';
import { notesOfWhole, numberOf } from '../../article/model/notes.ts';
import { become } from '../../prose/elements.ts';
import { hrefInBook, sectionFile } from './address.ts';
import { draft, entryNote, linkReferences, markOf, noteMark, numberReference, toXhtml } from './prose.ts';
import { type Content, h, type Page, words } from './xhtml.ts';

/** One section. It has the note of an entry that the article first mentions in it. */
export function sectionPage(article: Library, section: Section): Page {
  const { labels, lang } = article.site;
  const standing = notesOfWhole(article);
  const prose = draft(article, section, section.id, true);
  for (const { node, id } of blocksOf(prose.tree, section, lang)) node.data = { ...node.data, hProperties: { id } };
  linkReferences(article, prose, true);
  const notes = prose.found.notes.filter(({ id }) => standing.has(id));
  for (const note of notes) numberReference(note, numberOf(article, note), labels);
  repeatNumbers(article, prose.tree, section, notes);
  const asides = notes.map((note) => aside(article, note));
  prose.tree.children = prose.tree.children.filter(({ type }) => type !== 'footnoteDefinition');
  const heading = `${section.id}`;
  const body = h(
    'section',
    { 'epub:type': 'chapter', role: 'doc-chapter', 'aria-labelledby': heading },
    h('p', { class: 'eyebrow' }, sectionName(section, labels)),
    h('h1', { id: heading }, words(article, section.title)),
    toXhtml(article, prose.tree.children),
    asides.length > 0
      ? h(
          'section',
          { 'epub:type': 'footnotes', class: 'notes', 'aria-labelledby': '_notes' },
          h('h2', { id: '_notes' }, labels.notes),
          asides,
        )
      : undefined,
  );
  return { file: sectionFile(section.id), title: section.title, part: 'bodymatter', body };
}

/** A second `[^name]` shows the number of the first. */
function repeatNumbers(article: Library, tree: Nodes, section: Section, notes: Note[]): void {
  visitParents(tree, 'footnoteReference', (node) => {
    const id = `${section.id}_${(node.label ?? node.identifier).toLowerCase()}`;
    const note = notes.find((each) => each.id === id);
    if (note) become(node, noteMark(note, numberOf(article, note), article.site.labels));
  });
}

/** A note begins with its number, which leads back; readers that show it at its mark hide it here. */
function aside(article: Library, note: Note): Content {
  const { labels } = article.site;
  const number = numberOf(article, note);
  const entry = note.entry && article.entries.get(`${note.entry.scheme}:${note.entry.id}`);
  const back = h(
    'a',
    {
      'epub:type': 'backlink',
      role: 'doc-backlink',
      href: `#${markOf(note)}`,
      'aria-label': `${labels.backToText}: ${labels.noteTo} ${number}`,
    },
    `${number}.`,
  );
  const label = entry && [h('a', { href: hrefInBook(article, entry.address) }, entry.kind.label), ': '];
  const body = entry ? entryNote(article, entry) : toXhtml(article, note.body);
  const [first, ...rest] = body;
  if (first?.type === 'element' && first.name === 'p') {
    first.children = h('p', {}, back, ' ', label, first.children).children;
    return h('aside', { 'epub:type': 'footnote', role: 'doc-footnote', id: note.id }, first, rest);
  }
  return h('aside', { 'epub:type': 'footnote', role: 'doc-footnote', id: note.id }, h('p', {}, back, ' ', label), body);
}
