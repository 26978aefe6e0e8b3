/** The passages of an article, taken from the content and not from its pages, so that no sign of a page is in an excerpt. */
import { dateIn } from '../../../article/dates.ts';
import { textOf } from '../../../article/grammar/plain-text.ts';
import type { Chart } from '../../../article/model/charts.ts';
import { isMap, type Shown, shownFigures } from '../../../article/model/figures.ts';
import {
  type Entry,
  type Library,
  paragraphAddress,
  type Reference,
  type Section,
  type Source,
  sectionName,
} from '../../../article/model/library.ts';
import { langOf } from '../../../article/model/translated.ts';
import { type ClaimView, claimViews, type EventView, eventViews } from '../../../article/views/record.ts';
import type { RecordType } from '../pagefind-api.ts';
import { whereOf } from './names.ts';

export interface Passage {
  address: string;
  title: string;
  type: RecordType;
  kind: string;
  /** What a hit shows below its title. */
  trail?: string;
  /** What of the trail is indexed; by default all. */
  beside?: string;
  /** Other words that count as much as those of its title. */
  also?: string[];
  text: string;
  /** The languages of its title and of its text, where they are not those of the article. */
  titleLang?: string | undefined;
  textLang?: string | undefined;
  /** Entries that it refers to, as `scheme:id`. */
  about?: string[];
  own?: Entry;
  period?: string | undefined;
}

export function passagesOf(article: Library): Passage[] {
  const { site, sections, entries, about, brief } = article;
  const { labels } = site;
  return [
    {
      address: '/',
      title: site.title,
      type: 'article',
      kind: labels.wholeArticle,
      text: `${site.deck} ${site.description}`,
    },
    ...site.kinds.map(
      ({ folder, plural, intro }): Passage => ({
        address: `/${folder}/`,
        title: plural,
        type: 'list',
        kind: labels.page,
        text: intro,
      }),
    ),
    ...sections.flatMap((section) => sectionPassages(section, article)),
    ...[...entries.values()].flatMap((entry) => entryPassages(entry, article)),
    ...claimViews(article).map((view) => claimPassage(view, article)),
    ...eventViews(article).map((view) => eventPassage(view, article)),
    ...shownFigures(article).map((shown) => figurePassage(shown, article)),
    ...(brief ? [wholePage(brief, labels.brief)] : []),
    ...(about ? [wholePage(about, labels.about)] : []),
    ...[...article.sources.values()].map((source) => sourcePassage(source, article)),
  ];
}

function claimPassage({ claim, verdict, section }: ClaimView, article: Library): Passage {
  const { at, says, record, since } = claim;
  const { labels } = article.site;
  const judgement = verdict?.label ?? claim.verdict;
  return {
    address: at,
    title: says,
    type: 'claim',
    kind: labels.claims,
    trail: [judgement, section && sectionName(section, labels)].filter(Boolean).join(' · '),
    beside: judgement,
    text: [record, since].filter(Boolean).join(' '),
    textLang: langOf(article, record),
  };
}

function eventPassage({ event, date, kind = '', period }: EventView, article: Library): Passage {
  const { at, title, text, place, refs } = event;
  return {
    address: at,
    title,
    type: 'event',
    kind: article.site.labels.timeline,
    trail: [date, kind].filter(Boolean).join(' · '),
    beside: kind,
    // A date is searched like a title.
    also: [date],
    text: place && !text.includes(place) ? `${text} ${place}.` : text,
    textLang: langOf(article, text),
    about: refs,
    period: period?.label,
  };
}

/** What a chart says besides its title. */
function wordsOfChart({ alt, caption, gaps, series, panels, rows, x }: Chart): string {
  const named = [...series, ...panels].map(({ label }) => label);
  const categories = x.type === 'category' ? rows.map((row) => `${row.x}`) : [];
  const drawn = [...new Set([...named, ...categories, ...rows.flatMap(({ note = [] }) => note)])];
  const paragraph = textOf({ type: 'paragraph', children: caption });
  return [alt, paragraph, drawn.join(', '), ...gaps].filter(Boolean).join(' ');
}

function figurePassage({ shown, figure: { number, places } }: Shown, { site: { labels } }: Library): Passage {
  const from = places[0]?.from;
  return {
    address: shown.address,
    title: shown.title,
    type: 'figure',
    kind: labels.figures,
    trail: [`${labels.figure} ${number}`, from?.type === 'section' ? sectionName(from, labels) : '']
      .filter(Boolean)
      .join(' · '),
    text: isMap(shown) ? shown.alt : wordsOfChart(shown),
  };
}

const wholePage = ({ address, title, tree, lang }: NonNullable<Library['about']>, kind: string): Passage => ({
  address,
  title,
  type: 'about',
  kind,
  text: textOf(tree),
  textLang: lang,
});

function sourcePassage(source: Source, { site }: Library): Passage {
  const { place, title, lang, translated, author, publisher, issued } = source;
  const makers = [author, publisher].filter((each) => each !== undefined);
  const date = issued === undefined ? [] : [dateIn(site.locale ?? site.lang, issued)];
  return {
    address: place,
    title,
    type: 'source',
    kind: site.labels.sources,
    trail: [...makers, ...date].join(' · '),
    beside: '',
    also: [...(translated ? [translated] : []), ...makers],
    text: translated ?? '',
    titleLang: lang,
  };
}

function sectionPassages(section: Section, article: Library): Passage[] {
  const { references, title, address, tree, lang } = section;
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
      textLang: lang,
      about: keysOf(references.filter(({ note }) => !note)),
    },
    ...own.map(({ id, number, label, body, references: inNote }): Passage => {
      const text = body.map(textOf).join(' ');
      return {
        address: `${address}#${id}`,
        title: `${labels.note} ${number}${label ? `${labels.colon}${label}` : ''}`,
        type: 'note',
        kind: labels.notes,
        trail: `${name}${labels.stop}${title}`,
        beside: '',
        text: label && text.startsWith(label) ? text.slice(label.length).replace(/^[.:。]\s*/, '') : text,
        textLang: lang,
        about: keysOf(inNote),
      };
    }),
  ];
}

function entryPassages(entry: Entry, article: Library): Passage[] {
  const { site } = article;
  const { labels } = site;
  const { key, kind, title, address, tree, references, positions, paragraphs, facts, unverified } = entry;
  const where = whereOf(entry, article);
  const said = positions.map(({ on, of, says }) => `${on ? `${on}${labels.stop}` : ''}${of}${labels.colon}${says}`);
  const compared = facts.map(({ label, value }) => `${label}${labels.colon}${value}${labels.stop.trim()}`);
  const about = keysOf(references);
  const quoted = (words: string) => labels.openingQuote + words + labels.closingQuote;
  return [
    {
      address,
      title,
      type: 'entry',
      kind: kind.plural,
      trail: [entry.what, where].filter(Boolean).join(' · '),
      beside: entry.what,
      text: [textOf(tree), ...compared, ...said, unverified ?? ''].join(' '),
      textLang: entry.lang,
      about: [key, ...about],
      own: entry,
    },
    ...paragraphs.map(
      ({ says, words, ours }, index): Passage => ({
        address: paragraphAddress(entry, index + 1),
        title: `${title.split(':')[0]}${labels.comma}${labels.inParagraph} ${index + 1}`,
        type: 'paragraph',
        kind: kind.plural,
        trail: where,
        beside: '',
        text: [says, ours && quoted(ours), ...words.map(({ text }) => quoted(text))].filter(Boolean).join(' '),
        textLang: langOf(article, says),
        about: [key],
      }),
    ),
  ];
}

const keysOf = (references: Reference[]) => [...new Set(references.map(({ key }) => key))];
