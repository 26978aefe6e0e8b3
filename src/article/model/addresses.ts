/**
 * The ledger of addresses. `published.txt` in the content folder lists every address that readers may have linked;
 * one that is gone must have an alias in `aliases.yaml`, which keeps it reachable.
 */
import { basename, join } from 'node:path';
import { type Problem, suggest } from '../problems/problems.ts';
import { readText } from '../read/text-file.ts';
import { within } from '../schema/schema-parts.ts';
import { memoise } from '../util/memoise.ts';
import { shownFigures } from './figures.ts';
import { type Library, paragraphAddress } from './library.ts';
import { pagesOf } from './pages.ts';

/** Its name in the content folder. */
export const LEDGER = 'published.txt';

/** The addresses that the content promises to keep: pages, and the ids written by hand within them. */
export function addressesOf(article: Library): string[] {
  const { site, sections, entries, sources, claims, events } = article;
  return [
    ...sections.flatMap((section) => [
      section.address,
      ...[...section.blocks, ...section.notes.filter(({ entry }) => !entry)]
        .filter(({ named }) => named)
        .map(({ id }) => `${section.address}#${id}`),
    ]),
    ...site.kinds.map(({ folder }) => `/${folder}/`),
    ...[...entries.values()].flatMap((entry) => [
      entry.address,
      ...entry.paragraphs.map((_, index) => paragraphAddress(entry, index + 1)),
    ]),
    ...[...sources.values()].map(({ place }) => place),
    ...[...claims.values(), ...events.values()].map(({ at }) => at),
    ...[...claims.values()].map(({ address }) => address),
    ...shownFigures(article).map(({ shown }) => shown.address),
  ].sort();
}

/** The addresses of the ledger; none when there is no ledger yet. */
export function publishedAddresses({ dir }: Library): { address: string; line: number }[] {
  const text = readText(join(dir, LEDGER));
  if (typeof text !== 'string') return [];
  return text
    .split(/\r?\n/)
    .map((text, index) => ({ address: text.trim(), line: index + 1 }))
    .filter(({ address }) => address && !address.startsWith('#'));
}

/** Published addresses that are gone without an alias, and aliases that lead nowhere. */
export function lostAddresses(library: Library): Problem[] {
  const own = addressesOf(library);
  const now = new Set([...pagesOf(library), ...own]);
  const folder = basename(library.dir);
  const lost = publishedAddresses(library)
    .filter(({ address }) => !now.has(address) && !library.aliases.has(address))
    .map(({ address, line }): Problem => {
      const meant = meantAddress(address, now);
      const slug = meant || !within('').safeParse(address).success ? 'odd-address' : 'lost-address';
      return {
        slug,
        file: `${folder}/${LEDGER}`,
        line,
        column: 1,
        details: { address, nearest: nearestAddress(address, now) },
      };
    });
  const aliases = [...library.aliases].flatMap(([address, target]): Problem[] => {
    const at = { file: `${folder}/aliases.yaml`, ...library.placeIn('aliases.yaml', address) };
    // Some hosts and file systems do not tell capitals from small letters.
    if (now.has(address.toLowerCase())) return [{ slug: 'needless-alias', ...at, details: { address } }];
    if (now.has(target)) return [];
    const further = library.aliases.get(target);
    const hint = now.has(further ?? '')
      ? ` That is a redirect itself: write “${further}”.`
      : nearestAddress(target, now);
    return [{ slug: 'unknown-alias', ...at, details: { address, target, nearest: hint } }];
  });
  return [...lost, ...aliases];
}

/**
 * The address of the site that is meant by one with a host, a base, a file’s name, or without its slashes.
 * @param known the addresses of the site
 */
export function meantAddress(written: string, known: Iterable<string>): string | undefined {
  const [path = '', part] = written.replace(/^https?:\/\/[^/]*/i, '').split('#');
  const page = `/${path}/`.replace(/(?:index)?\.html\/$/, '/').replace(/\/{2,}/g, '/');
  const whole = part === undefined ? page : `${page}#${part}`;
  return [...known].filter((each) => each !== '/' && whole.endsWith(each)).sort((a, b) => b.length - a.length)[0];
}

/** The address that may be meant, as the end of a message. */
export const nearestAddress = (written: string, known: Set<string>): string => {
  const meant = meantAddress(written, known);
  return meant === undefined ? suggest(written, known).nearest : ` Did you mean “${meant}”?`;
};

/** The element ids of former addresses by what took their place: each once, and none that something has now. */
const formerByTarget = memoise((library: Library): Map<string, string[]> => {
  const taken = new Set([
    ...library.sections.map(({ id }) => id),
    ...addressesOf(library).flatMap((address) => address.split('#')[1] ?? []),
  ]);
  const former = new Map<string, string[]>();
  for (const [old, target] of library.aliases) {
    const [path = '', part] = old.split('#');
    const id = part ?? path.split('/').at(-2) ?? '';
    if (id === '' || taken.has(id)) continue;
    taken.add(id);
    former.set(target, [...(former.get(target) ?? []), id]);
  }
  return former;
});

/** Former element ids of this one; they remain as anchors, so that old links work. */
export const formerIds = (library: Library, address: string): string[] => formerByTarget(library).get(address) ?? [];
