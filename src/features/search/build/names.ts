/**
 * Every name of every entry, for the search. Spellings of one name are searched as one; where two sides have names of their
 * own for a place, each keeps its forms, since the choice between them is political and readers see it.
 */
import { distance } from 'fastest-levenshtein';
import { listSeparator } from '../../../article/language.ts';
import type { Entry, Library } from '../../../article/model/library.ts';
import { sectionsMentioning } from '../../../article/model/mentions.ts';
import type { Names } from '../beginning.ts';
import { fold } from '../plain.ts';

/** Letters that differ, as a part of the longer word. */
const far = (a: string, b: string) => distance(fold(a), fold(b)) / Math.max(a.length, b.length);
/** Below this, two forms are spellings of one name: Basel and Basle, but not Bratislava and Pressburg. */
const ALIKE = 0.34;

const written = ({ name, latin }: Entry['names'][number]) => (latin ? [name, latin] : [name]);

/** The names of an entry, each form with the side whose name it is the nearest to. */
export function namesOf({ title, names, spellings }: Entry): Pick<Names, 'forms' | 'sides'> {
  const all = [...new Set([...names.flatMap(written), ...spellings, ...title.split(' / ')])];
  const own = names.filter(({ of }) => of !== undefined);
  const usages = [...new Set(own.map(({ of }) => of))];
  const first = usages.map((usage) => own.find(({ of }) => of === usage)?.name ?? '');
  const [one = '', other = ''] = first;
  const sides: Names['sides'] =
    usages.length === 2 && far(one, other) >= ALIKE ? first.map((name) => ({ name, forms: [] })) : [];
  const forms: string[] = [];
  for (const form of all) {
    const nearest = sides
      .map((side, n) => {
        const known = own.filter(({ of }) => of === usages[n]).flatMap(written);
        return { side, gap: Math.min(...known.map((name) => far(name, form))) };
      })
      .sort((a, b) => a.gap - b.gap)[0];
    if (nearest && nearest.gap < 0.6) nearest.side.forms.push(form);
    else forms.push(form);
  }
  return { forms, sides };
}

/** How many numbers of sections a hit lists. */
const MOST_LISTED = 12;

/** The numbered sections that mention an entry, in words: the first of them, where there are many. */
export function whereOf(entry: Entry, article: Library): string {
  const { mentionedIn, further } = article.site.labels;
  const numbers = sectionsMentioning(article, entry).flatMap(({ number }) => number ?? []);
  if (numbers.length === 0) return '';
  const listed = numbers.slice(0, MOST_LISTED).map(String);
  if (numbers.length > MOST_LISTED) listed.push(`${numbers.length - MOST_LISTED} ${further}`);
  return `${mentionedIn} ${listed.join(listSeparator(article.site.lang))}`;
}

/** The names of all entries; the index and the search speak of an entry by its number among them. */
export const allNames = ({ entries }: Library): Names[] =>
  [...entries.values()].map((entry) => ({
    title: entry.title,
    trail: entry.what ?? '',
    address: entry.address,
    kind: entry.kind.plural,
    ...namesOf(entry),
  }));
