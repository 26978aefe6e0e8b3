/** Passages that name an entry without linking it. */
import type { Nodes, Root } from 'mdast';
import { blocksOf } from '../grammar/paragraphs.ts';
import { textOf } from '../grammar/plain-text.ts';
import { once } from '../util/memoise.ts';
import { segmenter } from '../util/segments.ts';
import type { Entry, Library, Section } from './library.ts';
import { type Mention, mentionsOf } from './mentions.ts';

/** A name and its entry. */
interface Form {
  form: string;
  entry: Entry;
  /** Whether it may be a part of another’s name, as a surname may. */
  isPart: boolean;
}
/** A text with its address: a block of a section, an editor’s note, or an entry as a whole. */
interface Passage {
  address: string;
  text: string;
  inNote: Mention['inNote'];
}

const WORD = /[\p{L}\p{N}]+/gu;
const NAME_BEFORE = /\p{Lu}[\p{L}.]*\s$/u;

/**
 * The names of entries in the language of the article, by their first word: a text is gone through once, however many
 * there are. Documents are left out: another document, too, may have an “Article 9”.
 */
const formsOf = once(({ entries, site }: Library): Map<string, Form[]> => {
  const forms = [...entries.values()]
    .filter(({ kind }) => kind.is !== 'document')
    .flatMap((entry) => {
      const names = entry.names.filter(({ lang }) => lang === site.lang).map(({ name }) => name);
      const whole = new Set([...entry.title.split(' / '), ...names]);
      const parts = entry.spellings.filter((spelling) => !whole.has(spelling));
      return [
        ...[...whole].map((form) => ({ form, entry, isPart: false })),
        ...parts.map((form) => ({ form, entry, isPart: true })),
      ];
    });
  return Map.groupBy(forms, ({ form }) => form.match(WORD)?.[0] ?? form);
});

function passagesOf(from: Section | Entry, lang: string): Passage[] {
  const { tree, scan, address } = from;
  if (!('number' in from)) return [{ address, text: textOf(tree), inNote: undefined }];
  const blocks = blocksOf(tree as Root, from, lang).map(({ node, id }) => ({
    address: `${address}#${id}`,
    text: textOf(node),
    inNote: undefined,
  }));
  const notes = scan.notes.flatMap(({ entry, id, label, body }) =>
    entry
      ? []
      : [
          {
            address: `${address}#${id}`,
            text: body.map((node: Nodes) => textOf(node)).join(' '),
            inNote: { id, label },
          },
        ],
  );
  return [...blocks, ...notes];
}

/** The first passage of each section and of each other entry that names an entry but refers to it nowhere, by entry. */
const index = once((library: Library): Map<Entry, Mention[]> => {
  const { lang } = library.site;
  const forms = formsOf(library);
  const found = new Map<Entry, Mention[]>();
  for (const from of [...library.sections, ...library.entries.values()]) {
    const linked = new Set<unknown>([
      from,
      ...from.scan.references.map(({ scheme, id }) => library.entries.get(`${scheme}:${id}`)),
    ]);
    for (const { address, text, inNote } of passagesOf(from, lang)) {
      for (const { 0: word, index: at } of text.matchAll(WORD)) {
        for (const { form, entry, isPart } of forms.get(word) ?? []) {
          const isWhole = text.startsWith(form, at) && !/^[\p{L}\p{N}]/u.test(text.slice(at + form.length));
          if (!isWhole || linked.has(entry) || (isPart && NAME_BEFORE.test(text.slice(0, at)))) continue;
          linked.add(entry);
          const mention = { from, address, words: form, part: undefined, inNote, ...sentenceAt(text, at, lang) };
          found.set(entry, [...(found.get(entry) ?? []), mention]);
        }
      }
    }
  }
  return found;
});

/** The sentence of a text that holds a position, and where in it that is. */
function sentenceAt(text: string, position: number, lang: string): { sentence: string; at: number } {
  const { segment, index: begins } = segmenter(lang, 'sentence').segment(text).containing(position) as Intl.SegmentData;
  return { sentence: segment.trimEnd(), at: position - begins };
}

/** Every passage that refers to an entry or names it: of the article in its order, then of the entries. */
export function passagesAbout(library: Library, entry: Entry): Mention[] {
  const linked = mentionsOf(library, entry.kind.scheme, entry.id);
  const place = ({ from }: Mention) => ('number' in from ? from.index : Infinity);
  return [...linked, ...(index(library).get(entry) ?? [])].sort((a, b) => {
    const [one, other] = [place(a), place(b)];
    return one === other ? 0 : one - other;
  });
}
