// Prints every error and every warning about the content. Ends with 1 when there is an error.
//   npm run check [-- --json | --format=text|json|github|gitlab] [--links]
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { check } from '../src/article/check/check.ts';
import { reading } from '../src/article/model/load.ts';
import { isWarning } from '../src/article/problems/problems.ts';
import { contentDir, parentOf } from '../src/article/read/content-dir.ts';
import { damagedPictures } from '../src/features/proofreading/pictures.ts';
import { warnings } from '../src/features/proofreading/prose.ts';
import { formats } from '../src/features/proofreading/reports.ts';
import { deadSources } from '../src/features/proofreading/source-links.ts';

const { values } = parseArgs({
  options: {
    format: { type: 'string', default: 'text' },
    json: { type: 'boolean', default: false },
    links: { type: 'boolean', default: false },
  },
});
const name = values.json ? 'json' : values.format;
const format = Object.hasOwn(formats, name) ? formats[name] : undefined;
if (!format) {
  console.error(`There is no format “${name}”. Formats: ${Object.keys(formats).join(', ')}.`);
  process.exit(2);
}
const { library } = reading(contentDir);
const problems = [...check(contentDir), ...warnings(contentDir)];
if (library) problems.push(...(await damagedPictures(library)));
if (values.links && library) problems.push(...(await deadSources(library)));
const parent = parentOf(contentDir);
const folder = `${parent}${basename(contentDir)}/`;
console.log(format(problems, parent, folder));
// A forge reads the annotations; whoever reads the log reads sentences.
if (name === 'github') console.log(formats['text']?.(problems, parent, folder));
process.exitCode = problems.every(isWarning) ? 0 : 1;
