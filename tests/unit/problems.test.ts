/** What the build reports of each error of an editor: file, line, column, and what would be right. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { check } from '../../src/article/check/check.ts';
import { inOrder, message, place, suggest } from '../../src/article/problems/problems.ts';
import { copyWith, tiny } from '../content-copy.ts';

const matter = '---\nid: gate\ntitle: The gate\ndescription: How the gate was shut.\n---\n\n';
const gate = (text: string) => ({ 'sections/01-gate.mdx': matter + text });
/** Keeps every source and entry cited, so that the error under test is the only one. */
const rest = '\n\nBy the [minutes](source:minutes-3).\n';
const entry = (fields: string, text = '**It** is in the [minutes](source:minutes-3).\n') =>
  `---\n${fields}---\n\n${text}`;
const prys = 'id: prys\ntitle: Old Prys\nwhat: Keeper\nnames:\n  - { lang: en, name: Old Prys }\n';

const cases: Record<string, { files: Record<string, string | Buffer | null>; says: (string | RegExp)[] }> = {
  'an id that does not exist': {
    files: gate(`Here is [Prys](keeper:pris).${rest}`),
    says: [
      'content/sections/01-gate.mdx:7:9',
      /\[Prys\]\(keeper:pris\).*no content\/keepers\/pris\.mdx.*Did you mean “prys”/,
    ],
  },
  'a kind that does not exist': {
    files: gate(`Here is [Prys](keper:prys).${rest}`),
    says: ['content/sections/01-gate.mdx:7:9', /site\.yaml does not name.*Did you mean “keeper”.*bylaw/],
  },
  'a source that does not exist': {
    files: gate(`See the [minutes](source:minutes-4).${rest}`),
    says: ['content/sections/01-gate.mdx:7:9', /source “minutes-4” in sources\.yaml.*Did you mean “minutes-3”/],
  },
  'a reference that is not an id': {
    files: gate(`Here is [Prys](keeper:Old%20Prys).${rest}`),
    says: ['content/sections/01-gate.mdx:7:9', /not a reference/],
  },
  'a note that is not defined': {
    files: gate(`It shut.[^ky]${rest}\n\nOh.[^key]\n\n[^key]: **Aside.** In the [minutes](source:minutes-3).`),
    says: ['content/sections/01-gate.mdx:7:9', /“\[\^ky\]” is not defined.*Did you mean “key”/],
  },
  'a note that nothing refers to': {
    files: gate(`It shut.${rest}\n\n[^key]: Unused.`),
    says: ['content/sections/01-gate.mdx:12:1', /“\[\^key\]” is defined, but nothing/],
  },
  'a note defined twice': {
    files: gate(`It shut.[^key]${rest}\n\n[^key]: [One](source:minutes-3).\n\n[^key]: Two.`),
    says: ['content/sections/01-gate.mdx:14:1', /defined twice/],
  },
  'a note within a note': {
    files: gate(`It shut.[^key]${rest}\n\n[^key]: [One](source:minutes-3).^[Two.]`),
    says: ['content/sections/01-gate.mdx:12:33', /cannot hold another note/],
  },
  'a note without a source': {
    files: gate(`It shut.^[**Aside.** So they say.]${rest}`),
    says: ['content/sections/01-gate.mdx:7:9', /The note “Aside” names no source/],
  },
  'a note on an entry’s page': {
    files: { 'keepers/prys.mdx': entry(prys, '**He** is in the [minutes](source:minutes-3).^[Indeed.]\n') },
    says: ['content/keepers/prys.mdx:9:46', /no margin/],
  },
  'an entry without a source': {
    files: { 'keepers/prys.mdx': entry(prys, '**He** kept the lock.\n') },
    says: ['content/keepers/prys.mdx:9:1', /first paragraph\) names no source/],
  },
  'an entry that does not begin with its note': {
    files: { 'keepers/prys.mdx': entry(prys, '## A heading\n\nBy the [minutes](source:minutes-3).\n') },
    says: ['content/keepers/prys.mdx:3:1', /must begin with a paragraph/],
  },
  'an id that is taken': {
    files: { 'sections/03-more.mdx': matter + rest },
    says: ['content/sections/03-more.mdx:2:1', /“gate” is already taken by content\/sections\/01-gate\.mdx/],
  },
  'a source that is listed twice': {
    files: {
      'sources.yaml': [1, 2]
        .map(
          (n) =>
            `- { id: minutes-3, title: M${n}, address: "https://a.example/", lang: en, rank: minutes, type: report, read: 2026 }\n`,
        )
        .join(''),
    },
    says: ['content/sources.yaml:2:1', /“minutes-3” is already taken/],
  },
  'a source that nothing cites': {
    files: {
      'sources.yaml':
        '- { id: minutes-3, title: M, address: "https://a.example/", lang: en, rank: minutes, type: report, read: 2026 }\n- { id: other, title: M, address: "https://a.example/", lang: en, rank: minutes, type: report, read: 2026 }\n',
    },
    says: ['content/sources.yaml:2', /Nothing cites the source “other”/],
  },
  'an entry whose file has another name': {
    files: { 'keepers/prys.mdx': entry(prys.replace('id: prys', 'id: price')) },
    says: ['content/keepers/prys.mdx:2:1', /Name it “price\.mdx”/],
  },
  'no front matter': {
    files: { 'sections/03-more.mdx': 'Just text.\n' },
    says: ['content/sections/03-more.mdx:1:1', /does not begin with front matter/],
  },
  'a field that is missing': {
    files: { 'sections/03-more.mdx': '---\nid: more\ntitle: More\n---\n\nText.\n' },
    says: ['content/sections/03-more.mdx:2:1', /“description” is missing/],
  },
  'a field that is wrong': {
    files: { 'sections/03-more.mdx': '---\nid: More Text\ntitle: More\ndescription: d\n---\n\nText.\n' },
    says: ['content/sections/03-more.mdx:2:1', /“id” must be lower-case/],
  },
  'a field within a list that is wrong': {
    files: { 'keepers/prys.mdx': entry(`${prys}  - { lang: English, name: Prys }\n`) },
    says: ['content/keepers/prys.mdx:7:7', /“names › 2 › lang” must be a language tag/],
  },
  'a field that does not exist': {
    files: { 'sections/03-more.mdx': '---\nid: more\ntitle: More\ndescripton: d\ndescription: d\n---\n\nText.\n' },
    says: ['content/sections/03-more.mdx:4:1', /no field “descripton”\. Did you mean “description”/],
  },
  'broken YAML': {
    files: { 'sections/03-more.mdx': '---\nid: more\ntitle: "More\ndescription: d\n---\n\nText.\n' },
    says: [/content\/sections\/03-more\.mdx:\d+:\d+/, /cannot be read: a quotation mark " opens here/],
  },
  'broken MDX': {
    files: gate(`It {shut.${rest}`),
    says: [/content\/sections\/01-gate\.mdx:\d+:\d+/, /not valid MDX/],
  },
  'an empty section': {
    files: { 'sections/03-more.mdx': '---\nid: more\ntitle: More\ndescription: d\n---\n' },
    says: ['content/sections/03-more.mdx:3:1', /no text/],
  },
  'a file that is not UTF-8': {
    files: { 'sections/03-more.mdx': Buffer.from([0x2d, 0xff, 0xfe]) },
    says: ['content/sections/03-more.mdx', /UTF-8/],
  },
  'a published address that is gone': {
    files: { 'published.txt': '/sections/gate/\n/sections/gaet/\n' },
    says: [
      'content/published.txt:2:1',
      /\/sections\/gaet\/ was published and is gone.*aliases\.yaml.*Did you mean “\/sections\/gate\/”/,
    ],
  },
  'an alias that leads nowhere': {
    files: { 'aliases.yaml': '/sections/old/: /sections/gat/\n' },
    says: ['content/aliases.yaml', /“?\/sections\/old\/.*does not exist.*\/sections\/gate\//],
  },
  'a label that site.yaml does not name': {
    files: gate(`It shut.^[**Asid.** So the [minutes](source:minutes-3) say.]${rest}`),
    says: ['content/sections/01-gate.mdx:7:9', /“Asid” in bold.*Did you mean “Aside”/],
  },
  'a reference that leads nowhere on the page about the article': {
    files: { 'about.mdx': '---\ntitle: About\ndescription: Invented.\n---\n\nBy [Prys](keeper:pris).\n' },
    says: ['content/about.mdx:6:4', /Did you mean “prys”/],
  },
  'a paragraph that the document does not have': {
    files: gate(`By the [law](bylaw:third#3), says [Prys](keeper:prys).${rest}`),
    says: ['content/sections/01-gate.mdx:7:8', /\(bylaw:third#3\).*Third by-law has 2/],
  },
  'words of a document without our rendering': {
    files: {
      'bylaws/third.mdx': entry(
        'id: third\ntitle: Third by-law\nwhat: On gates\nnames:\n  - { lang: en, name: Third }\nparagraphs:\n  - says: One.\n    words:\n      - { lang: ru, text: Да, source: minutes-3 }\n  - says: Two.\n',
      ),
    },
    says: ['content/bylaws/third.mdx:8:5', /“paragraphs › 1 › ours” is missing/],
  },
  'positions of one side alone': {
    files: {
      'keepers/prys.mdx': entry(`${prys}positions:\n  - { of: Keepers, says: It was shut., sources: [minutes-3] }\n`),
    },
    says: ['content/keepers/prys.mdx:7:1', /give Keepers and leave out Boatmen/],
  },
  'no site.yaml': { files: { 'site.yaml': null }, says: ['content/site.yaml', /no such file/] },
};

for (const [name, { files, says }] of Object.entries(cases)) {
  test(`reports ${name}`, () => {
    const problems = check(copyWith(files));
    const lines = problems.map((problem) => `${place(problem)} ${message(problem)}`);
    assert.equal(lines.length, 1, `one error is reported once: ${lines.join(' | ')}`);
    for (const part of says) {
      if (typeof part === 'string') assert.ok(lines[0]?.startsWith(part), `${part} is not the place in: ${lines[0]}`);
      else assert.match(lines[0] ?? '', part);
    }
    assert.doesNotMatch(lines[0] ?? '', /\{\w+\}|undefined/);
  });
}

test('reports all errors at once, in the order of their places', () => {
  const problems = check(
    copyWith({ ...gate(`[A](keeper:x)\n\n[B](nobody:y)${rest}`), 'sections/03-more.mdx': 'No front matter.' }),
  );
  assert.deepEqual(
    inOrder(problems).map((problem) => place(problem)),
    ['content/sections/01-gate.mdx:7:1', 'content/sections/01-gate.mdx:9:1', 'content/sections/03-more.mdx:1:1'],
  );
});

test('finds nothing wrong with the tiny article', () => {
  assert.deepEqual(check(copyWith({})), []);
});

test('accepts an alias for a published address that is gone', () => {
  const files = { 'published.txt': '/sections/old/\n', 'aliases.yaml': '/sections/old/: /sections/gate/\n' };
  assert.deepEqual(check(copyWith(files)), []);
});

test('reads the list of a long article’s sources', () => {
  const one = readFileSync(join(tiny, 'sources.yaml'), 'utf8');
  const many = Array.from({ length: 3000 }, (_, n) => one.replace('id: minutes-3', `id: more-${n}`));
  const problems = check(copyWith({ 'sources.yaml': [one, ...many].join('') }));
  assert.equal(problems.filter(({ slug }) => slug === 'uncited-source').length, many.length);
  assert.equal(problems.length, many.length);
});

test('a message lists all of a few names, and of many the nearest few', () => {
  const many = Array.from({ length: 40 }, (_, n) => `gate-${n + 10}`);
  assert.deepEqual(suggest('prsy', ['weir', 'prys']), { nearest: ' Did you mean “prys”?', known: 'weir, prys' });
  assert.equal(suggest('gate-3', many).known, 'gate-13, gate-23, gate-30, gate-31, gate-32 and 35 more');
  assert.deepEqual(suggest('a', []), { nearest: '', known: 'none yet' });
});
