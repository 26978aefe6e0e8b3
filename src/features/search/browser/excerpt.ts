/** What a hit shows of its passage: the part with most words of the query, with the words marked. */

import { IDEOGRAPHS } from '../plain.ts';
import { type Analyzer, indexed, type Term } from '../terms.ts';
import type { Clause } from './query.ts';

/** A part of an excerpt. */
export interface Part {
  text: string;
  marked: boolean;
}
/** Finds the words of a query in a text. */
export interface Marker {
  /** Ranges of the text, in their order, none within another. */
  ranges: (text: string) => { from: number; to: number }[];
}

/** Letters of an excerpt; of Japanese, where each says more, half of them. */
const LENGTH = 190;
/** Words that a link carries to the page, to be marked there. */
const MOST_MARKS = 8;

/** Terms that are marked by themselves, and rows of terms that are marked together. */
interface Wanted {
  single: Set<string>;
  sequences: string[][];
}

/**
 * Makes what finds the words of some clauses. Where a passage has none of the words of a clause, the names and synonyms that
 * may replace them are marked.
 */
export function markerOf(clauses: Clause[], analyzer: Analyzer): Marker {
  const wanted = clauses.map(({ alternatives, literal }) => {
    const typed: Wanted = { single: new Set(), sequences: [] };
    const names: Wanted = { single: new Set(), sequences: [] };
    for (const { terms, phrase, by, forms } of alternatives) {
      if (by === 'words') add(typed, terms, phrase || literal !== undefined);
      for (const form of forms ?? []) {
        const termsOfForm = main(analyzer, form).map(({ term }) => indexed(term));
        add(names, termsOfForm, true);
      }
    }
    return { typed, names };
  });
  return {
    ranges: (text) => {
      const all = analyzer.words(text).flatMap(({ terms }) => terms);
      return merged(
        wanted.flatMap(({ typed, names }) => {
          const found = termsIn(all, typed);
          return found.length > 0 ? found : termsIn(all, names);
        }),
      );
    },
  };
}

function add({ single, sequences }: Wanted, terms: string[], together: boolean): void {
  if (together && terms.length > 1) sequences.push(terms);
  else for (const term of terms) single.add(term);
}

function termsIn(all: Term[], { single, sequences }: Wanted): Term[] {
  const found = all.filter(({ term }) => single.has(indexed(term)));
  const row = all.filter(({ stop, extra }) => !stop && !extra);
  for (const sequence of sequences) {
    for (let at = 0; at + sequence.length <= row.length; at += 1) {
      if (!sequence.every((term, n) => term === indexed(row[at + n]?.term ?? ''))) continue;
      // Of Japanese the pairs overlap: what they make together is one.
      found.push(...row.slice(at, at + sequence.length));
    }
  }
  return found;
}

const main = (analyzer: Analyzer, text: string): Term[] =>
  analyzer.words(text).flatMap(({ terms }) => terms.filter(({ stop, extra }) => !stop && !extra));

function merged(ranges: { from: number; to: number }[]): { from: number; to: number }[] {
  const done: { from: number; to: number }[] = [];
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = done.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else done.push({ from, to });
  }
  return done;
}

/** The part of a text with the most marks, with an ellipsis wherever the text goes on. */
export function excerptOf(text: string, { ranges }: Marker): { parts: Part[]; words: string[] } {
  const found = ranges(text);
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
function windowOf(text: string, found: { from: number; to: number }[]): { from: number; to: number } {
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
