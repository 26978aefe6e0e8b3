/**
 * `npm run looks` builds the site and takes pictures of one page of each type, at 390 and 1280 pixels, light and dark, so that a change of
 * a style can be compared before and after. The pictures go to
 * `docs/looks/`, as WebP of the first 1,400 pixels of a page at most.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { library } from '../src/article/model/load.ts';
import { contentDir, outDirOf } from '../src/article/read/content-dir.ts';
import { executable } from '../tests/browser/executable.ts';
import { serve } from './cold-search.ts';

const TO = 'docs/looks';
const TALLEST = 1400;
const SIZES = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
];

/** The address of one page of each type that the article has, and of some in each translation, by the name of its pictures. */
function pagesOf(): Record<string, string> {
  const { sections, entries, claims, events, site } = library(contentDir);
  const entriesByKind = Map.groupBy(entries.values(), ({ kind }) => kind);
  const kinds = site.kinds.flatMap((kind) => {
    const first = entriesByKind.get(kind)?.[0];
    return [[`kind-${kind.folder}`, `/${kind.folder}/`], ...(first ? [[`entry-${kind.folder}`, first.address]] : [])];
  });
  const section = sections[1] ?? sections[0];
  const claim = claims.values().next().value;
  const translated = site.translations.flatMap((lang) => [
    [`article-${lang}`, `/${lang}/`],
    [`timeline-${lang}`, `/${lang}/timeline/`],
    ...(section
      ? [
          [`section-${lang}`, `/${lang}${section.address}`],
          [`side-by-side-${lang}`, `${section.address}${lang}/`],
        ]
      : []),
  ]);
  return Object.fromEntries([
    ['article', '/'],
    ...(section ? [['section', section.address]] : []),
    ...kinds,
    ...(claim
      ? [
          ['claims', '/claims/'],
          ['claim', claim.address],
        ]
      : []),
    ...(events.size > 0 ? [['timeline', '/timeline/']] : []),
    ['sources', '/sources/'],
    ['about', '/about/'],
    ['search', '/search/'],
    ['not-found', '/404.html'],
    ...translated,
  ]);
}

const dir = outDirOf(contentDir);
const site = await serve(dir);
const browser = await chromium.launch(await executable());
rmSync(TO, { recursive: true, force: true });
mkdirSync(TO, { recursive: true });
for (const viewport of SIZES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ viewport, colorScheme, serviceWorkers: 'block' });
    const page = await context.newPage();
    for (const [name, address] of Object.entries(pagesOf())) {
      await page.goto(new URL(address, site.address).href, { waitUntil: 'load' });
      await page.evaluate(() => document.fonts.ready);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({
        width: viewport.width,
        height: Math.min(TALLEST, Math.max(height, viewport.height)),
      });
      const picture = await page.screenshot();
      await page.setViewportSize(viewport);
      await sharp(picture)
        .webp({ quality: 55 })
        .toFile(join(TO, `${name}-${viewport.width}-${colorScheme}.webp`));
    }
    await context.close();
  }
}
await browser.close();
site.close();
