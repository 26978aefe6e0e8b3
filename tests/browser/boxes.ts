/** Where things are drawn on a page, and which of them overlap, spill or are cut. */
import type { Page } from '@playwright/test';

/** Elements that are drawn, with their boxes. */
export const boxes = (page: Page, selector: string) =>
  page.$$eval(selector, (elements) =>
    elements
      .filter((element) => element.getBoundingClientRect().width > 0)
      .map((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        return { what: (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 30), left, top, right, bottom };
      }),
  );
type Box = Awaited<ReturnType<typeof boxes>>[number];

/** Pairs of boxes that share more than a pixel. */
export const overlaps = (all: Box[]) =>
  all.flatMap((a, n) =>
    all
      .slice(n + 1)
      .filter((b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1)
      .filter((b) => Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1)
      .map((b) => `${a.what} × ${b.what}`),
  );

/** How much wider than the window a page is, in pixels. */
export const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** The size of the smallest words of a map, in pixels of the screen. */
const smallest = (page: Page, map: string) =>
  page.$$eval(`${map} svg tspan:not(.name)`, (all) =>
    Math.min(
      ...all
        .filter((words) => words.getBoundingClientRect().width > 0)
        .map((words) => {
          const scale = (words.closest('text') as SVGTextElement).getScreenCTM()?.a ?? 0;
          return Number.parseFloat(getComputedStyle(words).fontSize) * scale;
        }),
    ),
  );

/** Words and buttons of the header that stick out of their own box, of the header or into another. */
export async function headerFaults(page: Page): Promise<string[]> {
  const header = '.site-header';
  const parts = await boxes(page, `${header} :is(.site-name, button:not(form button), .search-button, nav > ul > li)`);
  const [frame] = await boxes(page, header);
  if (!frame) throw new Error('There is no header.');
  const out = parts.filter(
    ({ left, right, top, bottom }) =>
      left < frame.left || right > frame.right || top < frame.top || bottom > frame.bottom,
  );
  const spilt = await page.$$eval(`${header} :is(button, .search-button, .site-name)`, (elements) =>
    elements
      .filter((element) => element.checkVisibility() && element.scrollWidth > element.clientWidth + 1)
      .map((element) => `${element.textContent?.trim()} spills`),
  );
  return [...overlaps(parts), ...out.map(({ what }) => `${what} sticks out`), ...spilt];
}

/**
 * What is cut or overlaps on the map with the places, and words of it that are too small.
 * @param least how high its smallest words must be, in pixels
 */
export async function mapFaults(page: Page, least: number): Promise<string[]> {
  const [picture] = await boxes(page, '.chart svg');
  if (!picture) return ['There is no map.'];
  const texts = await boxes(page, '.chart svg text');
  const scale = await boxes(page, '.chart .scale path');
  const places = await boxes(page, '.chart .place .island');
  const words = await boxes(page, '.chart figcaption :is(li, p)');
  const size = await smallest(page, '.chart');
  const cut = [...texts, ...scale, ...places].filter(
    ({ left, top, right, bottom }) =>
      left < picture.left - 1 || top < picture.top - 1 || right > picture.right + 1 || bottom > picture.bottom + 1,
  );
  return [
    ...(scale.length === 1 ? [] : [`${scale.length} scales`]),
    ...(places.length > 0 ? [] : ['no places']),
    ...cut.map(({ what }) => `${what} is cut`),
    ...overlaps([...texts, ...scale, ...words]),
    ...words.filter(({ top }) => top < picture.bottom).map(({ what }) => `${what} is on the map`),
    ...(size < least ? [`words of ${size} px`] : []),
  ];
}

/** What overlaps on the small maps of states or in the words below them, and words of them that are too small. */
export async function statesFaults(page: Page): Promise<string[]> {
  const states = '.map-states';
  const texts = await boxes(page, `${states} text`);
  const below = await boxes(page, `${states} :is(.map-words p, .map-legend li, .map-credit)`);
  const size = await smallest(page, states);
  return [...overlaps([...texts, ...below]), ...(size < 10.9 ? [`words of ${size} px`] : [])];
}
