/** Search: opened by key, loaded when wanted, landing on the passage, shared by its address. */
import AxeBuilder from '@axe-core/playwright';
import { expect as base, type Page, test } from '@playwright/test';
import { library } from '../../src/article/model/load.ts';
import { recordsOf } from '../../src/features/search/build/records.ts';
import { mostLinked, mostMentioned } from '../../src/features/search/build/start.ts';
import { LOCK_BASE, lockContent } from '../lock-site.ts';
import { settled } from './settled.ts';

// A slow machine takes longer for the same; what is expected does not change.
const SLOW = 60_000;
const expect = base.configure({ timeout: SLOW });
test.describe.configure({ timeout: 4 * SLOW });

/** Requests for anything of the search. */
function searchRequests(page: Page): string[] {
  const requests: string[] = [];
  page.on('request', (request) => {
    if (/\/(?:pagefind|search)\//.test(request.url())) requests.push(request.url());
  });
  return requests;
}

/** A name that many passages hold. */
const SUBJECT = 'Prys';

/** A word of at least nine letters that one editor’s note of the article has, and nothing else. */
async function wordOfOneNote(page: Page): Promise<{ word: string; id: string }> {
  await page.goto('./');
  return page.evaluate(() => {
    const all = document.querySelector('.reading')?.textContent?.toLowerCase() ?? '';
    for (const note of document.querySelectorAll('aside.note.own')) {
      for (const [word] of (note.querySelector('.kicker + p')?.textContent ?? '').matchAll(/\b[a-z]{9,}\b/g)) {
        if (all.split(word.slice(0, 7)).length === 2) return { word, id: note.id };
      }
    }
    throw new Error('No such word.');
  });
}

for (const key of ['/', 'Control+k']) {
  test(`${key} opens the search, Escape closes it`, async ({ page }) => {
    const requests = searchRequests(page);
    await page.goto('./');
    await settled(page);
    expect(requests).toEqual([]);
    await page.keyboard.press(key);
    const dialog = page.locator('.search-dialog');
    await expect(dialog).toBeVisible();
    await expect(dialog.locator('input')).toBeFocused();
    await expect(dialog.locator('input')).toHaveValue('');
    await expect(dialog.locator('.search-start a').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });
}

test('the keys of the search are not taken from a field', async ({ page }) => {
  await page.goto('./search/');
  const field = page.locator('search-page input');
  await field.fill('');
  await field.press('/');
  await expect(field).toHaveValue('/');
  await expect(page.locator('.search-dialog')).toHaveCount(0);
});

test('the button opens the search and has the focus again afterwards', async ({ page }) => {
  await page.goto('./');
  const button = page.locator('.search-button');
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.search-dialog input')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
});

test('arrow keys walk the hits, Enter opens one, and Back returns to the search', async ({ page }) => {
  await page.goto('./');
  await page.keyboard.press('/');
  await page.keyboard.type(SUBJECT);
  const hits = page.locator('.search-dialog .hit a');
  await expect(hits.nth(1)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(hits.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(hits.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('.search-dialog input')).toBeFocused();
  const place = (await hits.first().getAttribute('data-place')) ?? '';
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === place.split('#')[0]);
  await page.goBack();
  await expect(page.locator('.search-dialog input')).toHaveValue(SUBJECT);
  await expect(hits.first()).toBeVisible();
});

for (const width of [1280, 390]) {
  test(`a word that only one note holds leads to that note and is marked, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    const { word, id } = await wordOfOneNote(page);
    await page.keyboard.press('/');
    await page.locator('.search-dialog input').fill(word);
    await page.locator(`.hit a[data-place$="#${id}"]`).first().click();
    await page.waitForURL(new RegExp(`/sections/[a-z0-9-]+/#${id}$`));
    const note = page.locator(`[id="${id}"]`);
    await expect(note).toBeInViewport();
    await expect(note).toContainText(word, { ignoreCase: true });
    const marked = () => page.evaluate(() => [...(CSS.highlights.get('search') ?? [])].map(String));
    expect((await marked()).map((text) => text.toLowerCase())).toEqual([word]);
    await page.locator('.clear-marks').dispatchEvent('click');
    expect(await marked()).toEqual([]);
  });
}

/** Marked words of a page, each with whether it is in the text of a passage, and whether the first is in view. */
const marksOf = (page: Page) =>
  page.evaluate(() => {
    const ranges = [...(CSS.highlights.get('search') ?? [])] as Range[];
    const box = ranges[0]?.getBoundingClientRect();
    return {
      words: ranges.map(String),
      beside: ranges.filter(({ startContainer: { parentElement } }) =>
        parentElement?.closest('script, style, nav, header nav, .apparatus, .mentions, .cited-here, .marks, sup'),
      ).length,
      inView: box !== undefined && box.top >= 0 && box.bottom <= innerHeight,
    };
  });

test('marks on arrival fall on whole words of the passage, and the page goes to the first', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  const sections = library(lockContent)
    .sections.slice(0, 3)
    .map(({ address }) => `.${address}`);
  for (const path of [...sections, './about/']) {
    await page.goto(path);
    // The last long word of the passage, by its whole and by its beginning, and a word of the scripts of every page.
    const word = await page.evaluate(() => {
      const text = document.querySelector('main [data-passage]')?.cloneNode(true) as Element;
      for (const beside of text.querySelectorAll('script, style, aside, .apparatus, button')) beside.remove();
      return (text.textContent?.match(/(?<![\p{L}\p{N}’-])\p{Ll}{7,}(?![\p{L}\p{N}’-])/gu) ?? []).at(-1) ?? '';
    });
    // The numbers of notes and sources are between the words, and none of them.
    const numbers = await page
      .locator('main [data-passage] :is(.marks a, .cite sup)')
      .evaluateAll((signs) => signs.flatMap(({ textContent }) => textContent?.match(/\d+/)?.[0] ?? []));
    const signs = numbers.slice(0, 4).map((number) => `&mark=${number}`);
    await page.goto(`${path}?mark=${word}&mark=${word.slice(0, 4)}qq&mark=return&mark=class${signs.join('')}`);
    await expect(page.locator('.clear-marks')).toBeVisible();
    const { words, beside, inView } = await marksOf(page);
    expect(
      words.map((each) => each.toLowerCase()),
      path,
    ).toContain(word);
    for (const each of words) expect([word, 'return', 'class', ...numbers], path).toContain(each.toLowerCase());
    expect({ beside, inView }, `${path} ${word}`).toEqual({ beside: 0, inView: true });
    expect(page.url()).not.toContain('mark=');
  }
});

test('a search can be narrowed; its address holds it, and Back undoes the choice', async ({ page }) => {
  await page.goto(`./search/?q=${encodeURIComponent(SUBJECT)}`);
  const status = page.locator('.search-status');
  const total = async () => Number.parseInt((await status.textContent()) ?? '', 10);
  await expect(status).toHaveText(/^\d/);
  const before = await total();
  const choice = page.locator('.search-filters select').first();
  const option = await choice.locator('option').nth(1).textContent();
  const count = Number(/\((\d+)\)$/.exec(option ?? '')?.[1]);
  expect(count).toBeLessThan(before);
  await choice.selectOption({ index: 1 });
  await expect.poll(total, { timeout: SLOW }).toBe(count);
  const narrowed = page.url();
  expect(new URL(narrowed).searchParams.get('q')).toBe(SUBJECT);
  await page.goBack();
  await expect.poll(total, { timeout: SLOW }).toBe(before);
  await page.goto(narrowed);
  await expect.poll(total, { timeout: SLOW }).toBe(count);
});

test('the other side’s name is searched too, and left out at one press', async ({ page }) => {
  await page.goto('./search/?q=Mill%20Water');
  const notices = page.locator('.search-notices');
  await expect(notices).toContainText('Long Reach');
  const button = notices.locator('button');
  await button.click();
  await expect(button).toContainText('Long Reach?');
  expect(new URL(page.url()).searchParams.get('also')).toBe('0');
  await button.click();
  await expect(notices.locator('b')).toHaveText('Long Reach');
  expect(new URL(page.url()).searchParams.get('also')).toBeNull();
});

test('another spelling is searched silently', async ({ page }) => {
  await page.goto(`./search/?q=${encodeURIComponent('しずこ')}`);
  await expect(page.locator('.hit a').first()).toHaveAttribute('data-place', `${LOCK_BASE}waters/tarnmere/`);
  await expect(page.locator('.search-status')).toHaveText(/^\d/);
  await expect(page.locator('.search-notices')).toBeEmpty();
  await expect(page.locator('.hit').nth(1)).toBeVisible();
});

test('a misspelt name is searched as it was meant, and the page says so; another word is proposed', async ({
  page,
}) => {
  await page.goto('./search/?q=Tarnmree');
  await expect(page.locator('.search-notices b')).toHaveText(/^tarnmere/i);
  await expect(page.locator('.hit a').first()).toHaveAttribute('data-place', `${LOCK_BASE}waters/tarnmere/`);
  await page.goto('./search/?q=levl%20of%20the%20water');
  const proposed = page.locator('.search-notices button', { hasText: 'level of the water' });
  await proposed.click();
  await expect(page.locator('.hit').first()).toBeVisible();
});

test('the count is announced, and field and filters have names', async ({ page }) => {
  await page.goto('./search/?q=Prys');
  await expect(page.locator('.search-status[role=status]')).toHaveText(/^\d/);
  await expect(page.locator('search-page input')).toHaveAccessibleName(/\S/);
  for (const select of await page.locator('.search-filters select').all())
    await expect(select).toHaveAccessibleName(/\S/);
});

test.describe('with what axe needs', () => {
  test.use({ bypassCSP: true });
  test('axe finds nothing in the open search', async ({ page }) => {
    await page.goto('./');
    await page.keyboard.press('/');
    await page.keyboard.type('Mill Water');
    await expect(page.locator('.search-status')).toHaveText(/^\d/);
    const { violations } = await new AxeBuilder({ page }).include('.search-dialog').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
  });
});

test('words that no passage has are said, and those of a question are not marked', async ({ page }) => {
  await page.goto('./search/?q=why+is+there+no+xylophone+gate');
  await expect(page.locator('.search-notices')).toContainText('xylophone');
  await expect(page.locator('.hit mark').first()).toBeVisible();
  for (const mark of await page.locator('.hit mark').allTextContents()) expect(mark).toMatch(/^gat/i);
});

test('a question that is not fully answered is offered in the language of its script, and nothing is fetched for that', async ({
  page,
}) => {
  const requests = searchRequests(page);
  await page.goto(`./search/?q=${encodeURIComponent('Прис ксилофон')}`);
  await expect(page.locator('.hit').first()).toBeVisible();
  const elsewhere = page.locator('.search-notices .elsewhere a');
  await expect(elsewhere).toHaveCount(1);
  await expect(elsewhere).toHaveAttribute('lang', 'ru');
  await expect(elsewhere).toHaveAttribute('href', /^\/lock\/ru\/search\/\?q=%D0%9F/);
  await page.locator('search-page input').fill('Прис');
  await expect(elsewhere).toHaveCount(0);
  await page.locator('search-page input').fill('Prys xylophone');
  await expect(page.locator('.search-notices')).toContainText('xylophone');
  await expect(elsewhere).toHaveCount(0);
  expect(requests.filter((address) => /\/(?:ru|ja)\//.test(address))).toEqual([]);
});

test('the search first offers the most mentioned entries, and stores no query', async ({ page }) => {
  await page.goto('./search/?q=lock');
  await expect(page.locator('.hit').first()).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain('"lock"');
  await page.locator('search-page input').fill('');
  const offered = page.locator('.search-start a');
  await expect(offered.first()).toBeVisible();
  expect(await page.locator('.hit').count()).toBe(0);
  const article = library(lockContent);
  const expected = [...mostMentioned(article), ...mostLinked(article)].map(({ title }) => title);
  expect(await offered.allTextContents()).toEqual(expected);
});

test('excerpts hold no signs or numbers of notes', async ({ page }) => {
  await page.goto(`./search/?q=${encodeURIComponent(SUBJECT)}`);
  // An entry that is found by its name has no excerpt.
  await expect(page.locator('.hit-excerpt:not(:empty)').first()).toBeVisible();
  for (const text of await page.locator('.hit-excerpt').allTextContents()) expect(text).not.toMatch(/\p{Ll}\d|↩|×/u);
});

test('an excerpt says where it was cut, and only there', async ({ page }) => {
  const passages = new Map(recordsOf(library(lockContent)).map(({ url, content }) => [url, content]));
  const seen = new Set<string>();
  for (const query of ['lock', 'piano']) {
    await page.goto(`./search/?q=${query}`);
    await expect(page.locator('.hit-excerpt mark').first()).toBeVisible();
    // One that is found by its name alone may have no mark.
    for (const hit of await page.locator('.hit:has(.hit-excerpt mark)').all()) {
      const text = (await hit.locator('.hit-excerpt').textContent()) ?? '';
      const place = (await hit.locator('a').getAttribute('data-place')) ?? '';
      const passage = passages.get(place.replace(LOCK_BASE, '/')) ?? '';
      const words = text.replace(/^… /, '').replace(/ …$/, '');
      expect(passage).toContain(words);
      expect(text.startsWith('… '), text).toBe(!passage.startsWith(words));
      expect(text.endsWith(' …'), text).toBe(!passage.endsWith(words));
      seen.add(text.startsWith('… ') ? 'cut before' : 'begins').add(text.endsWith(' …') ? 'cut after' : 'ends');
    }
  }
  expect([...seen].sort()).toEqual(['begins', 'cut after', 'cut before', 'ends']);
});
