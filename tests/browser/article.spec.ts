/**
 * The article of content/ and its translations in the browser: what its words, names and places may break, whatever they are.
 * What the engine does is tested on the small article of tests/fixtures/lock.
 */
import { existsSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { labelsIn } from '../../src/article/labels/index.ts';
import { library } from '../../src/article/model/load.ts';
import { contentDir } from '../../src/article/read/content-dir.ts';
import { cold, serve } from '../../tools/cold-search.ts';
import { type Answered, invents, isMet, questionsIn } from '../search/questions.ts';
import { siteDir } from '../site-dir.ts';
import { faults } from './axe.ts';
import { headerFaults, mapFaults, overflow, statesFaults } from './boxes.ts';
import { pageTypes } from './page-types.ts';
import { expectNoOverlap, notes } from './placed-notes.ts';
import { expectAboveSheet, expectBeside, reachAll } from './reached-notes.ts';
import { stranded } from './stranded.ts';

if (!existsSync(siteDir)) throw new Error(`${siteDir} is not there: build it by “npm run test:site”.`);
test.use({ baseURL: process.env['ARTICLE_URL'] ?? '' });

const { site } = library(contentDir, null);
/** The home pages of the article and of its translations. */
const homes = ['./', ...site.translations.map((lang) => `./${lang}/`)];
/** The list of sources is left out: it is long, and all its items are alike. */
const types = pageTypes(siteDir).filter((address) => address !== './sources/');

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('from the title to the end: each note opens under its words, and nothing is wider than the page', async ({
    page,
  }) => {
    await page.goto('./');
    for (const seen of await reachAll(page, 'press', [0.95, 0.5, 0])) expectAboveSheet(seen);
    for (const width of [320, 360, 390, 640, 820]) {
      await page.setViewportSize({ width, height: 844 });
      expect(await overflow(page), `${width} px`).toBeLessThanOrEqual(0);
    }
  });

  test('the first event, the first claim and the first source are on the first screen', async ({ page }) => {
    for (const [address, first] of [
      ['./timeline/', '.timeline > li .what-happened > :first-child'],
      ['./claims/', '.claims > li h2'],
      ['./sources/', '.bibliography > li'],
    ] as const) {
      await page.goto(address);
      const box = await page.locator(first).first().boundingBox();
      expect(box?.y, address).toBeLessThan(760);
    }
  });
});

test('on a wide screen notes stay beside their words, and each is reached by its mark', async ({ page }) => {
  await page.goto('./');
  for (const width of [1000, 1680, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const placed = await notes(page);
    expectNoOverlap(placed);
    const far = placed.filter(({ top, reference }) => top - reference > (width < 1280 ? 250 : 150));
    expect(far, `${width} px`).toEqual([]);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const seen of await reachAll(page, 'press', [0.1, 0.4, 1])) expectBeside(seen, 800);
});

for (const part of [0, 1, 2]) {
  test(`axe finds nothing on any type of page, nor in the article’s colours, the policy stops nothing and nothing scrolls sideways, part ${part + 1}`, async ({
    page,
  }) => {
    const found: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404')) found.push(`${page.url()} ${message.text()}`);
    });
    for (const address of types.filter((_, n) => n % 3 === part)) {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(address);
      if ((await overflow(page)) > 0) found.push(`${address} scrolls sideways`);
      // Signs and labels have the colours of the article on the pages of a section, an entry, a claim; all else is the engine’s.
      const hasColours = /^\.\/[^/]+\/[^/]+\/$/.test(address);
      for (const fault of await faults(page, hasColours ? 'all' : 'others')) found.push(`${address} ${fault}`);
      if (!hasColours) continue;
      await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
      for (const fault of await faults(page, 'colours')) found.push(`dark ${address} ${fault}`);
    }
    expect(found).toEqual([]);
  });
}

test('nothing in the header or on the map overlaps, spills or is cut', async ({ page }) => {
  await page.goto('./');
  for (const width of [320, 340, 360, 390, 640, 1000, 1247, 1280, 1680, 2560]) {
    await page.setViewportSize({ width, height: 900 });
    expect.soft(await headerFaults(page), `${width} px`).toEqual([]);
    if (await page.locator('.chart').count()) expect.soft(await mapFaults(page, 10.9), `${width} px`).toEqual([]);
  }
  for (const { folder } of site.kinds.filter(({ is }) => is === 'place')) {
    await page.goto(`./${folder}/`);
    for (const width of [320, 390, 1280, 2560]) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await statesFaults(page), `${folder}, ${width} px`).toEqual([]);
    }
  }
});

/** Elements of Japanese that are slanted, on the map as well. */
const slanted = (page: Page) =>
  page.locator('main *').evaluateAll((elements) => {
    const japanese = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
    const holds = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && japanese.test(node.nodeValue ?? ''));
    return elements
      .filter((element) => holds(element) && getComputedStyle(element).fontStyle !== 'normal')
      .map((element) => element.textContent?.slice(0, 40));
  });

for (const address of homes) {
  test(`at ${address} the first sentence is on the first screen, its first line on that of a phone, no line begins with a mark, and no Japanese is slanted`, async ({
    page,
  }) => {
    await page.goto(address);
    for (const [width, height, most] of [
      [1280, 800, Number.POSITIVE_INFINITY],
      [390, 844, 1],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.evaluate(() => document.fonts.ready);
      const bottom = await page
        .locator('.section-text > p')
        .first()
        .evaluate((first, lines) => {
          const texts = document.createTreeWalker(first, NodeFilter.SHOW_TEXT);
          const range = document.createRange();
          range.setStart(first, 0);
          for (let node = texts.nextNode(); node; node = texts.nextNode()) {
            const end = /[.。](?=\s|$)|。/.exec(node.textContent ?? '');
            range.setEnd(node, end ? end.index + 1 : (node.textContent ?? '').length);
            if (end) break;
          }
          return Math.max(...[...range.getClientRects()].slice(0, lines).map((line) => line.bottom));
        }, most);
      expect(bottom, `${width} px`).toBeLessThanOrEqual(height);
    }
    for (const width of [320, 360, 390, 700, 1000, 1280, 1680]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(stranded), `${width} px`).toEqual([]);
    }
    expect(await slanted(page)).toEqual([]);
  });
}

for (const lang of [undefined, ...site.translations]) {
  test(`the search answers readers’ questions, ${lang ?? site.lang}`, async ({ page }) => {
    // All questions are asked, without a browser, in tests/content/search.test.ts.
    const questions = questionsIn(lang);
    const some = questions.filter((_, n) => n % Math.ceil(questions.length / 2) === 0);
    const waiting = labelsIn(lang ?? site.lang).searchWaiting;
    const missed: string[] = [];
    for (const question of some) {
      await page.goto(`./${lang ? `${lang}/` : ''}search/?q=${encodeURIComponent(question.ask)}`);
      await expect(page.locator('.search-status')).not.toHaveText(new RegExp(`^(${waiting})?$`));
      const hits = await page
        .locator('.hit a')
        .evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset['place'] ?? ''));
      // The questions name addresses of the original.
      const places = hits.map((hit) => (lang && hit.startsWith(`/${lang}/`) ? hit.slice(lang.length + 1) : hit));
      const notices = (await page.locator('.search-notices').textContent()) ?? '';
      const left = (question.left ?? []).filter((word) => notices.includes(word));
      const answer: Answered = { hits: places, left, said: notices !== '' };
      if (invents(question, answer) || !isMet(question, answer, 3))
        missed.push(`${question.ask}: ${places.slice(0, 3).join(', ')}`);
    }
    // Of all questions 3 per cent may be missed, which is one of so few.
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(1);
  });
}

/** Bytes that a reader who searches waits for, at most. */
const MOST = 110_000;
const wordsOf = (count: number) =>
  questionsIn().find(({ ask }) => ask.match(/[\p{Script=Latin}]{4,}/gu)?.length === count && !/["“]/.test(ask))?.ask ??
  '';

for (const query of [wordsOf(1), wordsOf(4)]) {
  test(`the first hit of “${query}” takes at most ${MOST / 1000} kB of a search that is opened cold`, async ({
    page,
  }) => {
    const served = await serve(siteDir);
    const { bytes, bytesToFirst } = await cold(page, served, query);
    served.close();
    expect(bytesToFirst).toBeGreaterThan(0);
    // Of a name, which is found before the index has come, all that is fetched counts.
    expect(Math.max(bytesToFirst, bytes)).toBeLessThanOrEqual(MOST);
  });
}
