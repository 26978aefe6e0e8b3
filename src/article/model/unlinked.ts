/** Passages that name an entry without linking it. */
import { textOf } from '../grammar/plain-text.ts';
import { segmenter } from '../language.ts';
import { memoise } from '../util/memoise.ts';
import type { Entry, Library, Section } from './library.ts';
import { type Mention, mentionsOf } from './mentions.ts';

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
  note: Mention['note'];
}

const WORD = /[\p{L}\p{N}]+/gu;
const NAME_BEFORE = /\p{Lu}[\p{L}.]*\s$/u;
/** Characters of the longest name that may come before a surname. */
const LONGEST_NAME = 40;

/**
 * The names of entries in the language of the article, by their first word: a text is gone through once, however many
 * there are. Documents are left out: another document, too, may have an “Article 9”.
 */
const formsOf = memoise(({ entries, site }: Library): Map<string, Form[]> => {
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

function passagesOf(from: Section | Entry): Passage[] {
  const { address } = from;
  if (from.type === 'entry') return [{ address, text: textOf(from.tree), note: undefined }];
  const blocks = from.blocks.map(({ node, id }) => {
    return { address: `${address}#${id}`, text: textOf(node), note: undefined };
  });
  const own = from.notes.filter(({ entry }) => !entry);
  const notes = own.map((note) => {
    return { address: `${address}#${note.id}`, text: note.body.map(textOf).join(' '), note };
  });
  return [...blocks, ...notes];
}

/** The first passage of each section and of each other entry that names an entry but refers to it nowhere, by entry. */
const index = memoise((library: Library): Map<Entry, Mention[]> => {
  const { lang } = library.site;
  const forms = formsOf(library);
  const found = new Map<Entry, Mention[]>();
  for (const from of [...library.sections, ...library.entries.values()]) {
    const linked = new Set<unknown>([from, ...from.references.map(({ target }) => target)]);
    for (const { address, text, note } of passagesOf(from)) {
      for (const { 0: word, index: at } of text.matchAll(WORD)) {
        for (const { form, entry, isPart } of forms.get(word) ?? []) {
          const isWhole = text.startsWith(form, at) && !/^[\p{L}\p{N}]/u.test(text.slice(at + form.length));
          if (
            !isWhole ||
            linked.has(entry) ||
            (isPart && NAME_BEFORE.test(text.slice(Math.max(0, at - LONGEST_NAME), at)))
          )
            continue;
          linked.add(entry);
          const mention = { from, address, words: form, part: undefined, note, ...sentenceAt(text, at, lang) };
          found.set(entry, [...(found.get(entry) ?? []), mention]);
        }
      }
    }
  }
  return found;
});

function sentenceAt(text: string, position: number, lang: string): { sentence: string; at: number } {
  const { segment, index: begins } = segmenter(lang, 'sentence').segment(text).containing(position) as Intl.SegmentData;
  return { sentence: segment.trimEnd(), at: position - begins };
}

/** Every passage that refers to an entry or names it: of the article in its order, then of the entries. */
export function passagesAbout(library: Library, entry: Entry): Mention[] {
  const linked = mentionsOf(library, entry);
  const place = ({ from }: Mention) => (from.type === 'section' ? from.index : Infinity);
  return [...linked, ...(index(library).get(entry) ?? [])].sort((a, b) => {
    const [one, other] = [place(a), place(b)];
    return one === other ? 0 : one - other;
  });
}
