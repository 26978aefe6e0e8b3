/** Where the book of an article is, on the site and within itself. */
import type { Library } from '../../article/model/library.ts';
import { siteAddress } from '../../article/read/content-dir.ts';

/** The address of the book, from the article’s name: `/lock-and-weir.epub`. */
export function bookAddress({ name }: { name: string }): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `/${plain || 'article'}.epub`;
}

/** Pages of the book that are not made of one content file each. */
export const FILES = {
  cover: 'cover.xhtml',
  title: 'title.xhtml',
  contents: 'contents.xhtml',
  map: 'map.xhtml',
  timeline: 'timeline.xhtml',
  claims: 'claims.xhtml',
  sources: 'sources.xhtml',
  about: 'about.xhtml',
  brief: 'brief.xhtml',
} as const;

export const sectionFile = (id: string): string => `section-${id}.xhtml`;
/** All entries of a kind share one file. */
export const kindFile = (folder: string): string => `kind-${folder}.xhtml`;

/** Where an address of the site, or of the web, leads from within the book: to the same thing in it, or out to the site. */
export function hrefInBook({ site }: Library, address: string): string {
  if (!address.startsWith('/')) return address;
  const [path = '', fragment] = address.split('#');
  const [folder = '', id] = path.split('/').filter(Boolean);
  const at = fragment ? `#${fragment}` : '';
  if (folder === 'sections' && id) return `${sectionFile(id)}${at}`;
  if (site.kinds.some((kind) => kind.folder === folder)) {
    const target = fragment ?? id;
    return `${kindFile(folder)}${target ? `#${target}` : ''}`;
  }
  const { timeline, claims, sources, about, brief } = FILES;
  const file = { timeline, claims, sources, about, brief }[folder];
  if (file) return `${file}${at}`;
  return path === '/' ? FILES.contents : new URL(address.slice(1), siteAddress(site)).href;
}
