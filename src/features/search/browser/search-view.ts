/** What a search shows, as elements. */
import { inBrackets } from '../../../article/language.ts';
import { make, makeButton } from '../../../ui/browser/make.ts';
import type { Engine } from './client.ts';
import type { Found, Search } from './engine.ts';
import type { Hit } from './hit.ts';

/** Characters of a question that a message repeats. */
const REPEATED = 80;

/** A message that repeats what was typed. */
export function about(label: string, query: string): string {
  const words = query.trim();
  const quoted = words.length > REPEATED ? `${words.slice(0, REPEATED)}…` : words;
  return label.replace('{words}', () => quoted);
}

export function hitElement(hit: Hit): HTMLElement {
  const { address, title, kind, trail, excerpt, words, titleLang, textLang } = hit;
  const inLanguage = (lang?: string): Record<string, string> => (lang ? { lang } : {});
  const parts = excerpt.map(({ text, marked }) => (marked ? make('mark', {}, text) : text));
  const url = new URL(address, location.href);
  for (const word of words) url.searchParams.append('mark', word);
  return make(
    'li',
    { class: 'hit' },
    make('p', { class: 'hit-kind' }, [kind, trail].filter(Boolean).join('\u00a0· ')),
    make(
      'p',
      { class: 'hit-title' },
      make('a', { href: url.href, 'data-place': address, ...inLanguage(titleLang) }, title),
    ),
    make('p', { class: 'hit-excerpt', ...inLanguage(textLang) }, ...parts),
  );
}

/** The scripts of letters, where a language has several or names its own otherwise. */
const LETTERS: Record<string, string> = {
  Jpan: 'Han}\\p{sc=Hiragana}\\p{sc=Katakana',
  Kore: 'Hangul',
  Hans: 'Han',
  Hant: 'Han',
};
const isWrittenIn = (query: string, script: string) =>
  new RegExp(`[\\p{sc=${LETTERS[script] ?? script}}]`, 'u').test(query);
const scriptOf = (lang: string) => new Intl.Locale(lang).maximize().script ?? 'Latn';

/** The same question in other languages whose script it is written in; in this page’s script only where nothing was found. */
export function elsewhereOf({ labels, elsewhere }: Engine, { query }: Search, { total }: Found): Node[] {
  const own = scriptOf(document.documentElement.lang);
  const fitting = elsewhere.filter(({ lang }) => {
    const script = scriptOf(lang);
    return isWrittenIn(query, script) && (script !== own || total === 0);
  });
  const links = fitting.map(({ lang, name, address }) =>
    make('a', { href: `${address}?q=${encodeURIComponent(query)}`, lang, hreflang: lang }, name),
  );
  if (links.length === 0) return [];
  return [make('p', { class: 'elsewhere' }, labels.searchElsewhere, ...links.flatMap((link) => [' ', link]))];
}

/** What was searched besides or instead of the words, each cause in its own line, and buttons that `ask` otherwise. */
export function noticesOf(labels: Engine['labels'], search: Search, found: Found, ask: (next: Search) => void): Node[] {
  const { other, synonyms, instead, meant, left, few, total } = found;
  const without = few ? labels.searchFew : labels.searchLeftOut;
  const button = (text: string, next: Partial<Search>) => makeButton(text, () => ask({ ...search, ...next }));
  const line = (label: string, strong: string, ...rest: (Node | string)[]) =>
    make('p', {}, `${label} `, make('b', {}, strong), ...rest);
  const besides = [
    ...(other ? [{ label: labels.alsoSearched, what: other }] : []),
    ...(synonyms.length > 0 ? [{ label: labels.searchSynonyms, what: synonyms.join(labels.comma) }] : []),
  ];
  return [
    ...(instead ? [line(about(labels.searchedFor, search.query), instead)] : []),
    ...(meant ? [make('p', {}, `${labels.didYouMean} `, button(meant, { query: meant }))] : []),
    ...(left.length > 0 && total > 0 ? [line(about(without, search.query), left.join(labels.comma))] : []),
    ...besides.map(({ label, what }) =>
      search.also
        ? line(label, what, ' ', button(labels.notAlso, { also: false }))
        : make('p', {}, button(`${label} ${what}?`, { also: true })),
    ),
  ];
}

/** A choice among the values of one filter, with how many passages each would leave; undefined where there is no choice. */
export function filterOf(
  name: string,
  chosen: string,
  counts: Record<string, number>,
  all: string,
  choose: (name: string, value: string) => void,
): HTMLElement | undefined {
  const values = Object.entries(counts).filter(([value, count]) => count > 0 || value === chosen);
  if (values.length === 0 || (values.length === 1 && !chosen)) return undefined;
  const options = values.map(([value, count]) =>
    make('option', { value }, value + inBrackets(count, document.documentElement.lang)),
  );
  const select = make('select', {}, make('option', { value: '' }, all), ...options);
  select.value = chosen;
  select.addEventListener('change', () => choose(name, select.value));
  return make('label', { 'data-filter': name }, make('span', {}, name), select);
}

/** Suggestions of pages and passages. */
export function startOf({ labels, start }: Engine): Node[] {
  const lists = start.flatMap(({ label, offers }) => {
    const items = offers.map(({ title, address }) => make('li', {}, make('a', { href: address }, title)));
    return [make('p', { class: 'search-offers' }, label), make('ul', { 'aria-label': label }, ...items)];
  });
  return [make('p', {}, labels.tryNames), ...lists];
}
