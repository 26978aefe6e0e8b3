/** Ids that two things share, and schemes and folders that the site keeps for itself. */
import { basename } from 'node:path';
import type { Library, Section } from '../model/library.ts';
import { BUILT_IN } from '../model/mentions.ts';
import type { Problem } from '../problems/problems.ts';
import { RUNS, WEB } from '../read/safe-mdx.ts';
import { FOLDERS } from '../routes.ts';

/** Everything of an article whose address something else has already. */
export function collisions(library: Library): Problem[] {
  return [...ofSite(library), ...library.sections.flatMap(withinSection)];
}

/** Schemes, folders and other names of site.yaml. */
function ofSite({ site, dir, lineIn, placeIn }: Library): Problem[] {
  const found: Problem[] = [];
  const report = (slug: Problem['slug'], path: (string | number)[], details: Record<string, string>) =>
    found.push({ slug, file: `${basename(dir)}/site.yaml`, ...placeIn('site.yaml', ...path), details });
  for (const [index, { scheme, folder }] of site.kinds.entries()) {
    if (BUILT_IN.includes(scheme) || WEB.has(scheme) || RESERVED.has(scheme)) {
      report('reserved-scheme', ['kinds', index, 'scheme'], { scheme });
    }
    if ([...FOLDERS, ...site.translations].includes(folder))
      report('reserved-folder', ['kinds', index, 'folder'], { folder });
  }
  const lists: { list: string; field?: string; values: string[] }[] = [
    { list: 'kinds', field: 'scheme', values: site.kinds.map(({ scheme }) => scheme) },
    { list: 'kinds', field: 'folder', values: site.kinds.map(({ folder }) => folder) },
    { list: 'notes', field: 'label', values: site.notes.map(({ label }) => label) },
    { list: 'verdicts', field: 'id', values: site.verdicts.map(({ id }) => id) },
    { list: 'periods', field: 'id', values: site.periods.map(({ id }) => id) },
    { list: 'languages', field: 'lang', values: site.languages.map(({ lang }) => lang) },
    { list: 'sides', values: site.sides },
    { list: 'translations', values: site.translations },
  ];
  for (const { list, field, values } of lists) {
    const inField = field === undefined ? [] : [field];
    for (const [index, value] of values.entries()) {
      const before = values.indexOf(value);
      if (before === index) continue;
      const other = `another of “${list}”, in line ${lineIn('site.yaml', list, before, ...inField)}`;
      report('duplicate-id', [list, index, ...inField], { id: value, other });
    }
  }
  return found;
}

/** Schemes that mean something to a browser, or to every object of JavaScript. */
const RESERVED = new Set([...RUNS, 'about', 'ftp', 'sms', 'note', 'verdict', 'constructor']);

/** Notes and paragraphs of a section whose ids are the same, such as a note named like a paragraph. */
function withinSection({ file, notes, blocks, headings, lineOf, id: owner }: Section): Problem[] {
  const taken = new Map<string, string>();
  const found: Problem[] = [];
  const all = [
    ...headings.map((id) => ({ id, line: 1, what: 'a heading', named: false })),
    ...notes.map(({ id, line, named }) => ({ id, line, what: `the note of line ${line}`, named })),
    ...blocks.map(({ id, named, node }) => {
      const { line = 1 } = node.position?.start ?? {};
      const shown = named ? lineOf('paragraphs', id.slice(owner.length + 1)) : line;
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
