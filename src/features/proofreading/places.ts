/** The words of an article for proofreading, each with its place in a file. */
import { basename } from 'node:path';
import type { Nodes } from 'mdast';
import { toString as plain } from 'mdast-util-to-string';
import { type Library, prosePages, textsOf } from '../../article/model/library.ts';

export interface Place {
  file: string;
  text: string;
  line: number;
  column: number;
  /** Whether it is a field, which is all that is known of the place of a word in it. */
  field?: boolean;
}

/** Everything that is written in the language of the article, with its places; of a translation what is its own. */
export function placesOf(library: Library): Place[] {
  const prose = textsOf(library)
    .filter(({ lang }) => lang === undefined)
    .flatMap(({ file, tree }) => textNodes(tree).map((place) => ({ ...place, file })));
  const fields = library.originalLang === undefined ? fieldsOf(library) : translatedFieldsOf(library);
  // A field may be folded over several lines; its first is as near as one gets.
  return [...prose, ...fields.map((each) => ({ ...each, text: each.text.replaceAll('\n', ' '), field: true }))];
}

/** The line and column of an index of such words. */
export function placeAt({ text, line, column, field }: Place, index: number): { line: number; column: number } {
  const before = text.slice(0, index).split('\n');
  if (field) return { line, column };
  return {
    line: line + before.length - 1,
    column: before.length > 1 ? (before.at(-1) ?? '').length + 1 : column + index,
  };
}

function translatedFieldsOf({ words }: Library): Place[] {
  return [...words].flatMap(([name, all]) =>
    all.flatMap(({ translated, at }) => (translated === undefined ? [] : [{ file: name, ...at, text: translated }])),
  );
}

function fieldsOf(library: Library): Place[] {
  const { dir, site, sections, entries, claims, events, charts, placeIn } = library;
  const pages = prosePages(library);
  const matter = [
    ...[...sections, ...pages].flatMap(({ file, placeOf, title, description }) => [
      { file, ...placeOf('title'), text: title },
      { file, ...placeOf('description'), text: description },
    ]),
    ...[...entries.values()].flatMap(({ file, placeOf, what, positions, paragraphs, facts }) => [
      { file, ...placeOf('what'), text: what },
      ...facts.flatMap(({ label, value }, n) => [
        { file, ...placeOf('facts', n, 'label'), text: label },
        { file, ...placeOf('facts', n, 'value'), text: value },
      ]),
      ...positions.map(({ says }, n) => ({ file, ...placeOf('positions', n, 'says'), text: says })),
      ...paragraphs.map(({ says }, n) => ({ file, ...placeOf('paragraphs', n, 'says'), text: says })),
    ]),
  ];
  const record = [
    ...[...claims.values()].flatMap(({ placeOf, says, record: shows, since = '' }) => [
      { name: 'claims.yaml', ...placeOf('says'), text: says },
      { name: 'claims.yaml', ...placeOf('record'), text: shows },
      { name: 'claims.yaml', ...placeOf('since'), text: since },
    ]),
    ...[...events.values()].flatMap(({ placeOf, title, text }) => [
      { name: 'events.yaml', ...placeOf('title'), text: title },
      { name: 'events.yaml', ...placeOf('text'), text },
    ]),
    ...(['title', 'deck', 'description'] as const).map((field) => {
      return { name: 'site.yaml', ...placeIn('site.yaml', field), text: site[field] };
    }),
  ];
  const listed = record.map(({ name, ...place }) => ({ ...place, file: `${basename(dir)}/${name}` }));
  const drawn = [...charts.values()].flatMap(({ file, placeOf, title, alt, caption, gaps, rows }) => [
    { file, ...placeOf('title'), text: title },
    { file, ...placeOf('alt'), text: alt },
    { file, ...placeOf('caption'), text: plain({ type: 'paragraph', children: caption }) },
    ...gaps.map((text, n) => ({ file, ...placeOf('gaps', n), text })),
    ...rows.flatMap(({ gap = '', doubt = '', note = '' }, n) =>
      [gap, doubt, note].map((text) => ({ file, ...placeOf('rows', n), text })),
    ),
  ]);
  return [...matter, ...listed, ...drawn];
}

/** Texts of a tree, without emphasised words, which are foreign as often as not, and addresses shown as they are. */
function textNodes(node: Nodes): Omit<Place, 'file'>[] {
  // Words of a chart are those of its own file.
  if (node.data?.from) return [];
  if (node.type === 'text') {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    return [{ line, column, text: node.value }];
  }
  if (node.type === 'emphasis' || (node.type === 'link' && /^(?:https?:\/\/|www\.)/.test(firstText(node)))) return [];
  return 'children' in node ? node.children.flatMap(textNodes) : [];
}

const firstText = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node && node.children[0] ? firstText(node.children[0]) : '';
