/** The model of an article: its sections, entries, sources and record, as types, and the simple questions that all layers ask of it. */
import type { Paragraph } from 'mdast';
import { BUILT_IN, type Scan } from '../grammar/grammar.ts';
import type { Labels } from '../labels/index.ts';
import type { MapData } from '../map.ts';
import type { MarkdownFile } from '../read/files.ts';
import type * as schemas from '../schema/schemas.ts';
import { once } from '../util/memoise.ts';
import type { Chart } from './charts.ts';
import type { Record } from './record.ts';

/** One section of the article. */
export interface Section extends schemas.SectionData, Located {
  /** Its place among all sections, from 0. */
  index: number;
  /** Its number in headings, from 1; undefined for a section with a kicker, which is not counted. */
  number: number | undefined;
  address: string;
  /** Words of its text, without its notes. */
  words: number;
}

/** One entry: what the margin cites. */
export interface Entry extends schemas.EntryData, Located {
  kind: schemas.Kind;
  address: string;
  /** Its note in the margin: the first paragraph. */
  note: Paragraph;
}

/** A page of prose that is neither section nor entry: `about.mdx`, `answer.mdx`, `brief.mdx`. */
export interface ProsePage extends Located, schemas.PageData {
  /** The name of its file; ids of its headings and paragraphs begin with it. */
  id: PageName;
  /** The page it is read on; the answer is part of the article's first page. */
  address: string;
}

/** The addresses of the pages of prose. */
export const PAGES = { about: '/about/', answer: '/', brief: '/brief/' };
export type PageName = keyof typeof PAGES;

/** One source. Its number is its place in the order of first citation. */
export interface Source extends schemas.SourceData {
  number: number;
  /** Its address in the bibliography; `address` is that of the source itself. */
  place: string;
  line: number;
}

interface Located {
  file: string;
  path: string;
  tree: MarkdownFile<unknown>['tree'];
  scan: Scan;
  lineOf: MarkdownFile<unknown>['lineOf'];
  placeOf: MarkdownFile<unknown>['placeOf'];
}

/** All that an article is made of. */
export interface Library extends Record {
  dir: string;
  site: schemas.Site;
  sections: Section[];
  /** By `scheme:id`, in the order of kinds, then of lists. */
  entries: Map<string, Entry>;
  sources: Map<string, Source>;
  /** How the article was made, the short answer under its title, and its short form; each when content has it. */
  about: ProsePage | undefined;
  answer: ProsePage | undefined;
  brief: ProsePage | undefined;
  /** The map of its places, when it has one. */
  map: MapData | undefined;
  /** Its charts, by id. */
  charts: Map<string, Chart>;
  /** Addresses that were published and are gone, and what took their place. */
  aliases: Map<string, string>;
  /** The editions, the newest first. */
  editions: schemas.Edition[];
  /** The line of a path into a YAML file, counted from 1; with its column. */
  lineIn: (name: string, ...path: (string | number)[]) => number;
  placeIn: (name: string, ...path: (string | number)[]) => { line: number; column: number };
}

/** The pages of prose that an article has, in the order in which a reader meets them. */
export const prosePages = ({ answer, brief, about }: Pick<Library, PageName>): ProsePage[] =>
  [answer, brief, about].flatMap((page) => page ?? []);

/** What a section is called where its title is not enough: “Section 3”, or its kicker. */
export const sectionName = ({ number, kicker }: Section, labels: Pick<Labels, 'section'>): string =>
  kicker ?? `${labels.section} ${number}`;

/** The address of a paragraph of a document, counted from 1: on the page of the whole document. */
export const paragraphAddress = ({ kind, id }: Entry, n: number): string => `/${kind.folder}/#${id}-${n}`;

/** The schemes that references of an article may have. */
export const schemesOf = ({ kinds }: schemas.Site): Set<string> =>
  new Set([...kinds.map(({ scheme }) => scheme), ...BUILT_IN]);

const entriesByKind = once(({ entries }: Library) => Map.groupBy(entries.values(), ({ kind }) => kind));

/** The entries of one kind, in the order of lists. */
export const entriesOf = (library: Library, kind: schemas.Kind): readonly Entry[] =>
  entriesByKind(library).get(kind) ?? [];
