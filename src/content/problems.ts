/**
 * Every mistake that content can hold and every doubt about it, as one table of two severities, and how a list of them
 * is printed. Finding (files.ts, check.ts, proofreading/) and printing are apart, so that the same list can stop a
 * build, fill a page in `dev`, or annotate a change in a forge.
 */
import { distance } from 'fastest-levenshtein';

/** What is wrong, and what would be right; `{…}` is filled in from the problem's details. A mistake stops the build. */
const mistakes = {
  unreadable: 'The file cannot be read: {reason}',
  yaml: 'This is not valid YAML: {reason}',
  markdown: 'This is not valid MDX: {reason}',
  'no-front-matter': 'The file does not begin with front matter: a line “---”, its fields, and a line “---”.',
  field: 'The field “{field}” {reason}.',
  'missing-field': 'The field “{field}” is missing.',
  'missing-label': 'The pages have no word for “{name}” in the language “{lang}”. Give it under “labels”: “{name}: …”.',
  'unknown-field': 'There is no field “{field}”.{nearest} Fields: {known}.',
  'unknown-kind': '“{written}” refers to the kind “{scheme}”, which site.yaml does not name.{nearest} Kinds: {known}.',
  'unknown-id': '“{written}” refers to nothing: there is no {where}.{nearest} There are: {known}.',
  'malformed-id':
    '“{written}” is not a reference: after “{scheme}:” stands an id of lower-case letters, digits and hyphens, and for a paragraph its number, such as “#2”.',
  'unknown-part': '“{written}” refers to a paragraph that is not there: {title} has {count}.',
  'unknown-paragraph':
    'The id “{id}” is for the paragraph that begins “{begins}”, and no paragraph of this section begins so. Give the words with which it begins now.',
  'one-sided':
    'The positions give {given} and leave out {missing}. Give both sides, equally long and equally sourced, or neither.',
  'undefined-note':
    'The note “[^{label}]” is not defined in this file. Add “[^{label}]: …” after the paragraph.{nearest}',
  'unused-note': 'The note “[^{label}]” is defined, but nothing in this file refers to it.',
  'duplicate-note': 'The note “[^{label}]” is defined twice in this file; give one of them another name.',
  'note-label':
    'The note name “[^{label}]” must be lower-case letters, digits and hyphens, since it becomes part of an address.',
  'unknown-label':
    'The note begins with “{label}” in bold, which is not one of the labels in site.yaml.{nearest} Labels: {known}. Take the bold away for a note without one.',
  'note-in-note': 'A note cannot hold another note; write a link to an entry or a source instead.',
  'note-in-entry': 'An entry’s page has no margin; write a sentence or a citation instead of a note.',
  'duplicate-id': 'The id “{id}” is already taken by {other}.',
  'misnamed-file': 'The file is named “{file}”, but its id is “{id}”. Name it “{wanted}”.',
  'empty-section': 'The section has no text.',
  'empty-entry': 'The entry has no text. Its first paragraph is the note in the margin.',
  'no-note': 'The entry must begin with a paragraph: it is the note in the margin.',
  'no-sections': 'There is no section: add one, such as sections/01-beginning.mdx.',
  'no-source': '{what} names no source. Cite one in it: “[words](source:id)”.',
  'unknown-rank': 'The rank “{rank}” is not one of those in site.yaml.{nearest} Ranks: {known}.',
  'unknown-value': 'The field “{field}” says “{value}”, which does not exist.{nearest} There are: {known}.',
  'unused-claim':
    'No passage of the article leads to the claim “{id}”. Write “[words](claim:{id})” where the article makes it.',
  'uncited-source': 'Nothing cites the source “{id}”. Cite it, or take it out.',
  'lost-address':
    'The address {address} was published and is gone. Put it back, or tell where it went by a line in aliases.yaml: “{address}: /the/new/address/”.{nearest}',
  'unknown-alias': 'aliases.yaml sends {address} to {target}, which does not exist.{nearest}',
  'needless-alias': 'aliases.yaml sends {address} elsewhere, but a page stands at that address.',
  file: 'The file must be {wanted}.',
  'stray-file': '“{name}” is not read. {wanted}',
  'file-name':
    'The name “{name}” makes trouble in addresses: name the file with Latin letters, digits, hyphens and full stops.',
  code: 'Content is text: {what} is code, which would run on the machine that builds the site. {instead}',
  markup: 'Content is text: <{name}> is HTML. {instead}',
  component: '<{name}> {reason}',
  address:
    '“{written}” leads to no address that a page may lead to. Begin it with “https://”, or with “/” for a page of this site.',
  'dead-link': '“{written}” leads nowhere: {why}{nearest}',
  picture: 'The picture “{written}” is not there: name a file of the content folder, such as “../pictures/gate.png”.',
  'no-words': '“{written}” has no words that a reader could follow. Write them between the square brackets.',
  'not-a-link':
    'The text holds “{written}” as it stands: something in it keeps it from being a link or a note. Look for a space, a bracket that does not close, or a key that is not defined.',
  heading: 'The page has its title already: begin a heading within the text with “##” or more.',
  'reserved-id': 'The id “{id}” is kept for the pages themselves. Choose another.',
  'reserved-scheme': 'The scheme “{scheme}” means something else already. Choose another.',
  'reserved-folder': 'The folder “{folder}” would stand at an address of the site’s own. Choose another.',
} as const;

/** What an editor should look at again; it stops nothing. */
const doubts = {
  'over-long-note': 'The {what} has {words} words; a note of more than {most} is hard to read beside the text.',
  'uneven-sides': 'The positions are uneven: {how}. Give both sides about equal room and about as many sources.',
  'over-full-margin':
    'The margin of “{section}” is over-full: the note “{note}” will start about {distance} px below its words. Shorten the notes before it, or refer to one of them elsewhere.',
  attributions:
    'The section has {count} attributions (“{words}”), at most {most} are wanted. Say whose account it is once, then tell it.',
  avoid: '“{word}” is a word that this article avoids. Write “{instead}”, or quote whoever says it.',
  'unlinked-name': '“{name}” has an entry, and this note does not link to it. Write {written}.',
  'unanswered-claim': 'The claim “{claim}” has no answer from {missing}. Add a position with the same “on”.',
  spelling: '“{word}” is not in the dictionary.{nearest} If it is right, add it to words.txt.',
  'no-dictionary':
    'The spelling was not looked at: no dictionary for “{lang}” is installed. Install one, such as “npm install {package}”.',
  'dead-source': 'The address of “{id}” did not answer as it should: {reason}.',
} as const;

const messages = { ...mistakes, ...doubts };

/** The name of a kind of mistake or doubt. */
export type Slug = keyof typeof messages;

/** Whether a problem stops nothing. */
export const isDoubt = ({ slug }: Problem): boolean => Object.hasOwn(doubts, slug);

/** One mistake or doubt: what, where, and the details that fill in its message. `line` and `column` count from 1. */
export interface Problem {
  slug: Slug;
  /** The file, relative to the content folder's parent. */
  file: string;
  line?: number | undefined;
  column?: number | undefined;
  details: Record<string, string>;
}

/** The sentence for one problem. */
export function message({ slug, details }: Problem): string {
  return messages[slug].replace(/\{(\w+)\}/g, (_, name: string) => details[name] ?? '');
}

/** Where a problem is, as editors and terminals link it: `content/sections/01-a.mdx:12:5`. */
export function place({ file, line, column }: Problem): string {
  return [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
}

/** All problems as text, mistakes before doubts, each in the order of their places, with a closing count. */
export function report(problems: Problem[]): string {
  const sorted = inOrder(problems);
  const parts = [sorted.filter((problem) => !isDoubt(problem)), sorted.filter(isDoubt)];
  return parts
    .flatMap((part, doubtful) => {
      if (part.length === 0) return [];
      const mark = doubtful ? 'warning: ' : '';
      const lines = part.map((problem) => `${place(problem)}\n    ${mark}${message(problem)}\n`);
      const files = new Set(part.map(({ file }) => file)).size;
      return [...lines, `${count(part.length, doubtful ? 'warning' : 'mistake')} in ${count(files, 'file')}.`];
    })
    .join('\n');
}

/** Problems sorted by file, line and column. */
export function inOrder(problems: Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );
}

const count = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;

/**
 * Details for a message about a name that does not exist: the nearest of those that do, and the list of them.
 * A name counts as near when at most a third of its letters (and at least two) differ.
 */
export function suggest(written: string, known: Iterable<string>): { nearest: string; known: string } {
  const names = [...known];
  const [best] = names
    .map((name) => ({ name, far: distance(written.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, far }) => far <= Math.max(2, Math.floor(Math.max(name.length, written.length) / 3)))
    .sort((a, b) => a.far - b.far);
  const shown = names.slice(0, 40).join(', ') + (names.length > 40 ? ` and ${names.length - 40} more` : '');
  return { nearest: best ? ` Did you mean “${best.name}”?` : '', known: shown || 'none yet' };
}
