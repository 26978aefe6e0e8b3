/** `npm run begin -- FOLDER --title "…" --lang de`: a new content folder, small and valid, that builds at once. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { labelNames, labelsIn } from '../src/article/labels/index.ts';
import { usualLocale } from '../src/article/language.ts';
import { exampleAddress, samples } from '../src/article/read/samples.ts';
import { lang as langSchema } from '../src/article/schema/schema-parts.ts';
import { argumentsOf } from './editing/arguments.ts';
import { ask as askAtTerminal, canAsk } from './editing/asking.ts';
import { withMatter, writeNew, yaml } from './editing/files.ts';
import { idFrom } from './editing/ids.ts';
import { fail } from './editing/messages.ts';
import { printResult } from './editing/still.ts';

const languages = Object.keys(samples).join(', ');
const usage = `Usage: npm run begin -- FOLDER [options]

  FOLDER           the content folder to make, such as ../my-article; it must be empty or not there yet
  --title TITLE    the article's title
  --lang LANGUAGE  its language: ${languages}
  --locale LOCALE  whose dates and spelling of that language, such as en-GB or en-US; English without it is British
  --name NAME      the site's name; without it, the title
  --kind KIND      what the margin cites, as SCHEME=LABEL/PLURAL, such as "bird=Bird/Birds" (may be repeated, at most six)

On a terminal the command asks for missing values.`;

const { values, positionals } = argumentsOf(usage, {
  title: { type: 'string' },
  lang: { type: 'string' },
  locale: { type: 'string' },
  name: { type: 'string' },
  kind: { type: 'string', multiple: true },
});

const ask = async (question: string, otherwise?: string): Promise<string> => {
  if (!canAsk()) return otherwise ?? fail(usage);
  const answer = await askAtTerminal(otherwise ? `${question} (${otherwise})` : question);
  return answer || (otherwise ?? ask(question));
};

const folder = positionals[0] ?? (await ask('In which new folder?'));
if (existsSync(folder) && readdirSync(folder).length > 0)
  fail(`${folder} is not empty, and stays as it is. Name a new folder.`);
const title = values.title ?? (await ask('What is the article’s title?'));
const lang = values.lang ?? (await ask('In which language is it?', 'en'));
const sample = samples[lang.split('-')[0] ?? ''];
if (!sample || labelNames.some((name) => !(name in labelsIn(lang)))) {
  const labels = labelNames.every((name) => name in labelsIn(lang)) ? '' : `src/article/labels/${lang}.ts and `;
  fail(
    `This command knows no article in the language “${lang}” yet, only in: ${languages}. Add ${labels}a sample in src/article/read/samples.ts; CONTRIBUTING.md shows how.`,
  );
}
const locale = values.locale ?? (lang === 'en' ? await ask('Whose dates and spelling?', usualLocale(lang)) : undefined);
if (locale && (!langSchema.safeParse(locale).success || locale.split('-')[0] !== lang.split('-')[0]))
  fail(
    `“${locale}” does not belong to the language “${lang}”. Name one such as ${lang.split('-')[0]}-US or leave it out.`,
  );
const given =
  values.kind ?? (await ask('What does the margin cite? Kinds, with commas', sample.kinds.join(', '))).split(/,\s*/);

const looks = [
  { sign: 'square', colour: { light: '#35477d', dark: '#aebaf2' } },
  { sign: 'triangle', colour: { light: '#1c6d66', dark: '#62c6bb' } },
  { sign: 'circle', colour: { light: '#b23a24', dark: '#f08a72' } },
  { sign: 'diamond', colour: { light: '#7a5a12', dark: '#e0b64d' } },
  { sign: 'ring', colour: { light: '#5b4a6f', dark: '#cdb6e6' } },
  { sign: 'bar', colour: { light: '#4d5a63', dark: '#a9b4bb' } },
];
const kinds = given.slice(0, looks.length).map((each, n) => {
  const [, written = '', label = '', plural = ''] = /^([^=/]+)(?:=([^/]+)(?:\/(.+))?)?$/.exec(each.trim()) ?? [];
  const scheme = idFrom(written, lang).replaceAll('-', '');
  if (!/^[a-z]/.test(scheme) || ['source', 'event', 'claim'].includes(scheme))
    fail(`“${each}” cannot be a kind. Give it as SCHEME=LABEL/PLURAL, such as "bird=Bird/Birds".`);
  const one = label || written;
  const many = plural || one;
  const is = { person: 'person', place: 'place', ort: 'place' }[scheme];
  return {
    scheme,
    folder: idFrom(many, lang),
    ...(is ? { is } : {}),
    label: one,
    plural: many,
    intro: sample.intro,
    ...looks[n],
  };
});
const [first] = kinds;
if (!first) fail(usage);

const quiet = { sign: 'bar', colour: { light: '#4d5a63', dark: '#a9b4bb' } };
const site = `# What this article is and what it cites. docs/writing.md explains each part.

${yaml({
  name: values.name ?? title,
  title,
  deck: sample.deck,
  description: title.slice(0, 160),
  lang,
  ...(locale ? { locale } : {}),
  address: exampleAddress,
  byline: sample.byline,
  licence: { label: 'CC BY 4.0', address: 'https://creativecommons.org/licenses/by/4.0/' },
  languages: [{ lang, label: new Intl.DisplayNames(lang, { type: 'language' }).of(lang) }],
})}
# What the margin cites: [words](SCHEME:ID) refers to the file FOLDER/ID.mdx.
${yaml({ kinds })}
# Editors’ notes begin with one of these labels in bold.
${yaml({ notes: [{ label: sample.note, ...quiet }] })}
# For sources.yaml, claims.yaml and events.yaml: kinds of sources, kinds of claims and what becomes of them, kinds of events.
${yaml({
  ranks: { [idFrom(sample.rank, lang)]: sample.rank },
  statements: { [idFrom(sample.statement, lang)]: sample.statement },
  verdicts: [
    {
      id: idFrom(sample.verdict.label, lang),
      ...sample.verdict,
      sign: 'square',
      colour: { light: '#1c6d66', dark: '#62c6bb' },
    },
  ],
  eventKinds: { [idFrom(sample.eventKind, lang)]: sample.eventKind },
})}`;

const source = idFrom(sample.source, lang);
const entry = idFrom(sample.entry.title, lang);
const section = idFrom(sample.section, lang);
const files = {
  'site.yaml': site,
  [`sections/01-${section}.mdx`]: withMatter(
    { id: section, title: sample.section, description: sample.section },
    sample.text(`${first.scheme}:${entry}`, source),
  ),
  [`${first.folder}/${entry}.mdx`]: withMatter(
    { id: entry, title: sample.entry.title, what: sample.entry.what, names: [{ lang, name: sample.entry.title }] },
    sample.entryText(sample.entry.title, source),
  ),
  'sources.yaml': yaml([
    {
      id: source,
      title: sample.source,
      address: exampleAddress,
      lang,
      rank: idFrom(sample.rank, lang),
      type: 'webpage',
    },
  ]),
  'about.mdx': withMatter({ title: sample.about, description: sample.about }, sample.aboutText),
};
for (const [name, text] of Object.entries(files)) writeNew(join(folder, name), text);

const at = `CONTENT_DIR=${folder}`;
printResult(
  folder,
  [],
  Object.keys(files).map((name) => join(folder, name)),
  [
    `${at} npm run dev   shows it while you write`,
    `${at} npm run add -- section "Second part"   adds to it; so do: ${[...kinds.map(({ scheme }) => scheme), 'source', 'event', 'claim'].join(', ')}`,
    'docs/writing.md shows how to write',
  ],
);
