/** What the margin cites, as back matter: one page for each kind, with every entry of it. */
import { inBrackets, languageIn } from '../../article/language.ts';
import { type Entry, entriesOf, type Library, shortName } from '../../article/model/library.ts';
import { namesByLanguage, positionsByClaim } from '../../article/model/shown.ts';
import { fieldsOf } from '../../article/model/translated.ts';
import { passagesAbout } from '../../article/model/unlinked.ts';
import type { Kind } from '../../article/schema/schemas.ts';
import { firstOfEach } from '../../article/util/unique.ts';
import { hrefInBook, kindFile } from './address.ts';
import { toXhtml } from './prose.ts';
import { citedNumbers } from './record.ts';
import { type Content, chapter, h, inLanguage, led, type Page, untranslated, words } from './xhtml.ts';

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
    names(article, entry),
    facts(article, entry),
    entry.paragraphs.map((_, index) => paragraph(article, entry, index)),
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

/** The facts of an entry, each with its sources. */
function facts(article: Library, entry: Entry): Content {
  if (entry.facts.length === 0) return undefined;
  const rows = entry.facts.map(({ label, value, source }) => [
    h('dt', {}, words(article, label)),
    h('dd', {}, words(article, value), citedNumbers(article, [source].flat())),
  ]);
  return h('dl', { class: 'names', 'aria-label': article.site.labels.facts }, rows);
}

function names(article: Library, entry: Entry): Content {
  const rows = namesByLanguage(entry, article.site).map(({ lang, label, names }) => {
    const forms = names.map(({ name, latin, of }) =>
      h(
        'dd',
        {},
        h('span', inLanguage(article, lang), name),
        latin ? [' ', h('i', inLanguage(article, `${lang}-Latn`), latin)] : undefined,
        of ? inBrackets(of, article.site.lang) : undefined,
      ),
    );
    return [h('dt', {}, label), ...forms];
  });
  return h('dl', { class: 'names', 'aria-label': article.site.labels.names }, rows);
}

/** One paragraph of a document: what it settles, our rendering of its decisive words, and those words. */
function paragraph(article: Library, entry: Entry, index: number): Content {
  const { labels, lang } = article.site;
  const { says, ours, words: quoted } = entry.paragraphs[index] as Entry['paragraphs'][number];
  return h(
    'div',
    { id: `${entry.id}-${index + 1}`, class: 'paragraph' },
    led(article, `${labels.paragraph} ${index + 1}`, words(article, says)),
    ours ? quotation(words(article, ours), [labels.ours]) : undefined,
    quoted.map(({ lang: of, text, source, authentic }) =>
      quotation(h('span', inLanguage(article, of), text), [
        `${languageIn(lang, of)}${labels.comma}${authentic ? labels.authentic : labels.translation} `,
        citedNumbers(article, [source]),
      ]),
    ),
  );
}

const quotation = (text: Content, caption: Content) =>
  h('figure', { class: 'quotation' }, h('blockquote', {}, h('p', {}, text)), h('figcaption', {}, caption));

/** The passages that mention an entry, the first of each section and entry. */
function mentions(article: Library, entry: Entry): Content {
  const { labels } = article.site;
  const all = passagesAbout(article, entry);
  const first = firstOfEach(all, ({ from }) => from).filter(({ from }) => from !== entry);
  if (first.length === 0) return undefined;
  const links = first.map(({ from, address }, n) => [
    n > 0 ? labels.comma : '',
    h('a', { href: hrefInBook(article, address) }, words(article, shortName(from, labels))),
  ]);
  return h('p', { class: 'mentions' }, labels.mentions, labels.colon, links);
}
