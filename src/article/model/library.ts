/** The model of an article: its sections, entries, sources and record, as types, and the simple questions that all layers ask of it. */
import type { Link, Nodes, Paragraph, RootContent } from 'mdast';
import type { Block } from '../grammar/paragraphs.ts';
import type { Labels } from '../labels/index.ts';
import type { MapData } from '../map.ts';
import type { Path } from '../problems/problems.ts';
import type { From } from '../read/components.ts';
import type { Place } from '../read/fields.ts';
import type { ContentFiles, MarkdownFile } from '../read/files.ts';
import type * as schemas from '../schema/schemas.ts';
import { memoise } from '../util/memoise.ts';
import type { Chart } from './charts.ts';

/** Words of a text that refer to an entry, a source, an event or a claim. */
export interface Reference {
  /** As it is written, `scheme:id`. */
  key: string;
  scheme: string;
  id: string;
  /** What it refers to; undefined where there is no such thing, which the check reports. */
  target: Target | undefined;
  /** The paragraph of a document, from 1. */
  part: number | undefined;
  words: string;
  /** The element id of the reference on the page. */
  anchor: string;
  /** Its sentence, and the offset of its words in that sentence. */
  sentence: string;
  at: number;
  /** The editor’s note that contains it; undefined in the main text. */
  note: Note | undefined;
  node: Link;
  line: number;
  column: number;
  /** The place that messages name, where the words come from another file. */
  from: From | undefined;
}

/** A note in the margin: an entry’s, at its first mention in a section, or an editor’s. */
export interface Note {
  /** Its element id, unique over the whole article. */
  id: string;
  /** The element id of the reference it belongs to. */
  ref: string;
  /**
   * Its place among the notes of the whole text, from 1. An entry’s note keeps its number in every section that shows it,
   * so that a number names the same note on each page, on paper, in the book and in the search.
   */
  number: number;
  /** Whether the page of the whole article shows it: an entry’s note appears there only once. */
  inWhole: boolean;
  /** The entry whose note it is; undefined for an editor’s note. */
  entry: Entry | undefined;
  /** An editor’s note’s label: the bold words it begins with. */
  label: string | undefined;
  body: RootContent[];
  references: Reference[];
  /** Whether the editor gave it a name that is kept. */
  named: boolean;
  /** Index of the block of the tree that it follows. */
  block: number;
  node: Nodes;
  line: number;
  column: number;
}

/** A content file, parsed and annotated: its nodes know what they are (`annotate` in grammar.ts). */
interface Annotated {
  /** What the ids of its elements begin with. */
  prefix: string;
  file: string;
  path: string;
  tree: MarkdownFile<unknown>['tree'];
  /** Of a translation, the tree of the original. */
  original?: MarkdownFile<unknown>['tree'];
  /** The language of the text where it has not been translated; undefined when it is that of the site. */
  lang?: string;
  /** What it refers to, in reading order. */
  references: Reference[];
  /** The notes in its margin, in reading order; a section alone has any. */
  notes: Note[];
  /** The element ids of its headings. */
  headings: string[];
  /** The place of a field of its front matter. */
  placeOf: MarkdownFile<unknown>['placeOf'];
}

/** One section of the article. */
export interface Section extends schemas.SectionData, Annotated {
  type: 'section';
  /** Its place among all sections, from 0. */
  index: number;
  /** Its number in headings, from 1; undefined for a section with a kicker, which is not counted. */
  number: number | undefined;
  address: string;
  /** Words of its text in the original, without its notes. */
  words: number;
  /** Minutes of silent reading, with a fraction. */
  minutes: number;
  /** Its paragraphs and the like, which have addresses. */
  blocks: Block[];
}

/** One entry: what the margin cites. */
export interface Entry extends schemas.EntryData, Annotated {
  type: 'entry';
  /** As a reference to it is written, `scheme:id`. */
  key: string;
  kind: schemas.Kind;
  address: string;
  /** Its note in the margin: the first paragraph. */
  note: Paragraph;
  /** What its note refers to. */
  noteReferences: Reference[];
}

/** A page of prose that is neither section nor entry: `about.mdx`, `answer.mdx`, `brief.mdx`. */
export interface ProsePage extends Annotated, schemas.PageData {
  type: 'page';
  /** The name of its file. */
  id: PageName;
  /** The page it is read on; the answer is part of the article's first page. */
  address: string;
}

/** The addresses of the pages of prose. */
export const PAGES = { about: '/about/', answer: '/', brief: '/brief/' };
export type PageName = keyof typeof PAGES;

/** What an editor wrote in a file of MDX. */
export type Text = Section | Entry | ProsePage;

/** One source. Its number is its place in the order of first citation. */
export interface Source extends Omit<schemas.SourceData, 'type'>, Listed {
  type: 'source';
  key: string;
  csl: schemas.SourceData['type'];
  number: number;
  /** Its address in the bibliography; `address` is that of the source itself. */
  place: string;
}

/** An item of a list, and the places of its fields in its file. */
export interface Listed {
  placeOf: (...path: Path) => Place;
}

/** One claim; `at` is its address in the ledger, `address` its own page, which is the one to share. */
export interface Claim extends schemas.ClaimData, Listed {
  type: 'claim';
  key: string;
  at: string;
  address: string;
}

/** One event; `at` is its address in the timeline. */
export interface HistoricalEvent extends schemas.EventData, Listed {
  type: 'event';
  key: string;
  at: string;
}

/** What a reference may refer to. */
export type Target = Entry | Source | Claim | HistoricalEvent;

/** The record beside the article: claims in the article’s order, events in that of their dates, each by id. */
export interface FactRecord {
  claims: Map<string, Claim>;
  events: Map<string, HistoricalEvent>;
}

/** All that an article is made of. */
export interface Library extends FactRecord {
  dir: string;
  /** Of a translation, the language of the original, and the words of the fields of each file, by its name in the folder. */
  originalLang: string | undefined;
  words: ContentFiles['words'];
  site: schemas.Site;
  sections: Section[];
  /** By `scheme:id`, in the order of kinds, then of lists. */
  entries: Map<string, Entry>;
  sources: Map<string, Source>;
  /** How the article was made, the short answer under its title, and its short form; each when content has it. */
  about: ProsePage | undefined;
  answer: ProsePage | undefined;
  brief: ProsePage | undefined;
  map: MapData | undefined;
  charts: Map<string, Chart>;
  /** Addresses that were published and are gone, and what took their place. */
  aliases: Map<string, string>;
  /** The editions, the newest first. */
  editions: schemas.Edition[];
  /** The place of a path into a YAML file. */
  placeIn: (name: string, ...path: Path) => Place;
}

/** The pages of prose that an article has, in the order in which a reader meets them. */
export const prosePages = ({ answer, brief, about }: Pick<Library, PageName>): ProsePage[] =>
  [answer, brief, about].flatMap((page) => page ?? []);

/** Every text of an article: sections, entries, pages of prose. */
export const textsOf = (article: Pick<Library, 'sections' | 'entries' | PageName>): Text[] => [
  ...article.sections,
  ...article.entries.values(),
  ...prosePages(article),
];

/** What a section is called where its title is not enough: “Section 3”, or its kicker. */
export const sectionName = ({ number, kicker }: Section, labels: Pick<Labels, 'sectionNumber'>): string =>
  kicker ?? labels.sectionNumber.replace('{n}', `${number}`);

const isNumbered = (text: Text): text is Section => text.type === 'section' && text.kicker === undefined;

/** What a list calls the text that a passage is in: a section by its number, any other by its title. */
export const shortName = (from: Text, labels: Labels): string =>
  isNumbered(from) ? sectionName(from, labels) : from.title;

/** The same with the title of a section behind its number. */
export const fullName = (from: Text, labels: Labels): string =>
  isNumbered(from) ? sectionName(from, labels) + labels.stop + from.title : from.title;

/** The address of a paragraph of a document, counted from 1: on the page of the whole document. */
export const paragraphAddress = ({ kind, id }: Entry, n: number): string => `/${kind.folder}/#${id}-${n}`;

/** Those of some ids that are sources, as events, claims and positions name them. */
export const sourcesNamed = ({ sources }: Pick<Library, 'sources'>, ids: string[]): Source[] =>
  ids.flatMap((id) => sources.get(id) ?? []);

const entriesByKind = memoise(({ entries }: Library) => Map.groupBy(entries.values(), ({ kind }) => kind));

/** The entries of one kind, in the order of lists. */
export const entriesOf = (library: Library, kind: schemas.Kind): readonly Entry[] =>
  entriesByKind(library).get(kind) ?? [];
