/** What comes out of the printer: the text and its notes, black on white, and nothing to press. */
import { spawnSync } from 'node:child_process';
import { expect, type Page, test } from '@playwright/test';
import { sourcesCitedIn } from '../../src/article/model/citations.ts';
import { library } from '../../src/article/model/load.ts';
import { LOCK_BASE, lockContent } from '../lock-site.ts';

const article = library(lockContent);
const section = article.sections.find(({ id }) => id === 'gate');
if (!section) throw new Error('The article has lost its gate.');
const pages = [
  './',
  './sections/gate/',
  './keepers/prys/',
  './waters/',
  './bylaws/',
  './claims/',
  './timeline/',
  './sources/',
  './about/',
];

const tool = 'pdftotext';
const missing = spawnSync(tool, ['-v']).error !== undefined;
const NEEDS = `${tool} (of poppler) is not here`;

/** A page on paper, as a PDF. */
const pdfOf = (page: Page) => page.pdf({ preferCSSPageSize: true, format: 'A4' });

/** The lines of every sheet of a PDF, the foot of each apart. */
function sheetsOf(pdf: Buffer): { lines: string[]; foot: string }[] {
  const { stdout } = spawnSync(tool, ['-layout', '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 1e8 });
  const sheets = stdout.split('\f').slice(0, -1);
  return sheets.map((sheet) => {
    const lines = sheet.split('\n').map((line) => line.trim().replace(/\s+/g, ' '));
    const printed = lines.filter(Boolean);
    return { lines: printed.slice(0, -1), foot: printed.at(-1) ?? '' };
  });
}

/** How full each sheet of a PDF is, from 0 to 1. */
function fullness(pdf: Buffer): number[] {
  const { stdout } = spawnSync(tool, ['-bbox', '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 1e8 });
  // Points: what is in the lower margin is the foot of the sheet.
  const margin = (22 / 25.4) * 72;
  return stdout
    .split('<page ')
    .slice(1)
    .map((sheet) => {
      const height = Number(/height="([\d.]+)"/.exec(sheet)?.[1]);
      const ends = [...sheet.matchAll(/yMax="([\d.]+)"/g)].map(([, end]) => Number(end));
      return Math.max(0, ...ends.filter((end) => end < height - margin)) / (height - margin);
    });
}

/** Pages whose sheets are filled: on the others each part begins a sheet. */
const filled = ['./', './sections/gate/', './timeline/', './sources/'];

for (const address of pages) {
  test(`${address} prints black on white, whatever the theme, with nothing to press, and no sheet half empty or ending with a heading`, async ({
    page,
  }) => {
    await page.addInitScript(() => localStorage.setItem('settings', '{"theme":"dark","size":"large"}'));
    await page.goto(address);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const seen = await page.evaluate(() => {
      const { color, fontSize } = getComputedStyle(document.body);
      const furniture = 'button, input, select, form, nav, header.site-header, details.cite, copy-link, [download]';
      const shown = [...document.querySelectorAll(furniture)].filter((element) => element.checkVisibility());
      const paper = getComputedStyle(document.documentElement).backgroundColor;
      return { color, paper, fontSize, furniture: shown.map((element) => element.outerHTML.slice(0, 80)) };
    });
    expect(seen).toEqual({ color: 'rgb(0, 0, 0)', paper: 'rgb(255, 255, 255)', fontSize: '14px', furniture: [] });
    if (missing) return;
    // Each sheet tells what it is, and no heading is at its foot.
    const headings = await page.locator('main :is(h1, h2, h3, h4)').allInnerTexts();
    const ends = headings.map((heading) => heading.trim().replace(/\s+/g, ' ')).filter((heading) => heading.length > 0);
    const pdf = await pdfOf(page);
    const sheets = sheetsOf(pdf);
    for (const [index, { lines, foot }] of sheets.entries()) {
      const last = lines.at(-1) ?? '';
      expect(ends.filter((heading) => heading === last || (last.length > 12 && heading.endsWith(last)))).toEqual([]);
      expect(foot.replaceAll(' ', '')).toMatch(new RegExp(`${index + 1}/${sheets.length}$`));
      expect(foot).toContain(new URL(address, new URL(LOCK_BASE, article.site.address)).href);
    }
    if (filled.includes(address))
      expect(
        fullness(pdf)
          .slice(0, -1)
          .filter((share) => share < 0.5),
      ).toEqual([]);
  });
}

test('a printed section has its notes in order at its end, and the addresses of its sources', async ({ page }) => {
  test.skip(missing, NEEDS);
  await page.goto('./sections/gate/');
  const text = sheetsOf(await pdfOf(page)).flatMap(({ lines }) => lines);
  const words = text.join(' ');
  const numbers = section.notes.map(({ number }) => number);
  const notes = numbers.map((number) => text.findIndex((line) => line.startsWith(`${number}. `)));
  expect(notes).not.toContain(-1);
  expect(notes).toEqual([...notes].sort((a, b) => a - b));
  const lastParagraph = await page.locator('.section-text > p').last().innerText();
  expect(words.indexOf(lastParagraph.slice(0, 40))).toBeLessThan(words.indexOf(text[notes[0] ?? 0] ?? ''));
  const solid = words.replace(/\s/g, '');
  for (const { address } of sourcesCitedIn(section)) expect(solid).toContain(address);
});

test('the whole article is printed with one number for each note, and with its sources under their numbers', async ({
  page,
}) => {
  test.skip(missing, NEEDS);
  await page.goto('./');
  const lines = sheetsOf(await pdfOf(page)).flatMap((sheet) => sheet.lines);
  const marks = await page.locator('.mark.to-note').allTextContents();
  const labels = await page.locator('.note .label').allTextContents();
  const noted = lines.filter((line) => labels.some((label) => new RegExp(`^\\d+\\. ${label}\\b`).test(line)));
  expect(noted.map((line) => Number.parseInt(line, 10))).toEqual([...new Set(marks)].map(Number));
  const solid = lines.join('').replace(/\s/g, '');
  const cited = new Set(article.sections.flatMap((each) => sourcesCitedIn(each)));
  expect(cited.size).toBeGreaterThan(0);
  for (const { address, number } of cited) {
    expect(solid).toContain(address);
    expect(lines.some((line) => line.startsWith(`${number}. `))).toBe(true);
  }
});
