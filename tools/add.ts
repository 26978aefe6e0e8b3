/** `npm run add -- WHAT "Title"`: adds a section, an entry, an event, a claim, a chart or a source to a content folder. */
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { z } from 'astro/zod';
import { check } from '../src/article/check/check.ts';
import { reading } from '../src/article/model/load.ts';
import { report, suggest } from '../src/article/problems/problems.ts';
import { contentDir, parentOf } from '../src/article/read/content-dir.ts';
import { TO_WRITE } from '../src/article/read/samples.ts';
import { chart } from '../src/article/schema/charts.ts';
import * as schemas from '../src/article/schema/schemas.ts';
import { argumentsOf } from './editing/arguments.ts';
import { ask, canAsk } from './editing/asking.ts';
import { appendItem, withMatter, writeNew, yaml } from './editing/files.ts';
import { idFrom } from './editing/ids.ts';
import { fail } from './editing/messages.ts';
import { printResult } from './editing/still.ts';

const usage = `Usage: npm run add -- WHAT "TITLE" [options]

  section "TITLE"   a section behind the last
  KIND "NAME"       an entry of one of the kinds that site.yaml names, such as: bird "Puffin"
  source "TITLE" --address ADDRESS --read 2019-05-14 [--author A] [--publisher P] [--issued 2019-05] [--rank R] [--type T] [--lang L]
  event "TITLE" --date 2019-05-14 --source ID [--kind K]
  chart "WHAT IT SHOWS" --source ID
  claim "WHAT IT SAYS" --source ID [--kind K] [--verdict V]

  --id ID           the id; without it, one is made from the title
  --source ID       a source that it rests on (may be repeated); an entry’s note names the first

The content folder is CONTENT_DIR, or content.`;

const { values, positionals } = argumentsOf(usage, {
  id: { type: 'string' },
  address: { type: 'string' },
  author: { type: 'string' },
  publisher: { type: 'string' },
  issued: { type: 'string' },
  rank: { type: 'string' },
  type: { type: 'string', default: 'webpage' },
  lang: { type: 'string' },
  read: { type: 'string' },
  date: { type: 'string' },
  kind: { type: 'string' },
  verdict: { type: 'string' },
  source: { type: 'string', multiple: true, default: [] },
});
const [what = '', title = ''] = positionals;
if (!what || !title.trim()) fail(usage);

const { library, problems } = reading(contentDir);
if (!library) fail(report(problems, parentOf(contentDir)));
const { site } = library;
const id = values.id ?? idFrom(title, site.lang);
if (!id) fail(`No id can be made from “${title}”. Give one in Latin letters: --id …`);
/** A title as Markdown that says no more than the title. */
const plain = (words: string) => words.replace(/[\\`*_[\]<>{}^]/g, '\\$&');
const shown = (path: string) => relative('.', path);

/** One of the words that site.yaml defines: the one given, or the first. */
function oneOf(name: string, given: string | undefined, known: string[]): string {
  const [first] = known;
  if (!first) fail(`site.yaml defines no “${name}” yet. Add one there first.`);
  if (given && !known.includes(given))
    fail(`There is no “${given}” among the ${name} of site.yaml: ${known.join(', ')}.`);
  return given ?? first;
}
/** Ends the command, before anything is written, when a field is not as its schema wants it. */
function refuse(schema: z.ZodType, fields: Record<string, unknown>): void {
  const issue = schema.safeParse(fields).error?.issues[0];
  if (!issue) return;
  const [name = ''] = issue.path;
  fail(`The ${String(name)} “${fields[String(name)]}” ${issue.message}. Nothing was written.`);
}

/** The sources given; an event and a claim need at least one. */
function someSources(): string[] {
  if (values.source.length === 0)
    fail(`Name a source: --source ID. There are: ${[...(library?.sources.keys() ?? [])].join(', ') || 'none yet'}.`);
  return values.source;
}

for (const source of values.source) {
  if (library.sources.has(source)) continue;
  const { nearest, known } = suggest(source, library.sources.keys());
  fail(`There is no source “${source}” in sources.yaml.${nearest} There are: ${known}. Nothing was written.`);
}
const before = check(contentDir);
const kind = site.kinds.find(({ scheme }) => scheme === what);
type Added = { path: string; line?: number; next: string[] };
const adders: Record<string, () => Added | Promise<Added>> = {
  section() {
    const dir = join(contentDir, 'sections');
    const numbers = (existsSync(dir) ? readdirSync(dir) : [])
      .map((name) => Number.parseInt(name, 10))
      .filter(Number.isInteger);
    const number = String(Math.max(0, ...numbers) + 1).padStart(2, '0');
    // The file names set the order of sections.
    if (numbers.length > 0 && number.length > String(Math.max(...numbers)).padStart(2, '0').length)
      fail(
        `The numbers of the sections are used up. Begin their names with one digit more, such as 0${Math.max(...numbers)}-, and try again.`,
      );
    if (library.sections.some((section) => section.id === id))
      fail(`There is a section “${id}” already. Give the new one another --id.`);
    const path = join(dir, `${number}-${id}.mdx`);
    const fields = { id, title, description: title.slice(0, 160) };
    refuse(schemas.section, fields);
    writeNew(path, withMatter(fields, TO_WRITE));
    return {
      path,
      next: [
        `line 4 of ${shown(path)}: say in at most 160 characters what the section is about`,
        'then write it in place of the …',
      ],
    };
  },
  async source() {
    const { address, author, publisher, issued, type } = values;
    if (!address) fail('Name where it can be read: --address https://…');
    const asked = values.read ?? (canAsk() ? await ask('On which day did you read it (such as 2026-11-24)?') : '');
    const read = asked || undefined;
    const path = join(contentDir, 'sources.yaml');
    const rank = oneOf('ranks', values.rank, Object.keys(site.ranks));
    const fields = { id, title, author, publisher, issued, address, lang: values.lang ?? site.lang, rank, type, read };
    refuse(schemas.sources.element, fields);
    return {
      path,
      line: appendItem(path, fields),
      next: [
        ...(read ? [] : ['say under “read” on which day you read it: “read: 2026-11-24”']),
        `cite it, in a section, a note or an entry: [words](source:${id})`,
      ],
    };
  },
  event() {
    const { date } = values;
    if (!date) fail('Say when it was: --date 2019, --date 2019-05 or --date 2019-05-14');
    const path = join(contentDir, 'events.yaml');
    const known = oneOf('eventKinds', values.kind, Object.keys(site.eventKinds));
    const fields = { id, date, title, text: title, kind: known, sources: someSources() };
    refuse(schemas.events.element, fields);
    const line = appendItem(path, fields);
    return {
      path,
      line,
      next: [`say under “text” what happened; lead to it where the article speaks of it: [words](event:${id})`],
    };
  },
  chart() {
    const path = join(contentDir, 'charts', `${id}.yaml`);
    const year = new Date().getFullYear();
    const fields = {
      title,
      kind: 'bars',
      unit: TO_WRITE,
      x: { label: TO_WRITE, type: 'year' },
      alt: TO_WRITE,
      rows: [{ x: year, y: 1, source: someSources(), note: TO_WRITE }],
    };
    refuse(chart, fields);
    writeNew(path, yaml(fields));
    return {
      path,
      next: [
        'give its unit, its x axis, and a row for each value with its source',
        `show it where its argument is made: <Chart id="${id}" />`,
      ],
    };
  },
  claim() {
    const path = join(contentDir, 'claims.yaml');
    const known = oneOf('statements', values.kind, Object.keys(site.statements));
    const verdict = oneOf(
      'verdicts',
      values.verdict,
      site.verdicts.map((each) => each.id),
    );
    const fields = { id, says: title, kind: known, verdict, record: TO_WRITE, sources: someSources() };
    refuse(schemas.claims.element, fields);
    const line = appendItem(path, fields);
    return {
      path,
      line,
      next: [`say under “record” what the sources show`, `mark the passage that makes it: [words](claim:${id})`],
    };
  },
};
if (kind) {
  adders[kind.scheme] = () => {
    const path = join(contentDir, kind.folder, `${id}.mdx`);
    const [source] = values.source;
    const cited = source
      ? ` ${TO_WRITE} [${library.sources.get(source)?.title ?? source}](source:${source}).`
      : ` ${TO_WRITE}`;
    const fields = { id, title, what: title.slice(0, 80), names: [{ lang: site.lang, name: title }] };
    refuse(schemas.entry, fields);
    writeNew(path, withMatter(fields, `**${plain(title)}**${cited}`));
    return {
      path,
      next: [
        `line 4 of ${shown(path)}: say in one line what it is`,
        'write its first paragraph, which is the note in the margin, with a source; what follows is its page',
        `refer to it: [words](${kind.scheme}:${id})`,
      ],
    };
  };
}
const add =
  adders[what] ??
  fail(
    `There is no “${what}” to add. There are: section, source, event, claim, chart, ${site.kinds.map(({ scheme }) => scheme).join(', ')}.`,
  );
const { path, line, next } = await add();
printResult(contentDir, before, [line ? `${shown(path)}:${line}` : shown(path)], next);
