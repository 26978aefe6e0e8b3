/** Finds entry names in plain text, linked or not, so that a passage is indexed under every name of these entries. */
import type { Entry, Library } from '../../../article/model/library.ts';
import { memoise } from '../../../article/util/memoise.ts';
import { formsIn } from '../beginning.ts';
import { IDEOGRAPH, IDEOGRAPHS } from '../plain.ts';
import { namesOf } from './names.ts';

interface Form {
  form: string;
  entry: Entry;
}

/** A word; between ideographs no space parts words, so that each may begin a name. */
const BEGINNING = new RegExp(`[${IDEOGRAPHS}]|(?:(?![${IDEOGRAPHS}])[\\p{L}\\p{N}])+`, 'gu');
const LETTER = /[\p{L}\p{N}]/u;

/** Every form of every entry's names, by the word that it begins with: a text is gone through once, however many there are. */
const formsOf = memoise(({ entries }: Library): Map<string, Form[]> => {
  const forms = [...entries.values()].flatMap((entry) =>
    [...new Set(formsIn(namesOf(entry)))].map((form): Form => ({ form, entry })),
  );
  return Map.groupBy(forms, ({ form }) => form.match(BEGINNING)?.[0] ?? form);
});

/** The entries that a text names, in the order of their first names in it. */
export function namedIn(article: Library, text: string): Entry[] {
  const byWord = formsOf(article);
  const named = new Set<Entry>();
  for (const { 0: word, index } of text.matchAll(BEGINNING)) {
    for (const { form, entry } of byWord.get(word) ?? []) {
      const after = text.charAt(index + form.length);
      if (text.startsWith(form, index) && (IDEOGRAPH.test(form) || !LETTER.test(after))) named.add(entry);
    }
  }
  return [...named];
}
