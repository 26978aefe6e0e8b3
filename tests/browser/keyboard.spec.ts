/** Everything by keyboard, in the order of the document; and what a screen reader announces, in which order. */
import { expect, type Page, test } from '@playwright/test';
import { library } from '../../src/article/model/load.ts';
import { contentDir } from '../../src/article/read/content-dir.ts';

interface Stop {
  what: string;
  /** Its place among all elements of the document. */
  order: number;
  visible: boolean;
  outlined: boolean;
}

/** Writes down every stop of the focus; the page does it itself, since hundreds of questions take minutes. */
const watch = (page: Page) =>
  page.evaluate(() => {
    const order = new Map([...document.querySelectorAll('*')].map((element, n) => [element, n]));
    const stops: Stop[] = [];
    Object.assign(window, { stops });
    document.addEventListener('focusin', ({ target }) => {
      const focused = target as Element;
      const { width, height } = focused.getBoundingClientRect();
      const name = focused.getAttribute('aria-label') ?? focused.textContent?.trim().slice(0, 40);
      stops.push({
        what: `${focused.tagName} ${focused.id || focused.className} ${name}`,
        order: order.get(focused) ?? -1,
        visible: width > 1 && height > 1,
        // The chart draws its own, and the way past the header is itself what appears.
        outlined: getComputedStyle(focused).outlineStyle !== 'none' || focused.matches('.place, .skip'),
      });
    });
  });

const article = library(contentDir);
const longest = article.sections.toSorted((a, b) => b.notes.length - a.notes.length)[0];
/** The page of a section with its notes, a page with a map, and one with filters. */
const walks = [
  longest?.address ?? '/',
  ...article.site.kinds.map(({ folder }) => `/${folder}/`).slice(0, 1),
  '/claims/',
];

for (const width of [390, 1280]) {
  test(`Tab walks pages in their order, each stop seen, without a trap, at ${width} px`, async ({ page }) => {
    test.setTimeout(600_000);
    await page.setViewportSize({ width, height: 900 });
    for (const address of walks) {
      await page.goto(address);
      await watch(page);
      let stops: Stop[] = [];
      const again = () => stops.findIndex(({ order }, n) => n > 0 && order === stops[0]?.order);
      for (let n = 0; n < 60 && again() < 0; n += 1) {
        for (let k = 0; k < 25; k += 1) await page.keyboard.press('Tab');
        stops = await page.evaluate(() => (window as unknown as { stops: Stop[] }).stops);
      }
      expect(again(), `the walk of ${address} ends, and begins again`).toBeGreaterThan(0);
      stops = stops.slice(0, again());
      expect(stops.length).toBeGreaterThan(15);
      stops.forEach((at, n) => {
        expect(at.visible, `${at.what} is not seen`).toBe(true);
        expect(at.outlined, `${at.what} does not show that it is focused`).toBe(true);
        expect(at.order, `${at.what} comes after ${stops[n - 1]?.what}`).toBeGreaterThan(stops[n - 1]?.order ?? -1);
      });
      expect(stops.at(-1)?.what, 'the walk reaches the footer').toMatch(/^A /);
    }
  });

  test(`a screen reader hears the words, the way to their note, the note’s name and the way back, at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/');
    const tree = await page.locator('main').ariaSnapshot();
    const notes = await page.locator('aside.note').evaluateAll((asides) =>
      asides.map((aside) => ({
        id: aside.id,
        name: aside.getAttribute('aria-label') ?? '',
        mark: document.querySelector(`.to-note[href="#${aside.id}"]`)?.getAttribute('aria-label') ?? '',
        button: document.querySelector(`[popovertarget="${aside.id}"].open-note`)?.getAttribute('aria-label') ?? '',
        back: aside.querySelector('.back')?.getAttribute('aria-label') ?? '',
        words: document
          .querySelector(`[popovertarget="${aside.id}"].open-note`)
          ?.closest('.ref')
          ?.querySelector('.term')?.textContent,
      })),
    );
    expect(notes.length).toBeGreaterThan(30);
    let from = 0;
    for (const { name, mark, button, back, words } of notes) {
      const way = width < 900 ? `button "${button}"` : `link "${mark}"`;
      const at = tree.indexOf(way, from);
      expect(at, `${way} follows in reading order`).toBeGreaterThan(-1);
      if (words) {
        const before = tree.lastIndexOf('- link "', at - 1);
        expect(tree.slice(before, at)).toContain(words.replaceAll(/\s+/g, ' '));
      }
      from = at;
      if (width < 900) continue;
      const note = tree.indexOf(name, at + way.length);
      expect(note, `${name} is announced after its reference`).toBeGreaterThan(at);
      expect(tree.indexOf(`link "${back}"`, note), `${name} leads back`).toBeGreaterThan(note);
    }
    if (width < 900) {
      for (const { id, name, button } of notes.slice(0, 4)) {
        await page.locator(`.open-note[popovertarget="${id}"]`).press('Enter');
        const open = page.locator('aside.note:popover-open');
        await expect(open).toHaveAccessibleName(name);
        await expect(open.getByRole('button', { name: /\S/ })).not.toHaveCount(0);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('button', { name: button, exact: true }).first()).toBeFocused();
      }
    }
  });
}

test('every popover of the header opens and closes by keyboard, and gives the focus back', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/');
  for (const button of await page.locator('.site-header button[popovertarget]:visible').all()) {
    const popover = page.locator(`#${await button.getAttribute('popovertarget')}`);
    await button.press('Enter');
    await expect(popover).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Tab');
    await expect(popover.locator(':focus')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(popover).toBeHidden();
    await expect(button).toBeFocused();
  }
});

test('in forced colours signs, verdicts, islands and what is chosen can be seen', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  for (const address of ['/', '/claims/', '/islands/']) {
    await page.goto(address);
    const unseen = await page.evaluate(() => {
      const canvas = getComputedStyle(document.documentElement).backgroundColor;
      const signs = [...document.querySelectorAll('.sign')].filter(
        (sign) => getComputedStyle(sign).backgroundColor === canvas,
      );
      const marks = [...document.querySelectorAll('.note .label')].filter(
        (label) => getComputedStyle(label, '::before').backgroundColor === canvas,
      );
      const lines = [...document.querySelectorAll('.chart .island, .chart .land, .map-states .line')].filter(
        (line) => getComputedStyle(line).stroke === canvas,
      );
      return [...signs, ...marks, ...lines].map(({ outerHTML }) => outerHTML.slice(0, 80));
    });
    expect(unseen, address).toEqual([]);
  }
  await page.locator('.settings-button').click();
  const [on, off] = await page.locator('#_settings label').evaluateAll((labels) =>
    [true, false].map((checked) => {
      const label = labels.find((each) => each.querySelector('input')?.checked === checked);
      return label && getComputedStyle(label).backgroundColor;
    }),
  );
  expect(on).not.toBe(off);
});

test('with less motion nothing moves by itself', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/');
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return transitionDuration !== '0s' || animationName !== 'none';
      }).length,
  );
  expect(moving).toBe(0);
});
