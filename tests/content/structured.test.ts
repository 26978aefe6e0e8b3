/** What pages tell of themselves to machines: JSON-LD in the vocabulary of schema.org, as schema-dts declares it. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { library } from '../../src/article/model/load.ts';
import { contentDir } from '../../src/article/read/content-dir.ts';
import { isServed, pagesOf, valuesOf } from '../built/site.ts';
import { siteDir } from '../site-dir.ts';

type Node = Record<string, unknown> & { '@type': string; '@id'?: string };

const pages = pagesOf(siteDir);
const article = library(contentDir);
const origin = new URL(article.site.address).origin;

/** The things that each page describes. */
const described = new Map(
  [...pages].flatMap(([page, html]): [string, Node[]][] => {
    const blocks = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
    return blocks.map(([, json = '']) => {
      const data = JSON.parse(json) as { '@context': string; '@graph': Node[] };
      assert.equal(data['@context'], 'https://schema.org', page);
      return [page, data['@graph']];
    });
  }),
);

/** Every object of a thing, itself first. */
function within(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(within);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(within)];
}

test('the article, each section, entry and claim, and every kind, the timeline and the ledger describe themselves', () => {
  const { sections, entries, claims, site } = article;
  const wanted = [
    '/',
    ...sections.map(({ address }) => address),
    ...[...entries.values()].map(({ address }) => address),
    ...[...claims.values()].map(({ address }) => address),
    ...site.kinds.map(({ folder }) => `/${folder}/`),
    '/claims/',
    '/timeline/',
  ];
  for (const page of wanted) {
    const [thing] = described.get(page) ?? [];
    assert.equal(thing?.['@id'], `${origin}${page}`, page);
  }
});

test('every type and property is one of schema.org', () => {
  // Things of the same shape are checked once, each shape by the name of the first page that has it.
  const shapes = new Map<string, { page: string; type: string }>();
  for (const [page, graph] of described) {
    for (const node of graph) {
      const shape = JSON.stringify(shapeOf(node));
      if (!shapes.has(shape)) shapes.set(shape, { page, type: node['@type'] });
    }
  }
  const nodes = [...shapes.values()];
  const types = [...new Set(nodes.map(({ type }) => type))];
  const lines = [...shapes].map(([shape, { type }], n) => `export const n${n}: ${type} = ${shape};`);
  const file = resolve('tests/content/described.ts');
  const source = [`import type { ${types.join(', ')} } from 'schema-dts';`, ...lines].join('\n');
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
    // Without the interfaces of browsers, of which schema.org needs none.
    lib: ['lib.es5.d.ts'],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, source, ts.ScriptTarget.ESNext) : getSourceFile(name, ...rest);
  const program = ts.createProgram([file], options, host);
  const wrong = program
    .getSemanticDiagnostics(program.getSourceFile(file))
    .map(({ start, file: where, messageText }) => {
      const line = where?.getLineAndCharacterOfPosition(start ?? 0).line ?? 0;
      return `${nodes[line - 1]?.page ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
  assert.ok(nodes.length > 10);
  assert.deepEqual(wrong, []);
});

/** A thing without its words and numbers: the types, properties and kinds of values, each list’s different members once. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) {
    const members = new Map(value.map(shapeOf).map((member) => [JSON.stringify(member), member]));
    return [...members.values()];
  }
  if (typeof value === 'string') return '';
  if (typeof value === 'number') return 0;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => [field, field === '@type' ? inner : shapeOf(inner)]),
  );
}

/** What search engines and reference managers ask of each type. */
const REQUIRED: Record<string, string[]> = {
  Article: ['headline', 'description', 'author', 'datePublished', 'dateModified', 'inLanguage', 'license', 'url'],
  CollectionPage: ['name', 'description', 'url'],
  Claim: ['text', 'appearance', 'url'],
  ClaimReview: ['claimReviewed', 'itemReviewed', 'reviewRating', 'author', 'url', 'citation'],
  Event: ['name', 'startDate', 'description', 'url'],
  BreadcrumbList: ['itemListElement'],
  Dataset: ['name', 'description', 'url'],
  ImageObject: ['name', 'description', 'url'],
  Map: ['name', 'description', 'url'],
};

test('nothing that a reader of the data needs is missing', () => {
  for (const [page, graph] of described) {
    for (const node of graph) {
      for (const field of REQUIRED[node['@type']] ?? ['name', 'description', 'url', 'alternateName']) {
        const value = node[field];
        assert.ok(value && (!Array.isArray(value) || value.length > 0), `${page}: ${node['@type']} without ${field}`);
      }
    }
    assert.ok(graph[0]?.['image'], `${page}: no picture`);
  }
});

test('every address in it leads somewhere, and every thing that is referred to is described at its own address', () => {
  const ids = new Map([...pages].map(([page, html]) => [page, new Set(valuesOf(html, 'id'))]));
  for (const [page, graph] of described) {
    for (const node of graph.flatMap(within)) {
      for (const [field, value] of Object.entries(node)) {
        if (typeof value !== 'string' || !value.startsWith(`${origin}/`)) continue;
        const { pathname, hash } = new URL(value);
        assert.ok(isServed(siteDir, pages, pathname), `${page}: ${field} ${value}`);
        if (hash) assert.ok(ids.get(pathname)?.has(hash.slice(1)), `${page}: ${field} ${value}`);
        if (field !== '@id') continue;
        const there = described.get(pathname)?.find((other) => other['@id'] === value);
        assert.equal(there?.['@type'], node['@type'], `${page}: ${value} is not described there as ${node['@type']}`);
      }
    }
  }
});

test('the sitemap lists every page that search engines may index, under its own address, and no other', () => {
  const index = readFileSync(join(siteDir, 'sitemap-index.xml'), 'utf8');
  const parts = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname);
  assert.ok(parts.length > 0 && parts.every((part) => existsSync(join(siteDir, part))));
  const listed = parts.flatMap((part) =>
    [...readFileSync(join(siteDir, part), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address),
  );
  const canonical = [...pages].flatMap(([page, html]) => {
    const address = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
    const hidden = /<meta name="robots" content="[^"]*noindex/.test(html) || html.includes('http-equiv="refresh"');
    return address === `${origin}${page}` && !hidden ? [address] : [];
  });
  assert.deepEqual(listed.sort(), canonical.sort());
});
