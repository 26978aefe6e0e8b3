/** The build shows what the check accepts: odd content, fields full of markup, random faults. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldOdds, odds } from '../bad-input/builds.ts';
import { oddArticle } from '../fixtures/odd.ts';
import { buildContent, pagesOf } from './site.ts';

const content = oddArticle();
const pages = pagesOf(buildContent(content).dir);

const TAG = /<([a-z][^\s/>]*)((?:\s+[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*\/?>/gi;
const ATTRIBUTE = /([^\s=>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g;

/** The page holds no code but the site’s own, leads to no address that runs, and has no id twice. */
function isHarmless(address: string, html: string): void {
  const ids: string[] = [];
  // From tag to tag: the value of an attribute is text, also when it looks like a tag.
  for (const { 0: tag, 1: name = '', 2: attributes = '', index } of html.matchAll(TAG)) {
    if (name === 'script') {
      const body = html.slice(index + tag.length, html.indexOf('</script', index + tag.length));
      assert.ok(attributes.includes('ld+json') || !body.includes('alert('), `${address}: ${body}`);
    }
    assert.doesNotMatch(name, /^(?:iframe|object|embed|base)$/i, `${address}: ${tag}`);
    for (const [, key = '', ...values] of attributes.matchAll(ATTRIBUTE)) {
      const value = values.find((each) => each !== undefined) ?? '';
      assert.doesNotMatch(key, /^on/i, `${address}: ${tag}`);
      if (/^(?:href|src|action)$/i.test(key))
        assert.doesNotMatch(value, /^\s*(?:javascript|vbscript|data|file|blob):/i, tag);
      if (key === 'id') ids.push(value);
    }
  }
  assert.deepEqual(
    ids.filter((id, n) => ids.indexOf(id) !== n),
    [],
    `${address}: ids that occur twice`,
  );
}

test('the pages show odd content as it is', () => {
  for (const { id, name, shows } of odds) {
    const html = pages.get(`/sections/${id}/`) ?? '';
    for (const part of shows) assert.ok(html.includes(part), `${name}: its page does not hold “${part}”`);
  }
});

test('the pages show fields full of markup as text', () => {
  for (const { page, html } of fieldOdds.shows)
    assert.ok(pages.get(page)?.includes(html), `${page} does not hold ${html}`);
});

test('sections and entries with random faults that the check accepts are built', () => {
  const mutants = [...pages.keys()].filter((address) => address.includes('/mutant-'));
  assert.ok(mutants.length >= 20, `${mutants.length} are built`);
});

test('no page of them holds code of theirs, an address that runs, or an id twice', () => {
  for (const [address, html] of pages) isHarmless(address, html);
});
