/** The charts of an article: read from `charts/` and checked against the rest of the content. */
import { basename } from 'node:path';
import type { Nodes, PhrasingContent, Root } from 'mdast';
import { leftovers } from '../grammar/unrendered.ts';
import { unknownNames } from '../problems/names.ts';
import { fieldName, type Problem } from '../problems/problems.ts';
import type { From } from '../read/components.ts';
import type { Fields } from '../read/fields.ts';
import type { ContentFiles } from '../read/files.ts';
import { parse, reasonFor } from '../read/markdown.ts';
import { harmful } from '../read/safe-mdx.ts';
import { type ChartData, chartErrors, chart as chartSchema } from '../schema/charts.ts';
import { visitParents } from '../util/visit.ts';

export interface Chart extends Omit<ChartData, 'caption'> {
  type: 'chart';
  id: string;
  /** Path of its file, as messages show it. */
  file: string;
  /** Its own page. */
  address: string;
  caption: PhrasingContent[];
  /** The sources of its values, each once, in the order of the rows. */
  sources: string[];
  placeOf: Fields<ChartData>['placeOf'];
}

/** The folder of charts. */
export const CHARTS = 'charts';
const PLAIN = new Set(['text', 'link', 'linkReference', 'emphasis', 'strong', 'break', 'mdxJsxTextElement']);

/**
 * Reads every chart; errors go to `files`.
 * @param sides the “sides” of site.yaml; `schemes` those that refer to something
 */
export function readCharts(
  files: ContentFiles,
  sources: ReadonlyMap<string, unknown>,
  sides: string[],
  schemes: Set<string>,
): Map<string, Chart> {
  const charts = new Map<string, Chart>();
  // Where the sources could not be read, it is not known which there are.
  const isRead = !files.problems.some(({ file }) => basename(file) === 'sources.yaml');
  for (const name of files.named(
    CHARTS,
    /\.yaml$/,
    'A chart is a file “charts/ID.yaml”, ID in lower-case Latin letters, digits and single hyphens.',
  )) {
    const read = files.yaml(`${CHARTS}/${name}`, chartSchema);
    if (!read) continue;
    const { data, file, placeOf } = read;
    const id = basename(name, '.yaml');
    for (const problem of chartProblems(read, isRead ? sources : undefined, new Set(sides))) files.report(problem);
    const cited = data.rows.flatMap((row) => row.source ?? []).filter((source) => sources.has(source));
    const caption = readCaption(data.caption ?? '', placeOf('caption'), files, schemes);
    const address = `/figures/${id}/`;
    charts.set(id, { ...data, type: 'chart', id, file, address, caption, sources: [...new Set(cited)], placeOf });
  }
  return charts;
}

function chartProblems(
  { data, placeOf }: Pick<Fields<ChartData>, 'data' | 'placeOf'>,
  sources: ReadonlyMap<string, unknown> | undefined,
  sides: ReadonlySet<string>,
): Problem[] {
  const ids = (list: { id: string }[]) => new Set(list.map((each) => each.id));
  const names = {
    'series.*.side': sides,
    'rows.*.series': ids(data.series),
    'rows.*.panel': ids(data.panels),
    ...(sources && { 'rows.*.source': sources }),
  };
  return [
    ...chartErrors(data).map(({ path, reason }): Problem => {
      return { slug: 'field', ...placeOf(...path), details: { field: fieldName(path), reason } };
    }),
    // Of several sources the field is the list.
    ...unknownNames(data, names, placeOf, (path) => fieldName(path.slice(0, 3))),
  ];
}

/** The caption as Markdown; it is one paragraph, and its errors are reported at its field. */
function readCaption(text: string, from: From, files: ContentFiles, schemes: Set<string>): PhrasingContent[] {
  const refuse = (reason: string) => {
    files.report({ slug: 'field', ...from, details: { field: 'caption', reason } });
    return [];
  };
  if (!text) return [];
  let tree: Root;
  try {
    tree = parse(text);
  } catch (error) {
    return refuse(`is not valid: ${reasonFor(error as { reason?: string })}`.replace(/\.$/, ''));
  }
  const found = harmful(tree, from.file, files.dir).filter(({ slug }) => slug !== 'picture');
  for (const { slug, details } of found) files.report({ slug, details, ...from });
  if (found.length > 0) return [];
  const [paragraph, ...others] = tree.children;
  if (paragraph?.type !== 'paragraph' || others.length > 0) return refuse('must be one paragraph');
  let other: string | undefined;
  visitParents(paragraph, (node) => {
    if (node !== paragraph && !PLAIN.has(node.type)) other ??= node.type;
  });
  if (other) return refuse('may hold words, emphasis and links, and nothing else');
  for (const { slug, details } of leftovers(tree, text, schemes)) files.report({ slug, details, ...from });
  visitParents(paragraph, (node: Nodes) => {
    node.data = { ...node.data, from };
  });
  return paragraph.children;
}
