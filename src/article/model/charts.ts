/**
 * The charts of an article: read from `charts/`, checked against the rest of the content, and put into the texts that
 * show them, so that the references of a caption and the sources of the values count as those of the text.
 */
import { basename } from 'node:path';
import type { Link, Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import { type Problem, suggest } from '../problems/problems.ts';
import { attributesOf, type From, type MdxElement } from '../read/components.ts';
import type { Fields } from '../read/fields.ts';
import type { ContentFiles } from '../read/files.ts';
import { parse, reasonFor } from '../read/markdown.ts';
import { harmful } from '../read/safe-mdx.ts';
import { type ChartData, chartErrors, chart as chartSchema } from '../schema/charts.ts';
import type { SourceData } from '../schema/schemas.ts';

export interface Chart extends Omit<ChartData, 'caption'> {
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
 * @param sides the “sides” of site.yaml
 */
export function readCharts(
  files: ContentFiles,
  sources: ReadonlyMap<string, unknown>,
  sides: string[],
): Map<string, Chart> {
  const charts = new Map<string, Chart>();
  for (const name of files.named(
    CHARTS,
    /\.yaml$/,
    'A chart is a file “charts/ID.yaml”, ID in lower-case Latin letters, digits and single hyphens.',
  )) {
    const read = files.yaml(`${CHARTS}/${name}`, chartSchema);
    if (!read) continue;
    const { data, file, placeOf } = read;
    const id = basename(name, '.yaml');
    for (const problem of chartProblems(data, sources, sides))
      files.tell({ slug: problem.slug, file, ...placeOf(...problem.path), details: problem.details });
    const cited = data.rows.flatMap((row) => row.source ?? []).filter((source) => sources.has(source));
    const caption = readCaption(data.caption ?? '', { file, ...placeOf('caption') }, files);
    const address = `/figures/${id}/`;
    charts.set(id, { ...data, id, file, address, caption, sources: [...new Set(cited)], placeOf });
  }
  return charts;
}

type Found = Pick<Problem, 'slug' | 'details'> & { path: (string | number)[] };

function chartProblems(data: ChartData, sources: ReadonlyMap<string, unknown>, sides: string[]): Found[] {
  const unknown = (path: (string | number)[], value: string | undefined, known: Iterable<string>): Found[] => {
    const all = [...known];
    if (value === undefined || all.includes(value)) return [];
    const field = path.map((part) => (typeof part === 'number' ? `${part + 1}` : part)).join(' › ');
    return [{ slug: 'unknown-value', path, details: { field, value, ...suggest(value, all) } }];
  };
  const ids = (list: { id: string }[]) => list.map((each) => each.id);
  return [
    ...chartErrors(data).map(({ path, field, reason }): Found => ({ slug: 'field', path, details: { field, reason } })),
    ...data.series.flatMap(({ side }, n) => unknown(['series', n, 'side'], side, sides)),
    ...data.rows.flatMap((row, n) => [
      ...unknown(['rows', n, 'series'], row.series, ids(data.series)),
      ...unknown(['rows', n, 'panel'], row.panel, ids(data.panels)),
      ...(row.source ?? []).flatMap((source) => unknown(['rows', n, 'source'], source, sources.keys())),
    ]),
  ];
}

/** The caption as Markdown; it is one paragraph, and its errors are reported at its field. */
function readCaption(text: string, from: From, files: ContentFiles): PhrasingContent[] {
  const refuse = (reason: string) => {
    files.tell({ slug: 'field', ...from, details: { field: 'caption', reason } });
    return [];
  };
  if (!text) return [];
  let tree: Root;
  try {
    tree = parse(text);
  } catch (error) {
    return refuse(`is not valid: ${reasonFor(error as { reason?: string })}`.replace(/\.$/, ''));
  }
  const found = harmful(tree, from.file, files.dir);
  for (const { slug, details } of found) files.tell({ slug, details, ...from });
  if (found.length > 0) return [];
  const [paragraph, ...others] = tree.children;
  if (paragraph?.type !== 'paragraph' || others.length > 0) return refuse('must be one paragraph');
  let other: string | undefined;
  visitParents(paragraph, (node) => {
    if (node !== paragraph && !PLAIN.has(node.type)) other ??= node.type;
  });
  if (other) return refuse('may hold words, emphasis and links, and nothing else');
  visitParents(paragraph, (node: Nodes) => {
    node.data = { ...node.data, from };
  });
  return paragraph.children;
}

/** The id of the chart that a node shows; undefined for every other node. */
export const chartOf = (node: { type: string; name?: string | null }): string | undefined =>
  /^mdxJsx/.test(node.type) && node.name === 'Chart' ? attributesOf(node as MdxElement)['id'] : undefined;

/**
 * Puts the words of each chart into the element that shows it: title, caption and the sources as citations.
 * The words have the position of the element; messages about them name the chart’s file.
 */
export function fillCharts(
  tree: Root,
  charts: ReadonlyMap<string, Chart>,
  sources: ReadonlyMap<string, SourceData>,
): void {
  visitParents(tree, (node) => {
    const chart = charts.get(chartOf(node) ?? '');
    if (!chart) return;
    const { position } = node;
    const from = { file: chart.file, ...chart.placeOf('title') };
    const paragraph = (attribute: string, children: PhrasingContent[]): Paragraph => {
      return { type: 'paragraph', children, position, data: { attribute, from } };
    };
    const cited = chart.sources.map((id): Link => {
      const { publisher, author, title } = sources.get(id) as SourceData;
      const words = { type: 'text' as const, value: publisher ?? author ?? title };
      return { type: 'link', url: `source:${id}`, position, data: { from, sentence: chart.title }, children: [words] };
    });
    const caption = chart.caption.map((each) => placed(each, position));
    (node as MdxElement).children = [
      paragraph('title', [{ type: 'text', value: chart.title }]),
      ...(caption.length > 0 ? [paragraph('caption', caption)] : []),
      ...cited.map((link, n) => paragraph('sources', n > 0 ? [{ type: 'text', value: ' · ' }, link] : [link])),
    ] as MdxElement['children'];
  });
}

/** A copy of a node at another position. */
function placed(node: PhrasingContent, position: Nodes['position']): PhrasingContent {
  const copy = { ...node, position } as PhrasingContent & { children?: PhrasingContent[] };
  if (copy.children) copy.children = copy.children.map((child) => placed(child, position));
  return copy;
}

/** References to charts that do not exist. */
export function unknownCharts(tree: Root, file: string, charts: ReadonlyMap<string, Chart>): Problem[] {
  const found: Problem[] = [];
  visitParents(tree, (node) => {
    const id = chartOf(node);
    if (id === undefined || charts.has(id)) return;
    const { line = 1, column = 1 } = node.position?.start ?? {};
    found.push({ slug: 'unknown-chart', file, line, column, details: { id, ...suggest(id, charts.keys()) } });
  });
  return found;
}
