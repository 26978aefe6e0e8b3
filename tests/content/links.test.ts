/** Nothing in the built site leads nowhere. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isServed, pagesOf, valuesOf } from '../built/site.ts';
import { siteDir } from '../site-dir.ts';

const dir = siteDir;
const pages = pagesOf(dir);
const ids = new Map([...pages].map(([address, html]) => [address, new Set(valuesOf(html, 'id'))]));

test('every internal link and fragment has a target', () => {
  const dangling: string[] = [];
  for (const [page, html] of pages) {
    for (const href of [...valuesOf(html, 'href'), ...valuesOf(html, 'src')]) {
      if (/^(?:https?:|data:|mailto:)/.test(href)) continue;
      const { pathname, hash } = new URL(href, `http://site${page}`);
      const fragment = decodeURIComponent(hash.slice(1));
      if (!isServed(dir, pages, pathname)) dangling.push(`${page}: ${href}`);
      else if (fragment && !ids.get(pathname)?.has(fragment)) dangling.push(`${page}: ${href}`);
    }
  }
  assert.deepEqual(dangling, []);
});

test('no id occurs twice in a page, and every popover has its button', () => {
  for (const [page, html] of pages) {
    const all = valuesOf(html, 'id');
    assert.deepEqual(
      all.filter((id, n) => all.indexOf(id) !== n),
      [],
      page,
    );
    for (const target of valuesOf(html, 'popovertarget')) assert.ok(all.includes(target), `${page}: ${target}`);
  }
});

test('the menu marks the part of the site that a page belongs to', () => {
  const marked = (address: string) =>
    /<nav id="_menu"[\s\S]*?<\/ul>/.exec(pages.get(address) ?? '')?.[0].match(/<a[^>]*aria-current[^>]*>/g) ?? [];
  for (const [address] of pages) {
    const [, part, below] = /^\/([a-z]+)\/(.+)?$/.exec(address) ?? [];
    if (!part || !below || !['claims', 'context', 'islands', 'sections'].includes(part)) continue;
    const [link = '', ...others] = marked(address);
    assert.deepEqual(others, [], address);
    assert.match(link, part === 'sections' ? /href="\/"/ : new RegExp(`href="/${part}/"`), address);
    assert.match(link, /aria-current="true"/, address);
  }
  assert.match(marked('/claims/').join(), /aria-current="page"/);
});

test('no list of the passages that rely on something says the same twice', () => {
  for (const [page, html] of pages)
    for (const [line] of html.matchAll(/<(?:p|span) class="leaning[\s\S]*?<\/(?:p|span)>/g)) {
      const said = [...line.matchAll(/<a[^>]*>([^<]*)<\/a>( \([^)]*\))?/g)].map(
        ([, name, words]) => `${name}${words ?? ''}`,
      );
      assert.equal(new Set(said).size, said.length, `${page}: ${said}`);
    }
});

test('no element is put before others in the order of the keyboard', () => {
  for (const [page, html] of pages) assert.doesNotMatch(html, /\stabindex="[1-9]/, page);
});

test('no scheme of a reference survives in an address', () => {
  const web = new Set(['https', 'http', 'mailto', 'data']);
  for (const [page, html] of pages) {
    for (const href of valuesOf(html, 'href')) {
      const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1];
      assert.ok(!scheme || web.has(scheme), `${page}: ${href}`);
    }
    assert.doesNotMatch(html.replaceAll(/<script[\s\S]*?<\/script>/g, ''), /\]\([a-z]+:|\^\[|\[\^/, page);
  }
});

test('every page has one first heading, its landmarks, a title with the site’s name, a description and its address', () => {
  for (const [page, html] of pages) {
    if (html.includes('http-equiv="refresh"')) continue;
    for (const element of ['<h1', '<main', '<header class="site-header', '<footer class="site-footer'])
      assert.equal(html.split(new RegExp(`${element}\\b`)).length - 1, 1, `${page}: ${element}`);
    assert.match(html, /<title>[^<]*\S · \S[^<]*<\/title>/, page);
    assert.match(html, /<meta name="description" content="[^"]{10,}/, page);
    assert.match(html, /<link rel="canonical" href="https?:/, page);
  }
});
