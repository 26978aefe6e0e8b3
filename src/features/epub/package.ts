/** The metadata of the book for reading systems: the package document, the contents, the container. */
import type { Element } from 'xast';
import type { Library } from '../../article/model/library.ts';
import { siteAddress } from '../../article/read/content-dir.ts';
import { bookAddress, FILES, sectionFile } from './address.ts';
import { document, h, inBook, type Page } from './xhtml.ts';

/** The day of the newest edition, or of the last look at a source: the same content is the same book. */
export const modified = ({ editions, sources }: Library): string =>
  editions[0]?.date ??
  [...sources.values()]
    // A book needs a day; a month or a year is known by its first.
    .flatMap(({ read }) => (read ? `${read}-01-01`.slice(0, 10) : []))
    .sort()
    .at(-1) ??
  '1980-01-01';

/** `package.opf`. @param resources files that are not pages, by name, with their media types */
export function packageDocument(article: Library, pages: Page[], resources: { name: string; type: string }[]): string {
  const { site, editions } = article;
  const meta = (property: string, value: string) => h('meta', { property }, value);
  const accessibility = {
    accessMode: ['textual', 'visual'],
    accessModeSufficient: ['textual'],
    accessibilityFeature:
      'alternativeText displayTransformability readingOrder structuralNavigation tableOfContents'.split(' '),
    accessibilityHazard: ['none'],
    accessibilitySummary: [site.labels.bookAccessibility],
  };
  const metadata = h(
    'metadata',
    { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
    h('dc:identifier', { id: 'book' }, new URL(bookAddress(site).slice(1), siteAddress(site)).href),
    h('dc:title', {}, site.title),
    h('dc:creator', {}, site.name),
    h('dc:publisher', {}, site.name),
    h('dc:language', {}, site.lang),
    h('dc:description', {}, site.description),
    h('dc:rights', {}, `${site.labels.licence} ${site.licence.label}, ${site.licence.address}`),
    h('dc:source', {}, siteAddress(site)),
    editions[0] ? [h('dc:date', {}, editions[0].date), meta('schema:bookEdition', editions[0].edition)] : undefined,
    meta('dcterms:modified', `${modified(article)}T00:00:00Z`),
    Object.entries(accessibility).flatMap(([name, values]) => values.map((value) => meta(`schema:${name}`, value))),
    h('meta', { name: 'cover', content: 'cover-png' }),
  );
  const idOf = (name: string) => name.replace(/[^A-Za-z0-9]+/g, '-');
  const manifest = [
    ...pages.map(({ file, drawn, body }) => ({
      name: file,
      type: 'application/xhtml+xml',
      properties:
        [file === FILES.contents && 'nav', (drawn || holds(body, 'svg')) && 'svg', holds(body, 'math') && 'mathml']
          .filter(Boolean)
          .join(' ') || undefined,
    })),
    ...resources.map((item) => ({ ...item, properties: item.name === 'cover.png' ? 'cover-image' : undefined })),
  ].map(({ name, type, properties }) => h('item', { id: idOf(name), href: name, 'media-type': type, properties }));
  const spine = pages.map(({ file }) => h('itemref', { idref: idOf(file) }));
  const version = { xmlns: 'http://www.idpf.org/2007/opf', version: '3.0' };
  const attributes = { ...version, 'unique-identifier': 'book', 'xml:lang': site.lang };
  return document(h('package', attributes, metadata, h('manifest', {}, manifest), h('spine', {}, spine)));
}

const holds = (element: Element, name: string): boolean =>
  element.children.some((child) => child.type === 'element' && (child.name === name || holds(child, name)));

/** The contents, which reading systems also offer as their own. */
export function contentsPage(article: Library, pages: Page[]): Page {
  const { labels, words } = inBook(article);
  const listed = pages.filter(({ file }) => file !== FILES.cover && file !== FILES.title);
  const link = (href: string, title: string) => h('a', { href }, words(title));
  const items = listed.map(({ file, title, within }) => {
    const parts = within?.map(({ id, title: part }) => h('li', {}, link(`${file}#${id}`, part)));
    return h('li', {}, link(file, title), parts && h('ol', {}, parts));
  });
  const landmarks = [
    { type: 'cover', file: FILES.cover, title: labels.bookCover },
    { type: 'toc', file: FILES.contents, title: labels.contents },
    { type: 'bodymatter', file: sectionFile(article.sections[0]?.id ?? ''), title: labels.home },
    { type: 'bibliography', file: FILES.sources, title: labels.sources },
  ];
  const ways = landmarks.map(({ type, file, title }) => h('li', {}, h('a', { 'epub:type': type, href: file }, title)));
  const body = h(
    'section',
    {},
    h(
      'nav',
      { 'epub:type': 'toc', role: 'doc-toc', 'aria-labelledby': '_contents' },
      h('h1', { id: '_contents' }, labels.contents),
      h('ol', {}, items),
    ),
    h('nav', { 'epub:type': 'landmarks', 'aria-label': labels.menu, hidden: 'hidden' }, h('ol', {}, ways)),
  );
  return { file: FILES.contents, title: labels.contents, part: 'frontmatter', body };
}

/** `META-INF/container.xml`. */
export function container(): string {
  const file = h('rootfile', { 'full-path': 'EPUB/package.opf', 'media-type': 'application/oebps-package+xml' });
  const attributes = { xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container', version: '1.0' };
  return document(h('container', attributes, h('rootfiles', {}, file)));
}
