/** What an editor should look at again, and how `npm run check` tells it: to people, scripts and forges. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import { test } from 'node:test';
import { check } from '../../src/article/check/check.ts';
import { library } from '../../src/article/model/load.ts';
import { message, place } from '../../src/article/problems/problems.ts';
import { contentCheck } from '../../src/features/proofreading/integration.ts';
import { warnings } from '../../src/features/proofreading/prose.ts';
import { formats } from '../../src/features/proofreading/reports.ts';
import { deadSources } from '../../tools/checking/source-links.ts';
import { parsed } from '../../tools/editing/arguments.ts';
import { GATE, more, PRYS, swap, textOf } from '../bad-input/cases.ts';
import { copyWith } from '../content-copy.ts';
import { run as runHere } from '../editing/command.ts';

const gate = (text: string) => ({ [GATE]: more(text)(textOf(GATE)) });
const prys = (positions: string) => ({
  [PRYS]: swap('spellings:', `positions:\n${positions}\nspellings:`)(textOf(PRYS)),
});
const told = (dir: string) => warnings(dir).map((problem) => `${place(problem)} ${message(problem)}`);

/** Runs the check as an editor does. */
function run(content: string, ...options: string[]) {
  const env = { ...process.env, CONTENT_DIR: content };
  return spawnSync(process.execPath, ['tools/check-content.ts', ...options], { env, encoding: 'utf8' });
}

test('the tiny article has no warnings', () => {
  assert.deepEqual(told(copyWith({})), []);
});

test('a name is no misspelling because the file of its entry cannot be read', () => {
  const content = copyWith({
    ...gate('They called him Hen.'),
    [PRYS]: swap('title: Old Prys', 'titel: Old Prys')(textOf(PRYS)),
  });
  assert.deepEqual(told(content), []);
  assert.match(check(content).map(message).join('\n'), /“titel”/);
});

test('warns of a note of more than 80 words, not of one of 60', () => {
  const note = (words: number) => `A.^[**Aside.** ${'word '.repeat(words)}By the [minutes](source:minutes-3).]`;
  assert.match(
    told(copyWith(gate(note(90)))).join('\n'),
    /^content\/sections\/01-gate\.mdx:13:3 The note “Aside” has 94 words/,
  );
  assert.deepEqual(told(copyWith(gate(note(56)))), []);
});

test('warns of sides of uneven length, or unevenly sourced', () => {
  const side = (of: string, words: number) => `  - { of: ${of}, says: ${'word '.repeat(words)}, sources: [minutes-3] }`;
  const uneven = told(copyWith(prys(`${side('Keepers', 20)}\n${side('Boatmen', 40)}`)));
  assert.match(uneven.join('\n'), /^content\/keepers\/prys\.mdx:8:1 .*20 and 40 words/);
  assert.deepEqual(told(copyWith(prys(`${side('Keepers', 20)}\n${side('Boatmen', 24)}`))), []);
});

test('warns of a misspelling with its place and what is meant, not of names, listed words and other scripts', () => {
  const [slip, ...others] = told(copyWith(gate('The\nnegotations of Prys at Ambleford, by Yr Hen Brys, and κλείς.')));
  assert.match(slip ?? '', /^content\/sections\/01-gate\.mdx:14:1 “negotations” .*Did you mean “negotiations”/);
  assert.deepEqual(others, []);
  assert.deepEqual(told(copyWith({ ...gate('A blorf.'), 'words.txt': 'blorf\n' })), []);
});

test('checks the spelling of Britain, or of America for that locale', () => {
  const words = { ...gate('The color and the colour.') };
  assert.match(told(copyWith(words)).join('\n'), /^[^\n]*“color” is not in the dictionary[^\n]*$/);
  const american = { 'site.yaml': swap('lang: en\naddress', 'lang: en\nlocale: en-US\naddress')(textOf('site.yaml')) };
  assert.match(told(copyWith({ ...words, ...american })).join('\n'), /^[^\n]*“colour” is not in the dictionary[^\n]*$/);
});

test('a slip in a field of a list is reported at that field', () => {
  const event = '- id: e1\n  date: 2018\n  title: Shut\n  text: The negotations\n  kind: act\n  sources: [minutes-3]\n';
  const site = `${textOf('site.yaml')}eventKinds: { act: Act }\n`;
  assert.match(
    told(copyWith({ 'events.yaml': event, 'site.yaml': site })).join('\n'),
    /^content\/events\.yaml:4:3 “negotations”/,
  );
});

test('warns once of a language without a dictionary', () => {
  const german = { 'site.yaml': swap('lang: en\naddress', 'lang: cy\naddress')(textOf('site.yaml')) };
  const lines = told(copyWith(german)).filter((line) => line.includes('spelling'));
  assert.equal(lines.length, 1);
  assert.match(lines[0] ?? '', /^content\/site\.yaml:6:1 .*no dictionary for “cy”.*npm install dictionary-cy/);
});

test('the check ends with 1 for an error and with 0 for warnings alone, and prints errors first', () => {
  const both = run(copyWith({ ...gate('A blorf, and [B](keeper:pris).') }));
  assert.equal(both.status, 1, both.stderr);
  assert.match(both.stdout, /13:14\n {4}“\[B\][\s\S]*warning: “blorf”[\s\S]*content\/: 1 error, 1 warning\./);
  const warned = run(copyWith(gate('A blorf.')));
  assert.equal(warned.status, 0);
  assert.match(warned.stdout, /content\/: no errors, 1 warning\.\n$/, 'it names the folder that it read');
});

test('a build stops at an error in a translation before it makes a page', async () => {
  const content = copyWith({
    'site.yaml': `${textOf('site.yaml')}\ntranslations: [de]\n`,
    'de/sections/02-water.mdx': '---\ntitle: Das Wasser\n---\n\n[Prys](keeper:pris)\n',
  });
  const said: string[] = [];
  const logger = { error: (line: string) => said.push(line), warn: assert.fail };
  const setup = async () => contentCheck(content).hooks['astro:config:setup']?.({ command: 'build', logger } as never);
  await assert.rejects(setup, ({ stack }: Error) => stack === '', 'an editor sees no stack trace');
  assert.match(said.join(), /content\/de\/sections\/02-water\.mdx:5:1\n.*Did you mean “prys”/);
});

test('the check speaks to scripts and forges', () => {
  const dir = copyWith({ ...gate('A blorf, and [B: 100%, c](keeper:pris).') });
  const report = (name: string) => formats[name]?.([...check(dir), ...warnings(dir)], `${dirname(dir)}/`, '') ?? '';
  const json = JSON.parse(report('json')) as {
    severity: string;
    rule: string;
    line: number;
    file: string;
  }[];
  assert.deepEqual(
    json.map(({ severity, rule, line }) => [severity, rule, line]),
    [
      ['warning', 'spelling', 13],
      ['error', 'unknown-id', 13],
    ],
  );
  assert.ok(json.every(({ file }) => file.endsWith('/content/sections/01-gate.mdx')));
  assert.match(
    report('github'),
    /^::error file=[^:\n]*01-gate\.mdx,line=13,col=14,title=unknown-id::“\[B: 100%25, c\]/m,
  );
  const gitlab = JSON.parse(report('gitlab')) as {
    fingerprint: string;
    location: { lines: object };
  }[];
  assert.deepEqual(gitlab[1]?.location.lines, { begin: 13 });
  assert.equal(new Set(gitlab.map(({ fingerprint }) => fingerprint)).size, 2);
});

test('the check explains options that it does not have, without a stack trace', async () => {
  const options = { format: { type: 'string' }, json: { type: 'boolean' }, links: { type: 'boolean' } } as const;
  for (const [given, says] of [
    ['--link', /^There is no option “--link”\. Did you mean “links”\?$/],
    ['--format', /^The option “--format” needs a value\.$/],
    ['--json=yes', /^The option “--json” takes no value\.$/],
  ] as const)
    assert.throws(() => parsed([given], options), { message: says });
  for (const [given, says] of [
    ['--format=xml', /There is no format “xml”\. Formats: text,/],
    ['about.mdx', /“about\.mdx” is no option/],
  ] as const) {
    const { status, said } = await runHere('check-content', [given]);
    assert.equal(status, 1, given);
    assert.match(said, says);
    assert.doesNotMatch(said, /^\s+at /m);
  }
});

test('reports sources whose address is gone, silent or refused, and none that answers GET alone', async () => {
  const server = createServer((request, response) => {
    const { url, method } = request;
    if (url === '/silent') return;
    response.statusCode = url === '/gone' ? 404 : url === '/get' && method === 'HEAD' ? 405 : 200;
    response.end('page');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const source = (id: string, address: string) =>
    textOf('sources.yaml').replace('minutes-3', id).replace('https://lock.example/minutes/3', address);
  const at = `http://127.0.0.1:${port}`;
  const list = [
    source('minutes-3', `${at}/`),
    source('gone', `${at}/gone`),
    source('get', `${at}/get`),
    source('refused', 'http://127.0.0.1:1/'),
  ];
  try {
    const dead = async (sources: string[], patience?: number) => {
      const found = await deadSources(library(copyWith({ 'sources.yaml': sources.join('') })), patience);
      return found.map((problem) => `${place(problem)} ${message(problem)}`).sort();
    };
    const [gone, refused, ...others] = await dead(list);
    assert.deepEqual(others, []);
    assert.match(gone ?? '', /^content\/sources\.yaml:10:3 .*“gone”.*404/);
    assert.match(refused ?? '', /“refused”/);
    const [silent] = await dead([source('silent', `${at}/silent`)], 50);
    assert.match(silent ?? '', /“silent”.*no answer within 0\.05 seconds/);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
