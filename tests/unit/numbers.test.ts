/** Numbers of notes: one sequence through the whole text, the same wherever a note is shown. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Element, Root } from 'hast';
import { visitParents } from 'unist-util-visit-parents';
import { library } from '../../src/article/model/load.ts';
import { notesOfWhole } from '../../src/article/model/notes.ts';
import { sectionPage } from '../../src/features/epub/sections.ts';
import { document } from '../../src/features/epub/xhtml.ts';
import { recordsOf } from '../../src/features/search/build/records.ts';
import { copyWith } from '../content-copy.ts';
import { render } from '../render.ts';

const matter = (id: string) => `---\nid: ${id}\ntitle: The ${id}\ndescription: How it was.\n---\n\n`;
const inline = (words: string) => `^[**Aside.** ${words} [minutes](source:minutes-3).]`;
const gate = `${matter('gate')}[Old Prys](keeper:prys) shut it.${inline('One')} It stayed.[^key] Again.[^key] So.${inline('Two')}

[^key]: **Aside.** The [minutes](source:minutes-3) say so.
`;
const after = `${matter('after')}Then [Prys](keeper:prys) left.${inline('Three')} Who knew?[^why] All.[^why]

[^why]: **Aside.** More [minutes](source:minutes-3).
`;
const dir = copyWith({ 'sections/01-gate.mdx': gate, 'sections/02-after.mdx': after });
const article = library(dir);

/** The text of an element, without what only parts it from the words beside it. */
const textIn = (node: Element | Root): string =>
  node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textIn(child) : ''))
    .join('')
    .replaceAll(/[\u2060\u200b]/g, '');

function all(tree: Root, name: string): Element[] {
  const found: Element[] = [];
  visitParents(tree, 'element', (node: Element) => {
    if ([node.properties['className'] ?? []].flat().includes(name)) found.push(node);
  });
  return found;
}

test('numbers run on from section to section, and an entry’s note keeps its own', () => {
  const told = notesOfWhole(article).map(({ id, number }) => [id, number]);
  assert.deepEqual(told.slice(0, 6), [
    ['gate_keeper_prys', 1],
    ['gate_n1', 2],
    ['gate_key', 3],
    ['gate_n2', 4],
    ['after_n1', 5],
    ['after_why', 6],
  ]);
  const again = article.sections[1]?.notes[0];
  assert.equal(again?.id, 'after_keeper_prys');
  assert.equal(again?.number, 1);
  assert.equal(again?.inWhole, false);
});

for (const [name, input, numbers] of [
  ['01-gate.mdx', gate, ['1', '2', '3', '3', '4']],
  ['02-after.mdx', after, ['1', '5', '6', '6']],
] as const) {
  test(`${name}: every mark shows the number of its note, a repeated one too, and opens it`, async () => {
    const tree = await render(dir, name, input);
    const links = all(tree, 'to-note');
    assert.deepEqual(links.map(textIn), numbers);
    assert.deepEqual(all(tree, 'open-note').map(textIn), numbers);
    for (const link of links) assert.equal(link.properties['role'], 'doc-noteref');
    const opened = all(tree, 'open-note').map(({ properties }) => `#${properties['popoverTarget']}`);
    assert.deepEqual(
      opened,
      links.map(({ properties }) => properties['href']),
    );
    const notes = new Map(all(tree, 'note').map((note) => [`#${note.properties['id']}`, note]));
    assert.equal(notes.size, new Set(numbers).size);
    for (const link of links) {
      const note = notes.get(`${link.properties['href']}`) as Element;
      assert.equal(textIn(all({ type: 'root', children: [note] }, 'number')[0] as Element), textIn(link));
      for (const named of [link, note]) assert.ok(`${named.properties['ariaLabel']}`.includes(textIn(link)));
    }
  });
}

test('the book has the same numbers, and a repeated mark is a reference to the note', () => {
  const pages = article.sections.slice(0, 2).map((section) => document(sectionPage(article, section).body));
  const marks = pages.map((page) =>
    [...page.matchAll(/<a epub:type="noteref" role="doc-noteref" href="#([^"]+)"[^>]*>(\d+)<\/a>/g)].map(
      ([, id, number]) => `${number} ${id}`,
    ),
  );
  assert.deepEqual(marks, [
    ['1 gate_keeper_prys', '2 gate_n1', '3 gate_key', '3 gate_key', '4 gate_n2'],
    ['5 after_n1', '6 after_why', '6 after_why'],
  ]);
  for (const [index, page] of pages.entries()) {
    const numbers = [...page.matchAll(/role="doc-backlink"[^>]*>(\d+)\.<\/a>/g)].map(([, number]) => number);
    assert.deepEqual(numbers, [...new Set(marks[index]?.map((mark) => mark.split(' ')[0]))]);
  }
});

test('a found note is called by its number', () => {
  const titles = new Map(recordsOf(article).map(({ url, meta }) => [url, meta['title']]));
  assert.match(titles.get('/sections/gate/#gate_key') ?? '', /\b3\b/);
  assert.match(titles.get('/sections/after/#after_why') ?? '', /\b6\b/);
});
