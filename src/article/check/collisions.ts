/** Ids that two things share, and schemes and folders that the site keeps for itself. */
import { basename } from 'node:path';
import type { Library, Section } from '../model/library.ts';
import { BUILT_IN } from '../model/mentions.ts';
import { repeatedValues } from '../problems/names.ts';
import type { Path, Problem } from '../problems/problems.ts';
import { RUNS, WEB } from '../read/safe-mdx.ts';
import { FOLDERS } from '../routes.ts';

/** Everything of an article whose address something else has already. */
export function collisions(library: Library): Problem[] {
  return [...ofSite(library), ...library.sections.flatMap(withinSection)];
}

/** Schemes, folders and other names of site.yaml. */
function ofSite({ site, dir, placeIn }: Library): Problem[] {
  const found: Problem[] = [];
  const report = (slug: Problem['slug'], path: Path, details: Record<string, string>) =>
    found.push({ slug, file: `${basename(dir)}/site.yaml`, ...placeIn('site.yaml', ...path), details });
  for (const [index, { scheme, folder }] of site.kinds.entries()) {
    if (BUILT_IN.includes(scheme) || WEB.has(scheme) || RESERVED.has(scheme)) {
      report('reserved-scheme', ['kinds', index, 'scheme'], { scheme });
    }
    if ([...FOLDERS, ...site.translations].includes(folder))
      report('reserved-folder', ['kinds', index, 'folder'], { folder });
  }
  for (const { path, value, first } of UNIQUE.flatMap((field) => repeatedValues(site, field))) {
    const other = `another of “${path[0]}”, in line ${placeIn('site.yaml', ...first).line}`;
    report('duplicate-id', path, { id: value, other });
  }
  return found;
}

/** Fields of site.yaml of which no two may say the same. */
const UNIQUE = [
  ...['kinds.*.scheme', 'kinds.*.folder', 'notes.*.label', 'verdicts.*.id', 'periods.*.id', 'languages.*.lang'],
  ...['sides', 'translations'],
];

/** Schemes that mean something to a browser, or to every object of JavaScript. */
const RESERVED = new Set([...RUNS, 'about', 'ftp', 'sms', 'note', 'verdict', 'constructor']);

/** Notes and paragraphs of a section whose ids are the same, such as a note named like a paragraph. */
function withinSection({ file, notes, blocks, headings, placeOf, id: owner }: Section): Problem[] {
  const taken = new Map<string, string>();
  const found: Problem[] = [];
  const all = [
    ...headings.map((id) => ({ id, line: 1, what: 'a heading', named: false })),
    ...notes.map(({ id, line, named }) => ({ id, line, what: `the note of line ${line}`, named })),
    ...blocks.map(({ id, named, node }) => {
      const { line = 1 } = node.position?.start ?? {};
      const shown = named ? placeOf('paragraphs', id.slice(owner.length + 1)).line : line;
      return { id, line: shown, what: `the paragraph of line ${line}`, named };
    }),
    // Reports ids that were written by hand, not generated ones.
  ].sort((a, b) => Number(a.named) - Number(b.named));
  for (const { id, line, what } of all) {
    const other = taken.get(id);
    if (other)
      found.push({ slug: 'duplicate-id', file, line, column: 1, details: { id: id.slice(owner.length + 1), other } });
    else taken.set(id, what);
  }
  return found;
}
