/** The sections of the article, each with its notes at its end; some reading systems show them as pop-ups. */
import { type Library, type Note, type Section, sectionName } from '../../article/model/library.ts';
import { hrefInBook, sectionFile } from './address.ts';
import { markOf, toXhtml } from './prose.ts';
import { type Content, h, inBook, type Page } from './xhtml.ts';

/** One section. It has the note of an entry that the article first mentions in it. */
export function sectionPage(article: Library, section: Section): Page {
  const { labels, words } = inBook(article);
  const asides = section.notes.filter(({ inWhole }) => inWhole).map((note) => aside(article, section, note));
  const { id } = section;
  const footnotes = { 'epub:type': 'footnotes', class: 'notes', 'aria-labelledby': '_notes' };
  const body = h(
    'section',
    { 'epub:type': 'chapter', role: 'doc-chapter', 'aria-labelledby': id },
    h('p', { class: 'eyebrow' }, sectionName(section, labels)),
    h('h1', { id }, words(section.title)),
    toXhtml(article, section),
    asides.length > 0 ? h('section', footnotes, h('h2', { id: '_notes' }, labels.notes), asides) : undefined,
  );
  return { file: sectionFile(section.id), title: section.title, part: 'bodymatter', body };
}

/** A note begins with its number, which leads back; readers that show it at its mark hide it here. */
function aside(article: Library, section: Section, note: Note): Content {
  const { labels } = article.site;
  const { entry, number } = note;
  const says = `${labels.backToText}${labels.colon}${labels.note} ${number}`;
  const leads = { 'epub:type': 'backlink', role: 'doc-backlink', href: `#${markOf(note)}`, 'aria-label': says };
  const back = h('a', leads, `${number}.`);
  const footnote = { 'epub:type': 'footnote', role: 'doc-footnote', id: note.id };
  const label = entry && [h('a', { href: hrefInBook(article, entry.address) }, entry.kind.label), ': '];
  const body = entry
    ? toXhtml(article, entry, { nodes: [entry.note], anchored: false })
    : toXhtml(article, section, { nodes: note.body });
  const [first, ...rest] = body;
  if (first?.type === 'element' && first.name === 'p') {
    first.children = h('p', {}, back, ' ', label, first.children).children;
    return h('aside', footnote, first, rest);
  }
  return h('aside', footnote, h('p', {}, back, ' ', label), body);
}
