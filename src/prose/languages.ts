/** Marks words in another script with their language, so that they are read aloud and drawn as such. */
import type { Element } from 'hast';
import type { PhrasingContent, Root, Text } from 'mdast';
import type { Library } from '../article/model/library.ts';
import { langOf } from '../article/model/translated.ts';
import type { Site } from '../article/schema/schemas.ts';
import { memoise } from '../article/util/memoise.ts';
import { SKIP, visitParents } from '../article/util/visit.ts';
import { element } from './elements.ts';

/** The letters of a script that site.yaml names, for a class of characters. */
const lettersOf = (script: string): string =>
  script === 'Japanese' ? '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々〇〆' : `\\p{Script=${script}}`;

/** The scripts of ISO 15924 that languages are usually written in, by the names above. */
const SCRIPTS: Record<string, string> = {
  Cyrl: 'Cyrillic',
  Jpan: 'Japanese',
  Grek: 'Greek',
  Arab: 'Arabic',
  Hebr: 'Hebrew',
  Kore: 'Hangul',
  Hans: 'Han',
  Hant: 'Han',
};
const usualScript = (lang: string): string => new Intl.Locale(lang).maximize().script ?? '';

/** The languages that have a script of their own, and what finds runs in it: a group for each of them. */
const scriptsOf = memoise((languages: Site['languages']) => {
  const marked = languages.filter(({ script }) => script !== undefined);
  // A run begins and ends with a letter of the script; digits, spaces and punctuation may be between.
  const run = marked.map(({ script }) => {
    const letter = lettersOf(script as string);
    return `([${letter}](?:[${letter}\\p{M}\\p{N}\\p{P}\\s]*[${letter}])?)`;
  });
  return { langs: marked.map(({ lang }) => lang), runs: new RegExp(run.join('|'), 'gu') };
});

/** Runs of text and the language each is in; undefined is the language of the page. */
export function byLanguage(text: string, languages: Site['languages']): { text: string; lang: string | undefined }[] {
  const { langs, runs: found } = scriptsOf(languages);
  if (langs.length === 0) return [{ text, lang: undefined }];
  const runs: { text: string; lang: string | undefined }[] = [];
  let end = 0;
  for (const match of text.matchAll(found)) {
    if (match.index > end) runs.push({ text: text.slice(end, match.index), lang: undefined });
    runs.push({ text: match[0], lang: langs[match.slice(1).findIndex((group) => group !== undefined)] });
    end = match.index + match[0].length;
  }
  if (end < text.length) runs.push({ text: text.slice(end), lang: undefined });
  return runs;
}

/**
 * The language of a title in its element: none where it is the page’s, or is not written in the script of that language, as
 * the description that a translation gives in place of an English title.
 */
export function langOfTitle(title: string, lang: string, site: Pick<Site, 'lang' | 'languages'>): string | undefined {
  const script = site.languages.find((language) => language.lang === lang)?.script ?? SCRIPTS[usualScript(lang)];
  const own = SCRIPTS[usualScript(site.lang)];
  const isIn = (name: string) => new RegExp(`[${lettersOf(name)}]`, 'u').test(title);
  if (usualScript(lang) === 'Latn' && own && isIn(own)) return undefined;
  const fits = script === undefined || isIn(script);
  return lang !== site.lang && fits ? lang : undefined;
}

/** Marks words of fields in a drawing that its language has not got yet. */
export function markUntranslated(drawing: Element, article: Library): Element {
  visitParents(drawing, 'text', ({ value }, parents) => {
    const lang = langOf(article, value.trim());
    const around = parents.at(-1);
    if (lang && around?.type === 'element') around.properties['lang'] = lang;
  });
  return drawing;
}

/** Wraps such words of a tree in `<span lang>`. */
export function markLanguages(tree: Root, languages: Site['languages']): void {
  visitParents(tree, 'text', (node: Text, parents) => {
    const runs = byLanguage(node.value, languages);
    if (runs.every(({ lang }) => lang === undefined)) return;
    const siblings = parents.at(-1)?.children as PhrasingContent[];
    const index = siblings.indexOf(node);
    const spans = runs.map(({ text, lang }): PhrasingContent => {
      const plain: Text = { type: 'text', value: text };
      return lang ? element('span', { lang }, [plain]) : plain;
    });
    siblings.splice(index, 1, ...spans);
    return [SKIP, index + spans.length];
  });
}
