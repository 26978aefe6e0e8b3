/** The whole article as an EPUB 3 book. The same content makes the same bytes: order and times of the files are fixed. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { strToU8 } from 'fflate';
import type { Library } from '../../article/model/library.ts';
import { runInThread } from '../../article/util/thread.ts';
import type { FontFile } from '../../ui/fonts/fonts.ts';
import { drawingStyle } from '../../ui/map/colours.ts';
import { coverPicture } from './cover.ts';
import { kindPage } from './entries.ts';
import { coverPage, mapPage, prosePage, titlePage } from './front.ts';
import { container, contentsPage, modified, packageDocument } from './package.ts';
import { pictureBytes, pictureNames, pictureType } from './pictures.ts';
import { claimsPage, sourcesPage, timelinePage } from './record.ts';
import { sectionPage } from './sections.ts';
import { type Page, pageText } from './xhtml.ts';
import type { ZipJob } from './zip-worker.ts';

export async function book(article: Library, faces: FontFile[]): Promise<Uint8Array> {
  const pages = await pagesOf(article);
  const fontFiles = faces.map((face, index) => ({ face, name: `font-${index + 1}.woff2` }));
  const resources = [
    { name: 'book.css', type: 'text/css', bytes: strToU8(`${fontFiles.map(fontFace).join('')}${style()}`) },
    { name: 'cover.png', type: 'image/png', bytes: coverPicture(article) },
    ...(await Promise.all(
      Array.from(pictureNames(article), async ([file, name]) => ({
        name,
        type: pictureType(name),
        bytes: await pictureBytes(file),
      })),
    )),
    ...fontFiles.map(({ face, name }) => ({
      name,
      type: 'font/woff2',
      bytes: new Uint8Array(readFileSync(face.path)),
    })),
  ];
  const files = [
    ['META-INF/container.xml', strToU8(container())],
    ['EPUB/package.opf', strToU8(packageDocument(article, pages, resources))],
    ...pages.map((page) => [`EPUB/${page.file}`, strToU8(pageText(article, page))]),
    ...resources.map(({ name, bytes }) => [`EPUB/${name}`, bytes]),
  ] as [string, Uint8Array][];
  const [year = 1980, month = 1, day = 1] = modified(article).split('-').map(Number);
  const workerData: ZipJob = { files, date: [year, month, day] };
  return runInThread<Uint8Array>(new URL('zip-worker.ts', import.meta.url), { workerData });
}

async function pagesOf(article: Library): Promise<Page[]> {
  const { site, map, sections, events, claims, about, brief } = article;
  const makers = [
    ...(brief ? [() => prosePage(article, brief, 'frontmatter')] : []),
    ...(map ? [() => mapPage(article, map)] : []),
    ...sections.map((section) => () => sectionPage(article, section)),
    ...site.kinds.map((kind) => () => kindPage(article, kind)),
    ...(events.size > 0 ? [() => timelinePage(article)] : []),
    ...(claims.size > 0 ? [() => claimsPage(article)] : []),
    () => sourcesPage(article),
    ...(about ? [() => prosePage(article, about, 'backmatter')] : []),
  ];
  const text: Page[] = [];
  for (const make of makers) {
    text.push(make());
    // The bundler works at the same time, and waits for what it asks of this thread.
    await setImmediate();
  }
  return [coverPage(article), titlePage(article), contentsPage(article, text), ...text];
}

/** The styles of the book, and those of the components that content may use. */
const style = () => {
  const folders = readdirSync(resolve('src/ui/mdx'), { withFileTypes: true }).filter((item) => item.isDirectory());
  const files = folders.map(({ name }) => `src/ui/mdx/${name}/book.css`).sort();
  return [
    ...['src/features/epub/book.css', ...files].map((file) => readFileSync(resolve(file), 'utf8')),
    drawingStyle(),
  ].join('\n');
};

const fontFace = ({ face, name }: { face: FontFile; name: string }) =>
  `@font-face { font-family: "Source Serif 4"; src: url("${name}"); font-style: ${face.style}; ` +
  `font-weight: ${face.weight}; unicode-range: ${face.unicodeRange.join(', ')}; }\n`;
