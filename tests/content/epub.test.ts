/** The article as a book: valid, whole, and the same bytes for the same content. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { library } from '../../src/article/model/load.ts';
import { notesOfWhole } from '../../src/article/model/notes.ts';
import { contentDir } from '../../src/article/read/content-dir.ts';
import { bookAddress } from '../../src/features/epub/address.ts';
import { book } from '../../src/features/epub/book.ts';
import { cutFonts } from '../../src/ui/fonts/fonts.ts';
import { originalPagesOf, valuesOf } from '../built/site.ts';
import { tiny } from '../content-copy.ts';
import { siteDir } from '../site-dir.ts';
import { tempDir } from '../temp-dir.ts';

const article = library(contentDir);
/** A folder without what was kept from before, named from here as the fonts’ folder is. */
const folder = () => relative('.', tempDir('book-'));
const path = join(siteDir, bookAddress(article.site));
const bytes = new Uint8Array(readFileSync(path));
const other = await book(library(tiny), await cutFonts(tiny, library(tiny).site, folder()));
/** Where the Debian package of EPUBCheck, which needs Java, puts it. */
const JAR = '/usr/share/java/epubcheck.jar';
/** EPUBCheck runs for seconds: without the second compiler and the collector of many threads it takes less than half. */
const JAVA = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
const books = { 'the article': bytes, 'the tiny article': other };

/** The pages of a book by their names. */
const pages = (of: Uint8Array) =>
  Object.entries(unzipSync(of))
    .filter(([name]) => name.endsWith('.xhtml'))
    .map(([name, content]): [string, string] => [name.replace('EPUB/', ''), strFromU8(content)]);

for (const [name, of] of Object.entries(books)) {
  // Where EPUBCheck itself is here it looks at the article, which is long.
  test(`${name} is a valid EPUB: no error, no warning`, {
    skip: of === bytes && existsSync(JAR) && 'EPUBCheck does this',
  }, async () => {
    const { messages } = await EpubCheck.validate(of);
    const told = messages.filter(({ severity }) => ['fatal', 'error', 'warning'].includes(severity));
    assert.deepEqual(
      told.map(({ id, message, location }) => `${id} ${location?.path}: ${message}`),
      [],
    );
  });

  test(`in ${name} every mark of a note leads to the note, and the note back to the mark`, () => {
    const notes = new Set<string>();
    for (const [page, html] of pages(of)) {
      for (const [, id = ''] of html.matchAll(/<a epub:type="noteref"[^>]* href="#([^"]+)"/g)) {
        notes.add(id);
        const aside = html.split('<aside ').find((part) => part.includes(`id="${id}"`));
        assert.match(aside ?? '', /^epub:type="footnote" role="doc-footnote"/, `${page}: ${id}`);
        const [, back = ''] = /epub:type="backlink"[^>]* href="#([^"]+)"/.exec(aside ?? '') ?? [];
        const [, mark = ''] = html.split(`id="${back}"`);
        assert.ok(mark.slice(0, mark.indexOf('</sup>')).includes(`href="#${id}"`), `${page}: ${id} leads to ${back}`);
      }
    }
    assert.equal(notes.size, notesOfWhole(library(of === bytes ? contentDir : tiny)).length);
  });

  test(`in ${name} notes have the numbers that they have in the article`, () => {
    const { sections } = library(of === bytes ? contentDir : tiny);
    const text = new Map(pages(of));
    const numbers = sections.flatMap(({ id }) =>
      [...(text.get(`section-${id}.xhtml`) ?? '').matchAll(/role="doc-backlink"[^>]*>(\d+)\.</g)].map(([, n]) =>
        Number(n),
      ),
    );
    assert.deepEqual(
      numbers,
      notesOfWhole({ sections }).map((_, index) => index + 1),
    );
  });

  test(`in ${name} every link within leads to something, and no id occurs twice`, () => {
    const all = new Map(pages(of).map(([page, html]) => [page, valuesOf(html, 'id')]));
    for (const [page, html] of pages(of)) {
      const ids = all.get(page) ?? [];
      assert.deepEqual(
        ids.filter((id, n) => ids.indexOf(id) !== n),
        [],
        page,
      );
      for (const href of valuesOf(html, 'href')) {
        if (/^https?:|\.css$/.test(href)) continue;
        const [file, fragment] = href.split('#');
        const target = all.get(file || page);
        assert.ok(target, `${page}: ${href}`);
        if (fragment) assert.ok(target.includes(decodeURIComponent(fragment)), `${page}: ${href}`);
      }
    }
  });
}

test('EPUBCheck itself agrees', { skip: !existsSync(JAR) && `EPUBCheck is not here: no ${JAR}` }, () => {
  const { status, stdout, stderr } = spawnSync('java', [...JAVA, '-jar', JAR, '--failonwarnings', path], {
    encoding: 'utf8',
  });
  assert.equal(status, 0, stdout + stderr);
});

test('the book holds every section, entry, event, claim and source, and lists them', () => {
  const text = new Map(pages(bytes));
  const contents = text.get('contents.xhtml') ?? '';
  for (const { id, title } of article.sections) {
    assert.ok(contents.includes(`<a href="section-${id}.xhtml">${title}</a>`), id);
  }
  for (const { id, kind } of article.entries.values())
    assert.ok(contents.includes(`kind-${kind.folder}.xhtml#${id}"`), id);
  const listed = [
    ['timeline.xhtml', article.events],
    ['claims.xhtml', article.claims],
    ['sources.xhtml', article.sources],
  ] as const;
  for (const [page, items] of listed) {
    const ids = new Set(valuesOf(text.get(page) ?? '', 'id'));
    for (const id of items.keys()) assert.ok(ids.has(id), `${page}: ${id}`);
  }
});

test('words in another script carry their language, for HTML and for XML', () => {
  let marked = 0;
  for (const [page, html] of pages(bytes)) {
    // A drawing is one image with words of its own.
    const body = html.slice(html.indexOf('<body')).replaceAll(/<svg[\s\S]*?<\/svg>/g, '');
    for (const [, lang, xml] of body.matchAll(/ lang="([^"]+)" xml:lang="([^"]+)"/g)) {
      marked += 1;
      assert.equal(lang, xml, page);
    }
    const unmarked = body.replaceAll(/<(\w+)[^>]* lang="[^"]+"[^>]*>[^<]*<\/\1>/g, '').replaceAll(/<[^>]+>/g, '');
    assert.doesNotMatch(unmarked, /[\p{Script=Cyrillic}\p{Script=Han}]/u, page);
  }
  assert.ok(marked > 100);
});

test('the same content makes the same bytes, in any time zone and without a cache', () => {
  const made = `
    import { createHash } from 'node:crypto';
    import { library } from './src/article/model/load.ts';
    import { book } from './src/features/epub/book.ts';
    import { cutFonts } from './src/ui/fonts/fonts.ts';
    const [dir, cache] = process.argv.slice(1);
    const article = library(dir);
    const bytes = await book(article, await cutFonts(dir, article.site, cache));
    process.stdout.write(createHash('sha256').update(bytes).digest('hex'));`;
  const env = { ...process.env, TZ: 'Pacific/Kiritimati', LC_ALL: 'ja_JP.UTF-8' };
  const args = ['--input-type=module-typescript', '-e', made, tiny, folder()];
  const far = execFileSync(process.execPath, args, { env, encoding: 'utf8' });
  assert.equal(far, createHash('sha256').update(other).digest('hex'));
});

test('the book is offered on the first page and on the page that tells how it was made, and every page names it', () => {
  const address = bookAddress(article.site);
  const offered = `href="${address}" type="application/epub+zip" download`;
  const site = originalPagesOf(siteDir);
  for (const page of ['/', '/about/']) assert.ok(site.get(page)?.includes(offered), page);
  for (const [page, html] of site) {
    if (html.includes('http-equiv="refresh"')) continue;
    assert.match(html, new RegExp(`<link rel="alternate" type="application/epub\\+zip"[^>]* href="${address}"`), page);
  }
});

/**
 * A drawn cover and the fonts take 250 kB at most, whatever the length; each character of the text, with its markup and
 * compressed as a zip is, three quarters of a byte: more is markup that tells a reader nothing.
 */
const text = pages(bytes).reduce((sum, [, html]) => sum + html.replaceAll(/<[^>]+>/g, '').length, 0);
const limit = 250_000 + text * 0.75;
test(`the book: ${Math.round(bytes.length / 1000)} kB of ${Math.round(limit / 1000)} kB`, () => {
  assert.ok(bytes.length <= limit);
});
