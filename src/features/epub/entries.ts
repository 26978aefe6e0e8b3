/** The entries as back matter of the book: one page for each kind. */
import { inBrackets, languageIn } from '../../article/language.ts';
import { type Entry, entriesOf, type Library } from '../../article/model/library.ts';
import { fieldsOf } from '../../article/model/translated.ts';
import type { EntryData, Kind } from '../../article/schema/schemas.ts';
import {
  factRows,
  mentionedIn,
  namesShown,
  officesOf,
  positionsByClaim,
  wordingsOf,
} from '../../article/views/entry.ts';
import { kindFile } from './address.ts';
import { toXhtml } from './prose.ts';
import { type Content, chapter, h, inBook, type Page } from './xhtml.ts';

export function kindPage(article: Library, kind: Kind): Page {
  const entries = entriesOf(article, kind);
  const within = entries.map(({ id, title }) => ({ id, title }));
  return chapter(
    { file: kindFile(kind.folder), title: kind.plural, part: 'backmatter', within },
    { as: 'appendix', id: `_${kind.folder}` },
    h('p', { class: 'intro' }, inBook(article).words(kind.intro)),
    entries.map((entry) => entryPart(article, entry)),
  );
}

function entryPart(article: Library, entry: Entry): Content {
  const { labels, words, cited, led, links, untranslated } = inBook(article);
  const mentions = mentionedIn(article, entry, labels);
  return h(
    'section',
    { class: 'entry', 'aria-labelledby': entry.id },
    h('h2', { id: entry.id }, words(entry.title)),
    h('p', { class: 'what' }, words(entry.what)),
    office(article, entry),
    names(article, entry),
    facts(article, entry),
    entry.paragraphs.map((each, index) => paragraph(article, each, { id: `${entry.id}-${index + 1}`, n: index + 1 })),
    toXhtml(article, entry),
    entry.positions.length > 0 ? h('h3', {}, labels.positions) : undefined,
    positionsByClaim(entry.positions).map(({ on, positions }) => [
      on ? h('h4', {}, words(on)) : undefined,
      positions.map(({ of, says, sources }) => led(of, words(says), cited(sources))),
    ]),
    entry.unverified ? led(labels.unverified, words(entry.unverified)) : undefined,
    // Of an untranslated text its beginning says so.
    entry.lang ? undefined : untranslated(...fieldsOf(entry)),
    // The passages that mention it, the first of each section and entry.
    mentions.length > 0 ? h('p', { class: 'mentions' }, labels.mentions, labels.colon, links(mentions)) : undefined,
  );
}

const list = (label: string | undefined, rows: Content[]): Content =>
  rows.length > 0 ? h('dl', { class: 'names', 'aria-label': label }, rows) : undefined;

function facts(article: Library, entry: Entry): Content {
  const { labels, words, numbers } = inBook(article);
  const rows = factRows(article, [entry]).map(({ label, values: [fact] }) => [
    h('dt', {}, words(label)),
    fact && h('dd', {}, words(fact.value), numbers(fact.sources)),
  ]);
  return list(labels.facts, rows);
}

function office(article: Library, entry: Entry): Content {
  const { labels, words, cited } = inBook(article);
  const rows = officesOf(entry, labels).map(({ when, what }, n, all) => [
    h('dt', {}, when),
    // The sources are behind the last of the two.
    h('dd', {}, words(what), n === all.length - 1 ? cited(entry.office?.sources ?? []) : undefined),
  ]);
  return list(undefined, rows);
}

function names(article: Library, entry: Entry): Content {
  const { labels, language } = inBook(article);
  // A reader of the book does not search by other spellings.
  const rows = namesShown(entry, article).groups.map(({ lang, label, names }) => {
    const forms = names.map(({ name, latin, of }) =>
      h(
        'dd',
        {},
        h('span', language(lang), name),
        latin ? [' ', h('i', language(`${lang}-Latn`), latin)] : undefined,
        of ? inBrackets(of, article.site.lang) : undefined,
      ),
    );
    return [h('dt', {}, label), ...forms];
  });
  return list(labels.names, rows);
}

type Paragraph = EntryData['paragraphs'][number];

/** One paragraph of a document: what it settles, our rendering of its decisive words, and those words. */
function paragraph(article: Library, each: Paragraph, { id, n }: { id: string; n: number }): Content {
  const { labels, words, led, language, numbers } = inBook(article);
  const quotation = (text: Content, caption: Content) =>
    h('figure', { class: 'quotation' }, h('blockquote', {}, h('p', {}, text)), h('figcaption', {}, caption));
  return h(
    'div',
    { id, class: 'paragraph' },
    led(`${labels.paragraph} ${n}`, words(each.says)),
    each.ours ? quotation(words(each.ours), labels.ours) : undefined,
    wordingsOf(article, each, labels).map(({ lang: of, text, standing, source }) =>
      quotation(h('span', language(of), text), [
        `${languageIn(article.site.lang, of)}${labels.comma}${standing} `,
        source && numbers([source]),
      ]),
    ),
    each.phrases.map((phrase) => readings(article, phrase)),
  );
}

/** How each side reads a phrase of a paragraph, and what else is to be known of it; nothing where it is plain. */
function readings(article: Library, { in: given, readings, note }: Paragraph['phrases'][number]): Content {
  if (readings.length === 0 && !note) return undefined;
  const { labels, words, led, language, cited } = inBook(article);
  const { lang } = article.site;
  const [of = lang, text = ''] = given[lang] ? [lang, given[lang]] : (Object.entries(given)[0] ?? []);
  return [
    h('p', {}, labels.openingQuote, h('span', language(of), text), labels.closingQuote),
    readings.map(({ of, says, sources }) => led(of, words(says), cited(sources))),
    note ? h('p', {}, words(note)) : undefined,
  ];
}
