/**
 * Formats citations. The library takes milliseconds for each, and two works of the same type, known in the same detail,
 * differ by their words alone: so it formats such works once, with marks in the place of the words.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { keptIn } from '../../article/util/disk-cache.ts';

/** A work as CSL-JSON (https://docs.citationstyles.org/), as far as it is looked into here. */
interface Item {
  [field: string]: unknown;
}

/** A day, a month or a year. */
interface Issued {
  'date-parts': number[][];
}

/** Words that no style changes, in any position: without quotation marks, and not ending in a sign. */
const PLAIN = /^[\p{L}\p{N}](?:[\p{L}\p{N} ,;:–—’()-]|\.(?= \p{Lu}))*[\p{L}\p{N}]$/u;
/** The same for the container of a work, which styles write with capitals: it has them already. */
const CAPITAL = /^(?:[\p{Lu}\p{N}][\p{L}\p{N}’-]*(?: (?:of|the|and|for) | |$))+$/u;
const PLAIN_ADDRESS = /^https?:\/\/[\w./-]*[\w/]$/;
/** Placeholder for any year of four digits. */
const YEAR = 7777;
/** Placeholder for any day of a month. */
const DAY = 27;
/** Where other words hold these, a date is left as it is. */
const DATES = /7777|27/;
const mark = (name: string) => `\u2063${name}\u2063`;

const { dependencies, devDependencies } = JSON.parse(readFileSync(resolve('package.json'), 'utf8'));
/** Styles and processor; a processor takes half a second and a hundred megabytes to make, which most builds can spare. */
const VERSION = [dependencies['@citation-js/core'], devDependencies['@citation-js/plugin-csl']].join();
const kept = keptIn('.cache/citations', VERSION);

/**
 * One work as the text of a bibliography.
 * @param template the style, as citation-js names it
 * @param lang the locale, as citation-js names it
 */
export function formatted({ id: _, issued, ...item }: Item, template: string, lang: string): string {
  const words = new Map<string, string>();
  const others = Object.fromEntries(
    Object.entries(item).map(([field, value]) => [field, withMarks(field, value, words)]),
  );
  const dates = DATES.test(JSON.stringify(others)) ? [] : markedDates(issued as Issued | undefined);
  for (const date of dates) {
    const known = templateOf({ ...others, issued: date.issued }, template, lang);
    // A day that a style writes otherwise, such as “27th”, is not to be taken for another.
    if (/27(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])27|27.*27/u.test(known)) continue;
    return filled(known, new Map([...words, ...date.words])).trim();
  }
  return filled(templateOf({ ...others, ...(issued ? { issued } : {}) }, template, lang), words).trim();
}

const filled = (template: string, words: Map<string, string>) =>
  template.replaceAll(/\u2063\w+\u2063|7777|27/g, (found) => words.get(found) ?? found);

/** What a style makes of marked words. */
function templateOf(marked: Item, template: string, lang: string): string {
  return kept(JSON.stringify([template, lang, marked]), () =>
    new Cite([{ id: 'one', ...marked }]).format('bibliography', { format: 'text', template, lang }),
  );
}

/** A date with marks for its day and its year, and one with a mark for its year alone. */
function markedDates(issued: Issued | undefined): { issued: Issued; words: Map<string, string> }[] {
  const [[year = 0, month = 0, day] = []] = issued?.['date-parts'] ?? [];
  if (year < 1000) return [];
  const parts = [YEAR, ...(month ? [month] : [])];
  const words = new Map([[`${YEAR}`, `${year}`]]);
  const ofYear = { issued: { 'date-parts': [[...parts, ...(day ? [day] : [])]] }, words };
  if (!day) return [ofYear];
  return [{ issued: { 'date-parts': [[...parts, DAY]] }, words: new Map([...words, [`${DAY}`, `${day}`]]) }, ofYear];
}

/** A field with marks for its plain words, which are put into `words`. */
function withMarks(field: string, value: unknown, words: Map<string, string>): unknown {
  const put = (key: string, word: string) => {
    words.set(key, word);
    return key;
  };
  if (field === 'URL' && PLAIN_ADDRESS.test(value as string)) return put(mark('URL'), value as string);
  if (field === 'title' && PLAIN.test(value as string)) return put(mark('title'), value as string);
  if ((field === 'container-title' || field === 'publisher') && CAPITAL.test(value as string)) {
    return put(mark('in'), value as string);
  }
  if (field === 'author') {
    const [author, ...others] = value as { literal: string }[];
    if (author && others.length === 0 && PLAIN.test(author.literal)) {
      return [{ literal: put(mark('author'), author.literal) }];
    }
  }
  return value;
}
