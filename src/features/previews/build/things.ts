/** All that a reference may lead to, with the folder of its address and the id by which a link names it there. */
import type { Link } from 'mdast';
import { type Shown, shownFigures } from '../../../article/model/figures.ts';
import {
  type Entry,
  type Library,
  type Note,
  paragraphAddress,
  type Section,
  type Source,
  textsOf,
} from '../../../article/model/library.ts';
import { memoise } from '../../../article/util/memoise.ts';
import { visitParents } from '../../../article/util/visit.ts';
import { type ClaimView, claimViews, type EventView, eventViews } from '../../../article/views/record.ts';
import { bucketOf } from '../bucket.ts';

/** One thing that has a preview: it has one of the fields from `entry` on, which say what it is. */
export interface Thing {
  folder: string;
  id: string;
  title: string;
  /** The page or the place that it is opened at. */
  address: string;
  entry?: Entry;
  /** Of an entry, a paragraph of a document, from 1. */
  part?: number;
  claimView?: ClaimView;
  eventView?: EventView;
  source?: Source;
  figure?: Shown;
  section?: Section;
  /** Of a section, one of its notes. */
  note?: Note;
}

/** Things in one file: 48 claims take about 10 kB as sent. */
const IN_A_FILE = 48;

/** The last part of an address: the fragment, or the name of the page. */
const idOf = (address: string): string => address.split(/[/#]/).findLast(Boolean) ?? '';
const at = (address: string) => ({ folder: address.split('/')[1] ?? '', id: idOf(address), address });

function linkedNotes(library: Library): Thing[] {
  const notes = new Map(
    library.sections.flatMap((section) => section.notes.map((note) => [note.id, { section, note }])),
  );
  const found = new Map<string, Thing>();
  for (const { tree } of textsOf(library)) {
    visitParents(tree, 'link', ({ url }: Link) => {
      const linked = url.includes('#') ? notes.get(idOf(url)) : undefined;
      if (!linked) return;
      const { title, address } = linked.section;
      found.set(linked.note.id, { ...linked, title, ...at(`${address}#${linked.note.id}`) });
    });
  }
  return [...found.values()];
}

const thingsOf = memoise((library: Library): Thing[] => [
  ...[...library.entries.values()].flatMap((entry): Thing[] => [
    { entry, title: entry.title, ...at(entry.address) },
    ...entry.paragraphs.map((_, n): Thing => {
      return { entry, title: entry.title, part: n + 1, ...at(paragraphAddress(entry, n + 1)) };
    }),
  ]),
  ...claimViews(library).map((claimView) => ({
    claimView,
    title: claimView.claim.says,
    ...at(claimView.claim.address),
  })),
  ...eventViews(library).map((eventView) => ({ eventView, title: eventView.event.title, ...at(eventView.event.at) })),
  ...[...library.sources.values()].map((source) => ({ source, title: source.title, ...at(source.place) })),
  ...shownFigures(library).map((figure) => ({ figure, title: figure.shown.title, ...at(figure.shown.address) })),
  ...library.sections.map((section) => ({ section, title: section.title, ...at(section.address) })),
  ...linkedNotes(library),
]);

const foldersOf = memoise((library: Library) => Map.groupBy(thingsOf(library), ({ folder }) => folder));
const filesIn = (things: Thing[]) => Math.ceil(things.length / IN_A_FILE);

/** The number of files by folder, for the browser: `actors 1 sources 9`. */
export const fileCounts = (library: Library): string =>
  [...foldersOf(library)].map(([folder, things]) => `${folder} ${filesIn(things)}`).join(' ');

/** The files of previews, by name, with what is in each; a file may be empty. */
export const previewFiles = (library: Library): Map<string, Thing[]> =>
  new Map(
    [...foldersOf(library)].flatMap(([folder, things]) =>
      Array.from({ length: filesIn(things) }, (_, n): [string, Thing[]] => [
        `${folder}-${n}`,
        things.filter(({ id }) => bucketOf(id, filesIn(things)) === n),
      ]),
    ),
  );
