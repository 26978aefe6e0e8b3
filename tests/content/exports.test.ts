/** What the site offers to other programs: notes as Web Annotations, texts as Markdown, and the list of both. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { isServed, pagesOf } from '../built/site.ts';
import { siteDir } from '../site-dir.ts';

interface Annotation {
  id: string;
  label: string;
  target: { source: string; selector: { type: string; exact?: string; value?: string }[] };
}

const pages = pagesOf(siteDir);
const { items } = JSON.parse(readFileSync(join(siteDir, 'annotations.json'), 'utf8')) as { items: Annotation[] };

function elementById(node: Nodes, id: string): Element | undefined {
  if (node.type === 'element' && node.properties['id'] === id) return node;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = elementById(child, id);
    if (found) return found;
  }
  return undefined;
}
const textOf = (node: Nodes): string =>
  node.type === 'text'
    ? node.value.replaceAll(/[\u2060\u200b]/g, '')
    : 'children' in node
      ? node.children.map(textOf).join('')
      : '';
const spaced = (text: string) => text.replaceAll(/\s+/g, ' ');

test('the words that an annotation quotes are in the paragraph that it names', () => {
  assert.ok(items.length > 0);
  const trees = new Map<string, Nodes>();
  for (const { id, target } of items) {
    const address = new URL(target.source).pathname;
    const tree = trees.get(address) ?? fromHtml(pages.get(address) ?? '');
    trees.set(address, tree);
    const exact = target.selector.find(({ type }) => type === 'TextQuoteSelector')?.exact ?? '';
    const paragraph = target.selector.find(({ type }) => type === 'FragmentSelector')?.value;
    const element = paragraph ? elementById(tree, paragraph) : tree;
    assert.ok(element, `${id}: the page has no element ${paragraph}`);
    assert.notEqual(exact.trim(), '', id);
    assert.ok(spaced(textOf(element)).includes(spaced(exact)), `${id}: “${exact}” is not in ${paragraph}`);
    assert.ok(elementById(tree, new URL(id).hash.slice(1)), `${id} leads nowhere`);
  }
});

test('every text that llms.txt lists is served, and its Markdown holds no scheme of this grammar', () => {
  const list = readFileSync(join(siteDir, 'llms.txt'), 'utf8');
  const addresses = [...list.matchAll(/\]\(([^)]+)\)/g)].map(([, address = '']) => new URL(address).pathname);
  assert.ok(addresses.some((address) => address.startsWith('/sections/')));
  for (const address of addresses) {
    assert.ok(isServed(siteDir, pages, address), address);
    if (!address.endsWith('.md')) continue;
    const page = pages.get(`${address.slice(0, -'.md'.length)}/`) ?? '';
    assert.ok(
      page.includes(`<link rel="alternate" type="text/markdown"`) && page.includes(`href="${address}"`),
      address,
    );
    const text = readFileSync(join(siteDir, address), 'utf8');
    assert.doesNotMatch(text, /\]\((?:source|event|claim):/, address);
    const used = new Set([...text.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => number));
    const defined = new Set([...text.matchAll(/^\[\^(\d+)\]:/gm)].map(([, number]) => number));
    assert.deepEqual([...used].sort(), [...defined].sort(), address);
  }
});

test('the timeline and the claims are offered as data, each event with its sources and each claim with its passages', () => {
  const read = (name: string) => readFileSync(join(siteDir, name), 'utf8');
  const { events } = JSON.parse(read('timeline.json')) as { events: { sources: unknown[] }[] };
  const { claims } = JSON.parse(read('claims.json')) as { claims: { id: string; passages: unknown[] }[] };
  assert.ok(events.length > 0 && claims.length > 0);
  for (const { sources } of events) assert.ok(sources.length > 0);
  for (const { id, passages } of claims) assert.ok(passages.length > 0, id);
  const calendar = read('timeline.ics');
  assert.equal(calendar.split('BEGIN:VEVENT').length - 1, events.length);
  for (const line of calendar.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
});
