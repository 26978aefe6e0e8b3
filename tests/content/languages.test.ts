/**
 * Every word in another script has its language marked, on every page. Attributes (a title, an accessible name) cannot
 * carry a language of their own; what they say is also in the text.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { library } from '../../src/article/model/load.ts';
import { contentDir } from '../../src/article/read/content-dir.ts';
import { pagesByLanguage } from '../built/site.ts';
import { siteDir } from '../site-dir.ts';

const { site } = library(contentDir);
const scripts: Record<string, RegExp> = {
  Cyrillic: /\p{Script=Cyrillic}/u,
  Japanese: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
};
const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);

/** The runs of text of a page, each with its language and with where it was set. */
function runsOf(html: string): { text: string; lang: string; own: boolean }[] {
  const body = html.slice(html.indexOf('<body')).replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '');
  const page = /<html lang="([^"]*)"/.exec(html)?.[1] ?? '';
  const open: { name: string; lang: string; own: boolean }[] = [{ name: '', lang: page, own: false }];
  const runs: { text: string; lang: string; own: boolean }[] = [];
  for (const [, close, name = '', attributes = '', text = ''] of body.matchAll(
    /<(\/?)([a-z][\w-]*)((?:"[^"]*"|[^>"])*)>|([^<]+)/gi,
  )) {
    const { lang, own } = open.at(-1) as { lang: string; own: boolean };
    if (text) runs.push({ text, lang, own });
    else if (close) {
      const at = open.findLastIndex((element) => element.name === name);
      if (at > 0) open.splice(at);
    } else if (!VOID.has(name) && !attributes.endsWith('/')) {
      const set = /\slang="([^"]*)"/.exec(attributes)?.[1];
      open.push({ name, lang: set ?? lang, own: set !== undefined && set !== page ? true : own });
    }
  }
  return runs;
}

/** All pages of the first language; of the others one in six, which have the same elements. */
const pages = [...pagesByLanguage(siteDir)].flatMap(([folder, all]) =>
  [...all].filter((_, n) => folder === '' || n % 6 === 0),
);

test('words in another script have their language marked', () => {
  const wrong: string[] = [];
  let seen = 0;
  for (const [address, html] of pages) {
    for (const { text, lang } of runsOf(html)) {
      const written = site.languages.filter(({ script }) => script && scripts[script]?.test(text));
      if (written.length === 0) continue;
      seen += 1;
      // A title in a language that the article does not use, such as Chinese, has that language.
      const known = site.languages.some((language) => language.lang === lang);
      if (known && !written.some((language) => language.lang === lang))
        wrong.push(`${address} (${lang}): ${text.trim().slice(0, 60)}`);
    }
  }
  assert.ok(seen > 100);
  assert.deepEqual(wrong, []);
});

test('a name in Latin letters is not told to be in a language that is written otherwise', () => {
  const wrong: string[] = [];
  // A whole text in another language, beside the original, may quote Latin letters.
  for (const [address, html] of pages.filter(([, page]) => !page.includes('class="side-by-side"'))) {
    for (const { text, lang, own } of runsOf(html)) {
      const script = site.languages.find((language) => language.lang === lang)?.script;
      if (!own || !script || !/\p{Script=Latin}{2}/u.test(text) || scripts[script]?.test(text)) continue;
      wrong.push(`${address} (${lang}): ${text.trim().slice(0, 60)}`);
    }
  }
  assert.deepEqual(wrong, []);
});
