/** The keyboard’s way through a page. */
import { expect, type Page } from '@playwright/test';

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

/** Presses Tab until the walk begins again, and expects each stop to be seen, focused and in the order of the document. */
export async function expectWalk(page: Page): Promise<void> {
  await watch(page);
  let stops: Stop[] = [];
  const again = () => stops.findIndex(({ order }, n) => n > 0 && order === stops[0]?.order);
  for (let n = 0; n < 60 && again() < 0; n += 1) {
    for (let k = 0; k < 25; k += 1) await page.keyboard.press('Tab');
    stops = await page.evaluate(() => (window as unknown as { stops: Stop[] }).stops);
  }
  expect(again(), `the walk of ${page.url()} ends, and begins again`).toBeGreaterThan(0);
  stops = stops.slice(0, again());
  expect(stops.length).toBeGreaterThan(15);
  stops.forEach((at, n) => {
    expect(at.visible, `${at.what} is not seen`).toBe(true);
    expect(at.outlined, `${at.what} does not show that it is focused`).toBe(true);
    expect(at.order, `${at.what} comes after ${stops[n - 1]?.what}`).toBeGreaterThan(stops[n - 1]?.order ?? -1);
  });
  expect(stops.at(-1)?.what, 'the walk reaches the footer').toMatch(/^A /);
}
