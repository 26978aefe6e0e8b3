/**
 * What can be found: one record for each passage that has an address, taken from the content and not from the pages, so
 * that no sign or number of the pages stands in an excerpt.
 */

import { dateIn, partsOf } from '../../../article/dates.ts';
import { textOf } from '../../../article/grammar/plain-text.ts';
import {
  type Claim,
  type Entry,
  type HistoricalEvent,
  type Library,
  paragraphAddress,
  type Reference,
  type Section,
  sectionName,
  verdictOf,
} from '../../../article/model/library.ts';
import { mentionsOf } from '../../../article/model/mentions.ts';
import { segmenter } from '../../../article/util/segments.ts';
import type { Vocabulary } from '../correct.ts';
import { namesOf, numbersOf, whereOf } from '../names.ts';
import type { Fragment, RecordType, WEIGHTS } from '../pagefind-api.ts';
import { entryTerm, sideTerm } from '../terms.ts';
import { namedIn } from './named.ts';

/** One passage that can be found. */
export interface SearchRecord {
  url: string;
  /** What a hit shows. */
  content: string;
  meta: Fragment['meta'];
  /** Texts beside the passage by which it is found, each by the name of a field of the index. */
  fields: Partial<Record<keyof typeof WEIGHTS, string>>;
  /** Terms for the entries that it is about or names: of its own entry, and of others. */
  own: string[];
  named: string[];
  filters: Record<string, string[]>;
}

interface Passage {
  address: string;
  title: string;
  type: RecordType;
  kind: string;
  /** Where it stands. */
  trail: string;
  /** What of it is indexed too; the trail, where nothing else is said. */
  beside?: string;
  text: string;
  /** Entries that it refers to, as `scheme:id`. */
  about: string[];
  /** The entry whose own page it is. */
  own?: Entry;
  period?: string | undefined;
}

/** In which field a title is indexed. */
const TITLE_FIELDS: Record<RecordType, keyof typeof WEIGHTS> = {
  article: 'title',
  section: 'title',
  event: 'title',
  list: 'title',
  about: 'title',
  entry: 'entry',
  claim: 'claim',
  note: 'part',
  paragraph: 'part',
};

/** Every passage of an article. */
export function recordsOf(article: Library): SearchRecord[] {
  const { site } = article;
  const persons = site.kinds.find(({ is }) => is === 'person');
  const numbers = numbersOf(article);
  return passagesOf(article).map(({ address, title, type, kind, trail, beside, text, about, own, period }) => {
    const entries = about.flatMap((key) => article.entries.get(key) ?? []);
    const actors = entries.filter((entry) => entry.kind === persons).map((entry) => entry.title);
    const told = new Set([...entries, ...namedIn(article, `${title} ${text}`)]);
    const termsFor = (entry: Entry, isOwn: boolean) => {
      const n = numbers.get(entry) ?? 0;
      // Of two sides’ names a passage is found by those of the one that it uses.
      const uses = (forms: string[]) => isOwn || forms.some((form) => text.includes(form));
      return [
        entryTerm(n),
        ...namesOf(entry).sides.flatMap(({ forms }, side) => (uses(forms) ? [sideTerm(n, side)] : [])),
      ];
    };
    const names = own && namesOf(own);
    const aliases = names ? [...names.forms, ...names.sides.flatMap(({ forms }) => forms)] : [];
    return {
      url: address,
      content: text,
      meta: { title, kind, trail, type },
      fields: { [TITLE_FIELDS[type]]: [title, ...aliases].join('. '), trail: beside ?? trail },
      own: own ? termsFor(own, true) : [],
      named: [...told].filter((entry) => entry !== own).flatMap((entry) => termsFor(entry, false)),
      filters: {
        [site.labels.kind]: [kind],
        ...(persons && actors.length > 0 ? { [persons.plural]: [...new Set(actors)] } : {}),
        ...(period ? { [site.labels.period]: [period] } : {}),
      },
    };
  });
}

function passagesOf(article: Library): Passage[] {
  const { sections, entries, claims, events } = article;
  return [
    ...pagePassages(article),
    ...sections.flatMap((section) => sectionPassages(section, article)),
    ...[...entries.values()].flatMap((entry) => entryPassages(entry, article)),
    ...[...claims.values()].map((claim) => claimPassage(claim, article)),
    ...[...events.values()].map((event) => eventPassage(event, article)),
    ...prosePassages(article),
  ];
}

/** The article as a whole, and the lists of entries. */
function pagePassages({ site }: Library): Passage[] {
  const { title, deck, description, labels, kinds } = site;
  const page = { trail: '', about: [] };
  return [
    { ...page, address: '/', title, type: 'article', kind: labels.wholeArticle, text: `${deck} ${description}` },
    ...kinds.map(({ folder, plural, intro }): Passage => {
      return { ...page, address: `/${folder}/`, title: plural, type: 'list', kind: labels.page, text: intro };
    }),
  ];
}

/** The short form, and how the article was made. */
const prosePassages = ({ site, brief, about }: Library): Passage[] =>
  [brief, about].flatMap((page) => {
    if (!page) return [];
    const { id, address, title, tree } = page;
    const kind = id === 'brief' ? site.labels.brief : site.labels.about;
    return [{ address, title, type: 'about', kind, trail: '', text: textOf(tree), about: [] }];
  });

function claimPassage(claim: Claim, article: Library): Passage {
  const { labels } = article.site;
  const from = mentionsOf(article, claim)[0]?.from;
  const result = verdictOf(article.site, claim)?.label ?? claim.verdict;
  return {
    address: claim.at,
    title: claim.says,
    type: 'claim',
    kind: labels.claims,
    trail: [result, from?.type === 'section' ? sectionName(from, labels) : ''].filter(Boolean).join(' · '),
    beside: result,
    text: [claim.record, claim.since].filter(Boolean).join(' '),
    about: [],
  };
}

function eventPassage({ at, date, title, text, place, kind, refs }: HistoricalEvent, { site }: Library): Passage {
  const locale = site.locale ?? site.lang;
  const { year } = partsOf(date);
  const inYear = dateIn(locale, date.replace(/(?<=\d)-.*/, ''));
  return {
    address: at,
    title,
    type: 'event',
    kind: site.labels.timeline,
    trail: [dateIn(locale, date), site.eventKinds[kind]].filter(Boolean).join(' · '),
    text: place && !text.includes(place) ? `${text} ${place}, ${inYear}.` : `${text} ${inYear}.`,
    about: refs,
    period: site.periods.findLast(({ from }) => from <= year)?.label,
  };
}

function sectionPassages(section: Section, article: Library): Passage[] {
  const { references, title, address, tree } = section;
  const { labels } = article.site;
  const name = sectionName(section, labels);
  const own = section.notes.filter(({ entry }) => !entry);
  return [
    {
      address,
      title,
      type: 'section',
      kind: labels.sections,
      trail: name,
      text: textOf(tree),
      about: keysOf(references.filter(({ note }) => !note)),
    },
    ...own.map(({ id, number, label, body, references: inNote }): Passage => {
      const text = body.map(textOf).join(' ');
      return {
        address: `${address}#${id}`,
        title: `${labels.noteTo} ${number}${label ? `: ${label}` : ''}`,
        type: 'note',
        kind: labels.notes,
        trail: `${name}. ${title}`,
        beside: '',
        text: label && text.startsWith(label) ? text.slice(label.length).replace(/^[.:。]\s*/, '') : text,
        about: keysOf(inNote),
      };
    }),
  ];
}

function entryPassages(entry: Entry, article: Library): Passage[] {
  const { site } = article;
  const { key, kind, title, address, tree, references, positions, paragraphs, unverified } = entry;
  const where = whereOf(entry, article);
  const said = positions.map(({ on, of, says }) => `${on ? `${on}. ` : ''}${of}: ${says}`);
  const about = keysOf(references);
  const quoted = (words: string) => site.labels.openingQuote + words + site.labels.closingQuote;
  return [
    {
      address,
      title,
      type: 'entry',
      kind: kind.plural,
      trail: [entry.what, where].filter(Boolean).join(' · '),
      beside: entry.what,
      text: [textOf(tree), ...said, unverified ?? ''].join(' '),
      about: [key, ...about],
      own: entry,
    },
    ...paragraphs.map(
      ({ says, words, ours }, index): Passage => ({
        address: paragraphAddress(entry, index + 1),
        title: `${title.split(':')[0]}, ${site.labels.inParagraph} ${index + 1}`,
        type: 'paragraph',
        kind: kind.plural,
        trail: where,
        beside: '',
        text: [says, ours && quoted(ours), ...words.map(({ text }) => quoted(text))].filter(Boolean).join(' '),
        about: [key],
      }),
    ),
  ];
}

const keysOf = (references: Reference[]) => [...new Set(references.map(({ key }) => key))];

/** Words of the content for corrections: those that are names, and the others from the commonest on. */
export function vocabularyOf(article: Library): Vocabulary {
  const count = new Map<string, number>();
  const names = new Set<string>();
  for (const { content, meta, fields } of recordsOf(article)) {
    const text = `${meta.title}. ${content}`;
    for (const { segment, isWordLike, index } of segmenter(article.site.lang, 'word').segment(text)) {
      if (!isWordLike || !/^[\p{Script=Latin}\p{Script=Cyrillic}]{4,}$/u.test(segment)) continue;
      count.set(segment.toLowerCase(), (count.get(segment.toLowerCase()) ?? 0) + 1);
      // A capital within a sentence makes a name.
      if (/^\p{Lu}\p{Ll}/u.test(segment) && /[\p{L},“(] ?$/u.test(text.slice(Math.max(0, index - 2), index)))
        names.add(segment);
    }
    for (const [hyphenated] of text.matchAll(/\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)+/gu)) names.add(hyphenated);
    for (const form of (fields.entry ?? '').split(/[.,]? /)) if (/^\p{Lu}[\p{L}’-]{3,}$/u.test(form)) names.add(form);
  }
  const known = new Set([...names].map((name) => name.toLowerCase()));
  const common = [...count].filter(([word]) => !known.has(word)).sort((a, b) => b[1] - a[1]);
  return {
    names: [...names].sort(),
    words: common.slice(0, 4000).map(([word]) => word),
  };
}
