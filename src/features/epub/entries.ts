/** The entries as back matter of the book: one page for each kind. */
import { inBrackets, languageIn } from '../../article/language.ts';
import { type Entry, entriesOf, type Library } from '../../article/model/library.ts';
import { fieldsOf } from '../../article/model/translated.ts';
import type { EntryData, Kind } from '../../article/schema/schemas.ts';
import { factRows, mentionedIn, namesShown, positionsByClaim, wordingsOf } from '../../article/views/entry.ts';
import { kindFile } from './address.ts';
import { toXhtml } from './prose.ts';
import { citedNumbers, numbersOf } from './record.ts';
import { type Content, chapter, h, inLanguage, led, links, type Page, untranslated, words } from './xhtml.ts';

/** All entries of a kind. */
export function kindPage(article: Library, kind: Kind): Page {
  const entries = entriesOf(article, kind);
  const within = entries.map(({ id, title }) => ({ id, title }));
  return chapter(
    { file: kindFile(kind.folder), title: kind.plural, part: 'backmatter', within },
    { as: 'appendix', id: `_${kind.folder}` },
    h('p', { class: 'intro' }, words(article, kind.intro)),
    entries.map((entry) => entryPart(article, entry)),
  );
}

function entryPart(article: Library, entry: Entry): Content {
  const { labels } = article.site;
  return h(
    'section',
    { class: 'entry', 'aria-labelledby': entry.id },
    h('h2', { id: entry.id }, words(article, entry.title)),
    h('p', { class: 'what' }, words(article, entry.what)),
    office(article, entry),
    names(article, entry),
    facts(article, entry),
    entry.paragraphs.map((each, index) => paragraph(article, each, { id: `${entry.id}-${index + 1}`, n: index + 1 })),
    toXhtml(article, entry),
    entry.positions.length > 0
      ? [
          h('h3', {}, labels.positions),
          positionsByClaim(entry.positions).map(({ on, positions }) => [
            on ? h('h4', {}, words(article, on)) : undefined,
            positions.map(({ of, says, sources }) =>
              led(article, of, words(article, says), citedNumbers(article, sources)),
            ),
          ]),
        ]
      : undefined,
    entry.unverified ? led(article, labels.unverified, words(article, entry.unverified)) : undefined,
    // Of an untranslated text its beginning says so.
    entry.lang ? undefined : untranslated(article, ...fieldsOf(entry)),
    mentions(article, entry),
  );
}

function facts(article: Library, entry: Entry): Content {
  const rows = factRows(article, [entry]).map(({ label, values: [fact] }) => [
    h('dt', {}, words(article, label)),
    fact && h('dd', {}, words(article, fact.value), numbersOf(article, fact.sources)),
  ]);
  return list(article.site.labels.facts, rows);
}

const list = (label: string, rows: Content[]): Content =>
  rows.length > 0 ? h('dl', { class: 'names', 'aria-label': label }, rows) : undefined;

function office(article: Library, { office }: Entry): Content {
  if (!office) return undefined;
  const { officeThen, officeNow } = article.site.labels;
  const held = [
    { when: officeThen, what: office.was },
    { when: officeNow, what: office.is },
  ].filter(({ what }) => what);
  const rows = held.map(({ when, what = '' }, n) => [
    h('dt', {}, when),
    // The sources are behind the last of the two.
    h('dd', {}, words(article, what), n === held.length - 1 ? citedNumbers(article, office.sources) : undefined),
  ]);
  return h('dl', { class: 'names' }, rows);
}

function names(article: Library, entry: Entry): Content {
  const { labels, lang: own } = article.site;
  // A reader of the book does not search by other spellings.
  const rows = namesShown(entry, article).groups.map(({ lang, label, names }) => {
    const forms = names.map(({ name, latin, of }) =>
      h(
        'dd',
        {},
        h('span', inLanguage(article, lang), name),
        latin ? [' ', h('i', inLanguage(article, `${lang}-Latn`), latin)] : undefined,
        of ? inBrackets(of, own) : undefined,
      ),
    );
    return [h('dt', {}, label), ...forms];
  });
  return list(labels.names, rows);
}

/** One paragraph of a document: what it settles, our rendering of its decisive words, and those words. */
function paragraph(
  article: Library,
  each: EntryData['paragraphs'][number],
  { id, n }: { id: string; n: number },
): Content {
  const { labels, lang } = article.site;
  const { says, ours, phrases } = each;
  return h(
    'div',
    { id, class: 'paragraph' },
    led(article, `${labels.paragraph} ${n}`, words(article, says)),
    ours ? quotation(words(article, ours), [labels.ours]) : undefined,
    wordingsOf(article, each, labels).map(({ lang: of, text, standing, source }) =>
      quotation(h('span', inLanguage(article, of), text), [
        `${languageIn(lang, of)}${labels.comma}${standing} `,
        source && numbersOf(article, [source]),
      ]),
    ),
    phrases.map((phrase) => readings(article, phrase)),
  );
}

/** How each side reads a phrase of a paragraph, and what else is to be known of it; nothing where it is plain. */
function readings(article: Library, phrase: EntryData['paragraphs'][number]['phrases'][number]): Content {
  const { labels, lang } = article.site;
  const { in: given, readings, note } = phrase;
  if (readings.length === 0 && !note) return undefined;
  const [of = lang, text = ''] = given[lang] ? [lang, given[lang]] : (Object.entries(given)[0] ?? []);
  return [
    h('p', {}, labels.openingQuote, h('span', inLanguage(article, of), text), labels.closingQuote),
    readings.map(({ of, says, sources }) => led(article, of, words(article, says), citedNumbers(article, sources))),
    note ? h('p', {}, words(article, note)) : undefined,
  ];
}

const quotation = (text: Content, caption: Content) =>
  h('figure', { class: 'quotation' }, h('blockquote', {}, h('p', {}, text)), h('figcaption', {}, caption));

/** The passages that mention an entry, the first of each section and entry. */
function mentions(article: Library, entry: Entry): Content {
  const { labels } = article.site;
  const places = mentionedIn(article, entry, labels);
  if (places.length === 0) return undefined;
  return h('p', { class: 'mentions' }, labels.mentions, labels.colon, links(article, places));
}
