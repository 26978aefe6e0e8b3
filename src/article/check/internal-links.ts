/** Ordinary Markdown links within the site, such as `[the ledger](/claims/)`: those that lead nowhere. */
import { basename } from 'node:path';
import type { Link } from 'mdast';
import { toString as plain } from 'mdast-util-to-string';
import { addressesOf, nearestAddress } from '../model/addresses.ts';
import { type Library, type Text, textsOf } from '../model/library.ts';
import { pagesOf } from '../model/pages.ts';
import { type Problem, suggest } from '../problems/problems.ts';
import { decoded } from '../read/picture-files.ts';
import { schemeOf } from '../read/safe-mdx.ts';
import { PARTS } from '../routes.ts';
import { visitParents } from '../util/visit.ts';

/** Links of a file to a page or an element that does not exist. */
export function deadLinks(library: Library): Problem[] {
  const { sections } = library;
  const owners = textsOf(library);
  const ids = new Map(owners.map((owner) => [owner.address, idsOf(owner)]));
  const inAll = ['/', ...sections.map(({ address }) => address)].flatMap((address) => [...(ids.get(address) ?? [])]);
  ids.set('/', new Set([...inAll, ...PARTS]));
  const kept = new Set(addressesOf(library));
  const pages = new Set([...pagesOf(library), ...kept].map((each) => each.split('#')[0] as string));
  const keys = [...library.entries.keys(), ...[...library.sources.keys()].map((id) => `source:${id}`)];
  const byFile = new Map(
    owners.map((text) => [basename(text.path, '.mdx'), text.type === 'entry' ? text.key : text.address]),
  );
  return owners.flatMap((owner) => {
    const found: Problem[] = [];
    visitParents(owner.tree, 'link', (node: Link) => {
      if (schemeOf(node.url) !== undefined) return;
      const why = trouble(node.url, owner.address, { pages, ids, kept, keys, byFile });
      if (!why) return;
      const { line = 1, column = 1 } = node.position?.start ?? {};
      const details = { written: node.url || `[${plain(node)}]()`, ...why };
      found.push({ slug: 'dead-link', file: owner.file, line, column, ...node.data?.from, details });
    });
    return found;
  });
}

/** What links may lead to. */
interface Known {
  pages: Set<string>;
  ids: Map<string, Set<string>>;
  kept: Set<string>;
  /** References to entries and sources. */
  keys: string[];
  /** How to refer to each text, by the name of its file. */
  byFile: Map<string, string>;
}

function trouble(
  url: string,
  from: string,
  { pages, ids, kept, keys, byFile }: Known,
): { why: string; nearest: string } | undefined {
  if (url === '' || url === '#') return { why: 'write the address between the round brackets.', nearest: '' };
  if (!url.startsWith('/') && !url.startsWith('#')) {
    // The id alone, or with a colon of full width; a file; an address of the web without its beginning.
    const key =
      keys.find((each) => each === url.normalize('NFKC') || each.endsWith(`:${url}`)) ??
      byFile.get(basename(url).replace(/\.mdx?$/, '')) ??
      (/^[^\s@/]+@[^\s@/]+\.\w+$/.test(url) ? `mailto:${url}` : undefined) ??
      (/^(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]|$)/i.test(url) && !/\.mdx?$/.test(url) ? `https://${url}` : undefined);
    const nearest = key ? ` Did you mean “${key}”?` : suggest(`/${url}`, pages).nearest;
    return { why: 'an address within the site begins with “/”.', nearest };
  }
  const [path = '', fragment] = url.split('#');
  const page = (path || from).split('?')[0] as string;
  if (!pages.has(page)) return { why: 'there is no such page.', nearest: nearestAddress(page, pages) };
  if (!fragment) return undefined;
  const known = ids.get(page);
  const id = decoded(fragment);
  if (known?.has(id) || kept.has(`${page}#${id}`) || (!known && PARTS.includes(id))) return undefined;
  const others =
    known ?? [...kept].filter((each) => each.startsWith(`${page}#`)).map((each) => each.slice(page.length + 1));
  // A note has its section’s id before its own.
  const note = [...others].find((each) => each.endsWith(`_${id}`));
  const nearest = note === undefined ? suggest(id, others).nearest : ` Did you mean “#${note}”?`;
  return { why: `the page ${page} has no “#${id}”.`, nearest };
}

/** The element ids of what a file says, on a page of its own. */
function idsOf(text: Text): Set<string> {
  const { id: own, references, notes, headings } = text;
  const ids = [...references.map(({ anchor }) => anchor), ...notes.flatMap(({ id, ref }) => [id, ref])];
  const blocks = text.type === 'section' ? text.blocks.map(({ id }) => id) : [];
  return new Set([...ids, own, ...blocks, ...headings, ...PARTS]);
}
