/**
 * Names of places that two sides call differently. An editor writes one form, or both; a reader may choose whose to read.
 *
 * An entry of a kind of place whose `names` give two usages in the language of the article (`of` says whose) is called by
 * either form, wherever the article speaks in its own words:
 *
 *   Bolzano                                  one form, which gives way to the chosen one
 *   Bolzano (Bozen), Bolzano / Bozen         both forms, which count as one until one usage is chosen;
 *   Bolzano (German: Bozen)                  so do they in a reference, [Bolzano](town:bolzano) (Bozen)
 *   “… Bozen …”, > Bozen, *Bozen*            others’ words, and words about a word: they stay
 *   Bolzano Basin                            a longer name: it stays
 *
 * Out comes `<span class="name">` with the words as written and the other forms, which are `hidden` until the root
 * element’s `data-names` asks for them; see `nameRules`.
 */
import type { Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { toString as plain } from 'mdast-util-to-string';
import type { Library } from '../article/model/library.ts';
import { memoise } from '../article/util/memoise.ts';
import { element, text as textNode } from './elements.ts';
import { classesOf } from './marks.ts';

/** The slug of a usage, for `data-of` and the selectors of CSS. */
const usageId = (of: string): string => of.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');

/** One form of a name, and the id of the usage whose it is. */
export interface Form {
  of: string;
  name: string;
}
/** A part of a text: plain, or a name with all its forms; `of` is the usage of the words as written, where it is one. */
interface Run {
  text: string;
  of?: string | undefined;
  forms?: Form[];
}

type Named = Pick<Library, 'entries' | 'site'>;
interface Known {
  usages: { id: string; label: string }[];
  forms: Form[][];
  pattern: RegExp | undefined;
}

/** The rival usages in an article’s place names, in the order of its entries; often none. */
export const usagesOf = (article: Named): Known['usages'] => knownOf(article).usages;

/** The forms that an entry’s name has for readers to choose from; empty for a name that all share. */
export const formsOf = ({ site, entries }: Named, key: string): Form[] => {
  const entry = entries.get(key);
  if (entry?.kind.is !== 'place') return [];
  const forms = entry.names.flatMap(({ lang, name, of }) =>
    of && lang === site.lang ? { of: usageId(of), name } : [],
  );
  return new Set(forms.map(({ of }) => of)).size > 1 ? forms : [];
};

const knownOf = memoise((article: Named): Known => {
  const forms = [...article.entries.keys()].map((key) => formsOf(article, key)).filter(({ length }) => length > 0);
  const ids = new Set(forms.flat().map(({ of }) => of));
  const labels = [...article.entries.values()].flatMap(({ names }) => names.flatMap(({ of }) => of ?? []));
  const usages = [...ids].map((id) => ({ id, label: labels.find((of) => usageId(of) === id) ?? id }));
  // The longest first, so that a name within another one is not taken for it.
  const names = forms
    .flat()
    .map(({ name }) => name)
    .sort((a, b) => b.length - a.length)
    .map(escaped);
  const one = `(?:${names.join('|')})`;
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}-])(${one})(?: / (${one})| \\((?:[^():]{1,30}: )?(${one})\\))?(?![\\p{L}\\p{N}-])`,
    'gu',
  );
  return { usages, forms, pattern: names.length > 0 ? pattern : undefined };
});

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
/** Another word of a longer name. */
const LONGER = /^ (?!I\b)\p{Lu}/u;
const opening = '“«「『„';
const closing = '”»」』';

/** How many quotations are open at the end of a text, when `open` were at its start. */
function quotations(text: string, open: number): number {
  let depth = open;
  for (const letter of text) {
    if (opening.includes(letter)) depth += 1;
    else if (closing.includes(letter)) depth = Math.max(0, depth - 1);
    else if (letter === '"') depth += depth > 0 ? -1 : 1;
  }
  return depth;
}

/**
 * The names of places in a text.
 * @param text words of the article’s own, as a reader reads them
 * @param article whose names they are
 * @param before the text before them in the same paragraph: a quotation may be open, or the first form of a name given
 */
export function byName(text: string, article: Named, before = ''): Run[] {
  const { pattern, forms: all } = knownOf(article);
  if (!pattern) return [{ text }];
  const formsWith = (...names: string[]) =>
    all.find((forms) => names.every((name) => forms.some((form) => form.name === name)));
  const runs: Run[] = [];
  let end = 0;
  const add = (from: number, words: string, forms: Form[], of?: string) => {
    if (from > end) runs.push({ text: text.slice(end, from) });
    runs.push({ text: words, forms, of });
    end = from + words.length;
  };
  const start = quotations(before, 0);
  const first = all.flat().find(({ name }) => before.endsWith(name))?.name;
  const second = start === 0 && first ? /^ \((?:[^():]{1,30}: )?([^()]+)\)/u.exec(text) : null;
  const pair = second && formsWith(first as string, second[1] as string);
  if (second && pair)
    add(
      0,
      second[0],
      pair.map(({ of }) => ({ of, name: '' })),
    );
  for (const match of text.matchAll(pattern)) {
    const [words, one = '', slashed, bracketed] = match;
    if (match.index < end || quotations(text.slice(0, match.index), start) > 0) continue;
    const other = slashed ?? bracketed;
    const both = other && one !== other && formsWith(one, other);
    const alone = formsWith(one);
    if (both) add(match.index, words, both);
    else if (alone && !LONGER.test(text.slice(match.index + one.length)))
      add(match.index, one, alone, alone.find(({ name }) => name === one)?.of);
  }
  if (end < text.length) runs.push({ text: text.slice(end) });
  return runs;
}

/** The forms of a name beside the words as written, each once a usage. */
export const othersOf = ({ of, forms = [] }: Run): Form[] =>
  forms.filter((form, n) => form.of !== of && forms.findIndex((other) => other.of === form.of) === n);

/** Marks the names of places in a tree. To be called when its references are links, so that a name may begin in one. */
export function markNames(tree: Root, article: Named): void {
  if (!knownOf(article).pattern) return;
  const walk = (node: Nodes, before: string): string => {
    if (['blockquote', 'emphasis', 'footnoteDefinition'].includes(node.type)) return before + plain(node);
    if (classesOf(node).includes('marks')) return before;
    if (!('children' in node)) return 'value' in node ? before + node.value : before;
    let read = ['paragraph', 'heading', 'tableCell'].includes(node.type) ? '' : before;
    const { children } = node as Parents & { children: Nodes[] };
    const marked = children.flatMap((child): Nodes[] => {
      if (child.type !== 'text') {
        read = walk(child, read);
        return [child];
      }
      const runs = byName(child.value, article, read);
      read += child.value;
      return runs.some(({ forms }) => forms) ? runs.map(nodeOf) : [child];
    });
    children.splice(0, children.length, ...marked);
    return read;
  };
  walk(tree, '');
}

function nodeOf(run: Run): PhrasingContent {
  if (!run.forms) return textNode(run.text);
  return element('span', { className: ['name'] }, [
    element('span', { dataOf: run.of }, [textNode(run.text)]),
    ...othersOf(run).map(({ of, name }) => element('span', { hidden: true, dataOf: of }, [textNode(name)])),
  ]);
}

/** CSS that shows the form that a reader chose. */
export const nameRules = (article: Named): string =>
  usagesOf(article)
    .map(({ id }) => {
      const name = `:root[data-names=${id}] .name`;
      return `${name}:has(>[data-of=${id}])>:not([data-of=${id}]){display:none}${name}>[data-of=${id}]{display:inline!important}`;
    })
    .join('');
