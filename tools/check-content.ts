import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checkAll } from '../src/article/check/check.ts';
import type { Library } from '../src/article/model/library.ts';
import { reading } from '../src/article/model/load.ts';
import { isWarning } from '../src/article/problems/problems.ts';
import { contentDir, parentOf } from '../src/article/read/content-dir.ts';
import { FINGERPRINTS } from '../src/article/read/translation-files.ts';
import { damagedPictures } from '../src/features/proofreading/pictures.ts';
import { warningsOfAll } from '../src/features/proofreading/prose.ts';
import { formats } from '../src/features/proofreading/reports.ts';
import { deadSources } from './checking/source-links.ts';
import { fingerprints, missingPassages, stalePassages, translationCounts } from './checking/staleness.ts';
import { argumentsOf } from './editing/arguments.ts';
import { fail } from './editing/messages.ts';

const usage = `Usage: npm run check [-- options]

Prints every error and every warning about the content. Ends with 1 when there is an error.

  --format FORMAT          text, json, github or gitlab; --json is short for json
  --links                  requests the address of every source, too
  --translations           counts what is translated, missing and out of date, and lists what is missing
  --translated [FILE …]    notes that these translations, such as de/about.mdx, fit their originals; without files, new passages alone

The content folder is CONTENT_DIR, or content.`;
const { values, positionals } = argumentsOf(usage, {
  format: { type: 'string', default: 'text' },
  json: { type: 'boolean', default: false },
  links: { type: 'boolean', default: false },
  translations: { type: 'boolean', default: false },
  translated: { type: 'boolean', default: false },
});
const name = values.json ? 'json' : values.format;
const format = Object.hasOwn(formats, name) ? formats[name] : undefined;
if (!format) fail(`There is no format “${name}”. Formats: ${Object.keys(formats).join(', ')}.`);
if (positionals.length > 0 && !values.translated) fail(`“${positionals[0]}” is no option.\n\n${usage}`);
const { library } = reading(contentDir, null);
const translations = (library?.site.translations ?? []).flatMap((lang) => reading(contentDir, lang).library ?? []);
if (library && values.translated) noteTranslated(library);
const problems = [
  ...checkAll(contentDir),
  ...warningsOfAll(contentDir),
  ...(library ? translations.flatMap((translation) => stalePassages(translation, library)) : []),
];
if (library) problems.push(...(await damagedPictures(library)));
if (values.links && library) problems.push(...(await deadSources(library)));
const parent = parentOf(contentDir);
const folder = `${parent}${basename(contentDir)}/`;
console.log(format(problems, parent, folder));
// A forge reads the annotations; whoever reads the log reads sentences.
if (name === 'github') console.log(formats['text']?.(problems, parent, folder));
if (library && values.translations) {
  for (const translation of translations) {
    console.log(`\n${translation.site.lang}`);
    console.table(
      Object.fromEntries(translationCounts(translation, library).map(({ kind, ...count }) => [kind, count])),
    );
    const missing = missingPassages(translation, library);
    if (missing.length > 0) console.log(`Missing: ${missing.join(', ')}`);
  }
}
process.exitCode = problems.every(isWarning) ? 0 : 1;

/** Keeps what each passage of the translations was made from; of the files named, as they are now. */
function noteTranslated(original: Library): void {
  const named = positionals.map((file) => file.replaceAll('\\', '/').replace(`${basename(contentDir)}/`, ''));
  for (const translation of translations) {
    const { lang } = translation.site;
    const files = named.filter((file) => file.startsWith(`${lang}/`)).map((file) => file.slice(lang.length + 1));
    writeFileSync(join(contentDir, lang, FINGERPRINTS), fingerprints(translation, original, files));
  }
}
