/** The commands of docs/writing.md, as written there: what they make is right, and what they say is true. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { tempDir } from '../temp-dir.ts';
import { type Ended, run as runHere } from './command.ts';

const folder = join(tempDir('begin-'), 'my-article');
// Before anything that reads it is imported.
process.env['CONTENT_DIR'] = folder;
const { check } = await import('../../src/article/check/check.ts');
const { forget, library } = await import('../../src/article/model/load.ts');
const { message } = await import('../../src/article/problems/problems.ts');
const commands = [...readFileSync('docs/writing.md', 'utf8').matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(
  ([, text = '']) => text.trim().split('\n'),
);

/** What a line of the guide runs in the place of `../my-article`: a command and its arguments. */
function parts(line: string): [name: string, args: string[]] {
  const [, name = '', rest = ''] = /^(?:CONTENT_DIR=\S+ )?npm run (\w+) -- (.*)$/.exec(line) ?? assert.fail(line);
  const args = [...rest.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain = '']) =>
    (quoted ?? plain).replace('../my-article', folder),
  );
  return [name, args];
}
function run(line: string): Promise<Ended> {
  forget(folder);
  return runHere(...parts(line));
}
/** The same in a process of its own, as an editor runs it. */
function runAlone(line: string): Ended {
  const [name, args] = parts(line);
  const { status, stdout, stderr } = spawnSync(process.execPath, [`tools/${name}.ts`, ...args], { encoding: 'utf8' });
  return { status: status ?? 1, said: stdout + stderr };
}
const problems = () => {
  forget(folder);
  return check(folder);
};
const file = (name: string) => readFileSync(join(folder, name), 'utf8');

test('what begin makes has no error', () => {
  const { status, said } = runAlone(commands[0] ?? '');
  assert.equal(status, 0, said);
  assert.deepEqual(problems(), []);
  const { sections, entries, site, about } = library(folder);
  const addresses = [...sections, ...entries.values(), ...(about ? [about] : [])].map(({ address }) => address);
  for (const address of ['/sections/the-beginning/', '/birds/first-entry/', '/about/'])
    assert.ok(addresses.includes(address), address);
  assert.ok(site.kinds.some((kind) => kind.folder === 'places'));
});

test('begin leaves a folder that is not empty as it is', async () => {
  const before = file('site.yaml');
  const { status, said } = await run(commands[0] ?? '');
  assert.equal(status, 1);
  assert.match(said, /is not empty/);
  assert.equal(file('site.yaml'), before);
});

test('add writes what the guide says, keeps the other items, and lists what is still to be filled in', async () => {
  writeFileSync(join(folder, 'sources.yaml'), `# What was read.\n${file('sources.yaml')}`);
  for (const line of commands.slice(1, 7)) {
    const before = problems().map(message);
    const { status, said } = await run(line);
    assert.equal(status, 0, said);
    assert.match(said, /^Wrote /);
    // What the command says is left is what the check finds of what it has added, no more and no less.
    const told = [...said.matchAll(/^ {2}\S*(my-article\/\S+?)(?::\d+)*$/gm)].map(([, name]) => name);
    const fresh = problems().filter((problem) => !before.includes(message(problem)));
    assert.deepEqual(told.sort(), fresh.map((problem) => problem.file).sort(), line);
  }
  assert.ok(existsSync(join(folder, 'sections/02-where-they-rest.mdx')));
  assert.match(file('birds/puffin.mdx'), /id: puffin\n[\s\S]*\(source:the-book-of-birds\)/);
  assert.match(
    file('sources.yaml'),
    /^# What was read\.\n- id: a-page-that-was-read\n[\s\S]*- id: the-book-of-birds\n/,
  );
  // The claim is the one thing that waits for its passage.
  assert.deepEqual(
    problems().map(({ slug }) => slug),
    ['unused-claim'],
  );
  writeFileSync(
    join(folder, 'sections/02-where-they-rest.mdx'),
    file('sections/02-where-they-rest.mdx').replace('…', '[Loud](claim:puffins-are-loud).'),
  );
  assert.deepEqual(problems(), []);
});

test('add refuses what is wrong before it writes, and says what would be right', async () => {
  const files = ['sources.yaml', 'events.yaml', 'claims.yaml'];
  const before = files.map(file);
  for (const [line, says] of [
    ['source "New" --address notaurl', /“notaurl” must be a web address/],
    ['source "New" --address https://a.example/ --issued 5.2019', /“5\.2019” must be a year, a month or a day/],
    ['source "New" --address https://a.example/ --read 2019-02-30', /“2019-02-30” must be a day that the calendar has/],
    ['source "New" --address https://a.example/ --lang English', /“English” must be a language tag/],
    ['event "New" --date 31.12.1999 --source the-book-of-birds', /“31\.12\.1999” must be a year/],
    [
      'event "New" --date 1999 --source the-book-of-bird',
      /no source “the-book-of-bird”.*Did you mean “the-book-of-birds”/,
    ],
    ['claim "New" --source nothing', /no source “nothing”/],
    ['claim "New" --source the-book-of-birds --id New_One', /“New_One” must be lower-case/],
    ['bird "New" --source nothing', /no source “nothing”/],
  ] as const) {
    const { status, said } = await run(`CONTENT_DIR=../my-article npm run add -- ${line}`);
    assert.equal(status, 1, line);
    assert.match(said, says);
    assert.match(said, /Nothing was written/);
  }
  assert.deepEqual(files.map(file), before);
  assert.ok(!existsSync(join(folder, 'birds/new.mdx')));
});

test('add writes no day of reading that is not given', async () => {
  const { said } = await run('CONTENT_DIR=../my-article npm run add -- source "Unread" --address https://a.example/');
  assert.match(said, /say under “read” on which day you read it/);
  assert.doesNotMatch(file('sources.yaml').split('id: unread')[1] ?? '', /read:/);
});

test('begin accepts a locale of its language', async () => {
  const other = join(folder, '..', 'american');
  const begin = (locale: string) => run(`npm run begin -- ${other} --title T --lang en --locale ${locale}`);
  assert.match((await begin('de-AT')).said, /“de-AT” does not belong to the language “en”/);
  assert.equal((await begin('en-US')).status, 0);
  assert.match(readFileSync(join(other, 'site.yaml'), 'utf8'), /^locale: en-US$/m);
});

test('add never overwrites, and says what would be right', async () => {
  const before = ['birds/puffin.mdx', 'sources.yaml', 'claims.yaml'].map(file);
  for (const line of commands.slice(1, 6)) {
    const { status, said } = await run(line);
    assert.equal(status, 1, line);
    assert.match(said, /already.*another --id/, line);
    assert.doesNotMatch(said, /\bat .*\.ts:\d+/, 'an editor sees no stack trace');
  }
  assert.deepEqual(['birds/puffin.mdx', 'sources.yaml', 'claims.yaml'].map(file), before);
  assert.match(
    (await run('CONTENT_DIR=../my-article npm run add -- fish "Cod"')).said,
    /There is no “fish” to add\. There are: .*bird/,
  );
});

test('coast clips land to the window, runs on beyond it, and says which piece is whose', async () => {
  const line = commands.find((each) => each.includes('run coast')) ?? '';
  const { status, said } = await run(line);
  assert.equal(status, 0, said);
  const { features } = JSON.parse(file('map/chart.json')) as {
    features: { properties: { entry?: string }; geometry: { coordinates: [number, number][][] } }[];
  };
  const points = features.flatMap(({ geometry }) => geometry.coordinates.flat());
  const [west, south] = [0, 1].map((n) => Math.min(...points.map((point) => point[n as 0 | 1])));
  assert.ok((west as number) < -4.5 && (west as number) > -8 && (south as number) < 52.5 && (south as number) > 50);
  assert.deepEqual(
    features.flatMap(({ properties }) => properties.entry ?? []),
    ['foehr'],
  );
  assert.equal((await run(line)).status, 1, 'a coast is not overwritten');
});
