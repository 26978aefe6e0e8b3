/** What a hit shows of its passage: the part with most words of the query, with the words marked. */
import { IDEOGRAPHS } from '../plain.ts';
import { type Analyzer, indexed, type Term } from '../terms.ts';
import type { Clause } from './query.ts';
import { mainTerms } from './thesaurus.ts';

export interface Part {
  text: string;
  marked: boolean;
}
interface Range {
  from: number;
  to: number;
}
/** Finds the words of a query in a text: their ranges in their order, none within another. */
export type Marker = (text: string) => Range[];

/** Letters of an excerpt; of Japanese, where each says more, half of them. */
const LENGTH = 190;
/** Words that a link carries to the page, to be marked there. */
const MOST_MARKS = 8;

/** Makes what finds the words of clauses; where a passage has none of a clause, the names and synonyms in their place. */
export function markerOf(clauses: Clause[], analyzer: Analyzer): Marker {
  // Rows of terms that are marked together, or one alone.
  const wanted = clauses.map(({ alternatives, literal }) => ({
    typed: alternatives
      .filter(({ by }) => by === 'words')
      .flatMap(({ terms, phrase }) => (phrase || literal !== undefined ? [terms] : terms.map((term) => [term]))),
    names: alternatives.flatMap(({ forms = [] }) => forms.map((form) => mainTerms(analyzer.words(form)))),
  }));
  return (text) => {
    const all = analyzer.words(text).flatMap(({ terms }) => terms);
    return merged(
      wanted.flatMap(({ typed, names }) => {
        const found = termsIn(all, typed);
        return found.length > 0 ? found : termsIn(all, names);
      }),
    );
  };
}

/** The terms of a text that make one of some rows. Of Japanese the pairs overlap: what they make together is one. */
function termsIn(all: Term[], rows: string[][]): Term[] {
  const main = all.filter(({ stop, extra }) => !stop && !extra);
  const known = new Map([all, main].map((terms) => [terms, terms.map(({ term }) => indexed(term))]));
  return rows.flatMap((row) => {
    const among = row.length > 1 ? main : all;
    const isAt = (at: number) => row.every((term, n) => term === known.get(among)?.[at + n]);
    return among.flatMap((_, at) => (isAt(at) ? among.slice(at, at + row.length) : []));
  });
}

function merged(ranges: Range[]): Range[] {
  const done: Range[] = [];
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = done.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else done.push({ from, to });
  }
  return done;
}

/** The part of a text with the most marks, with an ellipsis wherever the text goes on. */
export function excerptOf(text: string, marker: Marker): { parts: Part[]; words: string[] } {
  const found = marker(text);
  const words = [...new Set(found.map(({ from, to }) => text.slice(from, to)))].slice(0, MOST_MARKS);
  const { from, to } = windowOf(text, found);
  const parts: Part[] = from > 0 ? [{ text: '… ', marked: false }] : [];
  let at = from;
  for (const range of found.filter((each) => each.from >= from && each.to <= to)) {
    if (range.from > at) parts.push({ text: text.slice(at, range.from), marked: false });
    parts.push({ text: text.slice(range.from, range.to), marked: true });
    at = range.to;
  }
  const rest = text.slice(at, to);
  if (rest) parts.push({ text: rest, marked: false });
  if (to < text.trimEnd().length) parts.push({ text: ' …', marked: false });
  return { parts, words };
}

/** Where an excerpt begins and ends: at words, around the densest marks. */
function windowOf(text: string, found: Range[]): Range {
  const japanese = (text.match(new RegExp(`[${IDEOGRAPHS}]`, 'gu'))?.length ?? 0) > text.length / 2;
  const length = japanese ? LENGTH / 2 : LENGTH;
  const end = text.trimEnd().length;
  if (end <= length) return { from: 0, to: end };
  let best = { from: 0, marks: -1 };
  for (const { from } of [{ from: 0 }, ...found]) {
    const start = Math.max(0, Math.min(from - length / 4, end - length));
    const inside = found.filter((range) => range.from >= start && range.to <= start + length);
    const marks =
      new Set(inside.map((range) => text.slice(range.from, range.to).toLowerCase())).size * 10 + inside.length;
    if (marks > best.marks) best = { from: start, marks };
  }
  const atWord = (place: number, step: -1 | 1) => {
    let at = Math.round(place);
    for (let n = 0; n < 30 && at > 0 && at < end && !/\s/.test(text[step < 0 ? at - 1 : at] ?? ''); n += 1) at += step;
    return at;
  };
  const from = best.from > 0 ? atWord(best.from, -1) : 0;
  const to = best.from + length >= end ? end : atWord(best.from + length, 1);
  return {
    from,
    to: Math.max(to, ...found.filter((range) => range.from < to && range.to > to).map((range) => range.to)),
  };
}
