/** The sections of the article, each with its notes at its end, which readers that can show as they are pointed at. */
import { visitParents } from 'unist-util-visit-parents';
import type { Note } from '../annotations/grammar.ts';
import { type Library, notesOf, type Section } from '../annotations/library.ts';
import { blocksOf } from '../annotations/paragraphs.ts';
import { become, element, text } from '../annotations/elements.ts';
import type { Nodes } from 'mdast';
import { hrefInBook, sectionFile } from './address.ts';
import { draft, entryNote, linkReferences, numberReference, toXhtml } from './prose.ts';
import { type Content, h, type Page, words } from './xhtml.ts';

/** One section. An entry’s note stands where the article first mentions it, and nowhere again. */
export function sectionPage(article: Library, section: Section): Page {
  const { labels, lang } = article.site;
  const standing = new Set(notesOf(article.sections).map(({ id }) => id));
  const prose = draft(article, section.tree, section.id, true);
  for (const { node, id } of blocksOf(prose.tree, section, lang)) node.data = { ...node.data, hProperties: { id } };
  linkReferences(article, prose, true);
  const notes = prose.found.notes.filter(({ id }) => standing.has(id));
  for (const [index, note] of notes.entries()) numberReference(note, index + 1, labels);
  repeatNumbers(prose.tree, section, notes);
  const asides = notes.map((note, index) => aside(article, note, index + 1));
  prose.tree.children = prose.tree.children.filter(({ type }) => type !== 'footnoteDefinition');
  const heading = `${section.id}`;
  const body = h(
    'section',
    { 'epub:type': 'chapter', role: 'doc-chapter', 'aria-labelledby': heading },
    h('p', { class: 'eyebrow' }, `${labels.section} ${section.number}`),
    h('h1', { id: heading }, words(article, section.title)),
    toXhtml(article, prose.tree.children),
    asides.length > 0
      ? h(
          'section',
          { 'epub:type': 'footnotes', class: 'notes', 'aria-labelledby': `${heading}-notes` },
          h('h2', { id: `${heading}-notes` }, labels.bookNotes),
          asides,
        )
      : undefined,
  );
  return { file: sectionFile(section.id), title: section.title, part: 'bodymatter', body };
}

/** A second `[^name]` shows the number of the first. */
function repeatNumbers(tree: Nodes, section: Section, notes: Note[]): void {
  visitParents(tree, 'footnoteReference', (node) => {
    const id = `${section.id}_${(node.label ?? node.identifier).toLowerCase()}`;
    const number = notes.findIndex((note) => note.id === id) + 1;
    if (number > 0)
      become(node, element('sup', {}, [element('a', { className: ['cite'], href: `#${id}` }, [text(`${number}`)])]));
  });
}

function aside(article: Library, note: Note, number: number): Content {
  const { labels } = article.site;
  const entry = note.entry && article.entries.get(`${note.entry.scheme}:${note.entry.id}`);
  const back = note.entry ? `${note.ref}-note` : note.ref;
  const head = h(
    'p',
    { class: 'note-head' },
    h(
      'a',
      {
        'epub:type': 'backlink',
        role: 'doc-backlink',
        href: `#${back}`,
        'aria-label': `${labels.backToText}: ${labels.note} ${number}`,
      },
      `${number}`,
    ),
    ' ',
    entry ? h('a', { class: 'label', href: hrefInBook(article, entry.address) }, entry.kind.label) : undefined,
  );
  // An editor’s note begins with its label; its references were turned into links with the section’s.
  const body = entry ? entryNote(article, entry) : toXhtml(article, note.body);
  return h(
    'aside',
    { 'epub:type': 'footnote', role: 'doc-footnote', id: note.id },
    head,
    body,
  );
}
