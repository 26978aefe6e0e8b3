/** Marks and notes: the same number on both, words and note in view together, and no mark without its word. */
import { expect, type Page, test } from '@playwright/test';
import { library } from '../../src/article/model/load.ts';
import { contentDir } from '../../src/article/read/content-dir.ts';

/** What is seen of a note and of the words that it belongs to. */
interface Seen {
  id: string;
  mark: string;
  number: string;
  /** Where the words are, or their mark where they are not named. */
  words: { top: number; bottom: number };
  /** Where the sheet is, or the note in the margin. */
  note: { top: number; bottom: number };
  lit: boolean[];
  header: number;
  /** How far the page scrolled by itself. */
  moved: number;
  /** Whether the note was in view before. */
  wasSeen: boolean;
}

/**
 * Reaches every note of a page in turn, in the page itself: a question to it for each step of each note takes minutes.
 * @param by pressing its mark, brought to each of some heights of the window in turn, or going to its address
 */
const reachAll = (page: Page, by: 'press' | 'address', heights: number[] = [0]): Promise<Seen[]> =>
  page.evaluate(
    async ([way, shares]) => {
      const settled = () => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
      const box = (element: Element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return { top, bottom };
      };
      const header = document.querySelector('.site-header')?.getBoundingClientRect().bottom ?? 0;
      const found: Seen[] = [];
      for (const [n, note] of [...document.querySelectorAll<HTMLElement>('aside.note')].reverse().entries()) {
        const words = document.getElementById(note.querySelector<HTMLAnchorElement>('.back')?.hash.slice(1) ?? '');
        const marks = words?.closest('.ref')?.querySelectorAll<HTMLElement>('.mark') ?? [];
        const mark = [...marks].find((each) => each.checkVisibility());
        if (!words || !mark) throw new Error(`${note.id} has no mark.`);
        if (way === 'press')
          scrollBy(0, box(mark).top - header - 8 - (shares[n % shares.length] as number) * (innerHeight - header - 48));
        else if (location.hash !== `#${note.id}`) scrollTo(0, 0);
        const [before, from] = [box(note), scrollY];
        // A sheet is open once its “toggle” event has fired, a note in the margin reached with the change of the address.
        const told = new Promise((done) => {
          note.addEventListener('toggle', done, { once: true });
          addEventListener('hashchange', done, { once: true });
        });
        if (way === 'press') mark.click();
        else if (location.hash !== `#${note.id}`) location.hash = note.id;
        if (way === 'press' || found.length > 0) await told;
        await settled();
        found.push({
          id: note.id,
          mark: mark.innerText.trim(),
          number: note.querySelector<HTMLElement>('.number')?.innerText.trim() ?? '',
          words: box(words.matches('.term') ? words : mark),
          note: box(note),
          lit: [words, note].map((each) => getComputedStyle(each).getPropertyValue('--lit').trim() === '1'),
          header,
          moved: scrollY - from,
          wasSeen: before.top >= header && before.bottom <= innerHeight,
        });
        if (note.matches(':popover-open')) note.hidePopover();
      }
      return found;
    },
    [by, heights] as const,
  );

function expectAboveSheet({ id, words, note, header, lit }: Seen): void {
  expect(words.top, `the words of ${id} are under the header`).toBeGreaterThanOrEqual(header);
  expect(words.bottom, `the words of ${id} are under the sheet`).toBeLessThanOrEqual(note.top);
  expect(lit, `${id} and its words are lit`).toEqual([true, true]);
}

/** The pages of the sections that have notes: together they have every note. */
const sections = library(contentDir)
  .sections.filter(({ notes }) => notes.length > 0)
  .map(({ address }) => address);

/** Opens a page by the address of its last note. */
async function openAtLast(page: Page, address: string): Promise<void> {
  await page.goto(address);
  const id = await page.locator('aside.note').last().getAttribute('id');
  await page.goto('about:blank');
  await page.goto(`${address}#${id}`);
}

test('notes are numbered through the whole text, the same on the page of a section', async ({ page }) => {
  test.setTimeout(240_000);
  const numbers = async () =>
    new Map(
      await page.$$eval('.mark.to-note', (marks) =>
        marks.map((mark) => [mark.getAttribute('aria-label') ?? '', mark.textContent] as const),
      ),
    );
  await page.goto('/');
  const whole = await numbers();
  expect([...whole.values()]).toEqual([...whole.values()].map((_, n) => `${n + 1}`));
  for (const address of sections) {
    await page.goto(address);
    for (const [name, number] of await numbers()) expect(whole.get(name), `${address} ${name}`).toBe(number);
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('every note opens under the number of its mark, and covers neither mark nor words', async ({ page }) => {
    test.setTimeout(300_000);
    {
      await page.goto('/');
      // As far down as a finger would reach for it, where a sheet would lie over it.
      const all = await reachAll(page, 'press', [0.95, 0.5, 0]);
      expect(all.length).toBeGreaterThan(0);
      for (const seen of all) {
        expect(seen.number, seen.id).toBe(seen.mark);
        expectAboveSheet(seen);
      }
    }
  });

  test('a link to a note opens it, with its words above the sheet', async ({ page }) => {
    test.setTimeout(300_000);
    for (const address of sections) {
      await openAtLast(page, address);
      await page.waitForSelector('aside.note:popover-open');
      for (const seen of await reachAll(page, 'address')) expectAboveSheet(seen);
    }
  });

  test('a sheet that is closed leaves the text as it was', async ({ page }) => {
    await page.goto('/');
    const id = await page.locator('aside.note').first().getAttribute('id');
    const height = () => page.evaluate(() => document.querySelector('main')?.offsetHeight);
    const before = await height();
    await page.goto('about:blank');
    await page.goto(`/#${id}`);
    await page.locator(`[id="${id}"] .close`).tap();
    await expect(page.locator(`[id="${id}"]`)).toBeHidden();
    expect(await height()).toBe(before);
  });
});

test.describe('on a wide screen', () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  test('a pressed mark lights its note, and moves nothing where the note is in view', async ({ page }) => {
    test.setTimeout(300_000);
    await page.goto('/');
    for (const { id, number, mark, lit, words, note, header, moved, wasSeen } of await reachAll(
      page,
      'press',
      [0.1, 0.4, 1],
    )) {
      expect(number, id).toBe(mark);
      expect(lit, `${id} and its words are lit`).toEqual([true, true]);
      expect(words.bottom, `the words of ${id} are out of view`).toBeGreaterThan(header);
      expect(words.top, `the words of ${id} are out of view`).toBeLessThan(800);
      expect(note.top, `${id} is out of view`).toBeLessThan(800 - 40);
      if (wasSeen) expect(moved, `the page moved for ${id}, which was in view`).toBe(0);
    }
  });

  test('a link to a note shows it with its words, both lit', async ({ page }) => {
    test.setTimeout(300_000);
    for (const address of sections) {
      await openAtLast(page, address);
      await expect(page.locator('aside.note').last()).toBeInViewport({ ratio: 1 });
      for (const { id, words, note, header, lit } of await reachAll(page, 'address')) {
        expect(lit, id).toEqual([true, true]);
        expect(Math.min(words.top, note.top), `${id} is cut by the header`).toBeGreaterThanOrEqual(header);
        expect(Math.max(words.bottom, note.bottom), `${id} is cut by the window`).toBeLessThanOrEqual(800);
      }
    }
  });
});
