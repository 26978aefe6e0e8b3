/** What a reader chooses: by keyboard alone, kept, there before the first paint, and harmless where it cannot be kept. */
import { expect, type Page, test } from '@playwright/test';

const chosen = (page: Page) => page.evaluate(() => ({ ...document.documentElement.dataset }));

/** Opens the settings and chooses, by keyboard alone, the last value of a choice. */
async function chooseLast(page: Page, name: string): Promise<string> {
  await page.locator('.settings-button').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#_settings')).toBeVisible();
  const radios = page.locator(`#_settings input[name=${name}]`);
  for (let n = 0; n < 6 && !(await page.locator(`#_settings input[name=${name}]:focus`).count()); n += 1)
    await page.keyboard.press('Tab');
  for (let n = 0; n < 6 && !(await radios.last().isChecked()); n += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await expect(page.locator('#_settings')).toBeHidden();
  await expect(page.locator('.settings-button')).toBeFocused();
  return (await radios.last().getAttribute('value')) ?? '';
}

test('every choice is made by keyboard, holds at once, after a reload and on another page', async ({ page }) => {
  await page.goto('./about/');
  const wanted: Record<string, string> = {};
  for (const name of ['size', 'lines', 'theme', 'names']) wanted[name] = await chooseLast(page, name);
  expect(Object.values(wanted).every(Boolean)).toBe(true);
  expect(await chosen(page)).toMatchObject(wanted);
  await page.reload();
  expect(await chosen(page)).toMatchObject(wanted);
  await page.goto('./search/');
  expect(await chosen(page)).toMatchObject(wanted);
  for (const [name, value] of Object.entries(wanted))
    await expect(page.locator(`#_settings input[name=${name}]:checked`)).toHaveValue(value);
});

test('what was chosen is there before the page is drawn, under the Content-Security-Policy', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.addInitScript(() => {
    localStorage.setItem('settings', '{"theme":"dark","size":"large"}');
    // The first element of the body that the parser makes: nothing has been drawn yet.
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      Object.assign(window, { early: { ...document.documentElement.dataset } });
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto('./');
  expect(await page.evaluate(() => (window as unknown as { early: object }).early)).toMatchObject({
    theme: 'dark',
    size: 'large',
  });
  expect(complaints).toEqual([]);
});

test('the browser’s own bars have the colour of the paper in every theme', async ({ page }) => {
  await page.goto('./about/');
  for (const theme of ['light', 'dark', 'sepia']) {
    await page.evaluate((value) => localStorage.setItem('settings', JSON.stringify({ theme: value })), theme);
    await page.reload();
    const [bar, paper] = await page.evaluate(() => {
      const probe = document.createElement('i');
      probe.style.color = document.querySelector<HTMLMetaElement>('[name=theme-color]')?.content ?? '';
      document.body.append(probe);
      return [getComputedStyle(probe).color, getComputedStyle(document.documentElement).backgroundColor];
    });
    expect(bar, theme).toBe(paper);
  }
});

test('on paper every theme is black on white', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('settings', '{"theme":"dark","size":"large"}'));
  await page.goto('./');
  await page.emulateMedia({ media: 'print' });
  const { paper, ink } = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.documentElement);
    return { paper: backgroundColor, ink: color };
  });
  expect(paper).toBe('rgb(255, 255, 255)');
  expect(ink).toBe('rgb(0, 0, 0)');
});

test('without storage the pages can be read, and a setting holds for the page', async ({ page }) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('closed', 'SecurityError');
      },
    }),
  );
  await page.goto('./about/');
  expect(await chooseLast(page, 'theme')).toBe((await chosen(page))['theme']);
  expect(errors).toEqual([]);
});

test('a chosen usage is read everywhere, and others’ words stay', async ({ page }) => {
  await page.goto('./waters/long-reach/');
  const names = await page
    .locator('#_settings input[name=names]')
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value).filter(Boolean));
  expect(names.length).toBeGreaterThan(1);
  const heading = page.locator('main h1');
  const written = await heading.innerText();
  const [first = '', second = ''] = written.split(' / ');
  const others = await page.locator('.names, .cited-here').allInnerTexts();
  for (const [usage, shown, hidden] of [
    [names[0], first, second],
    [names[1], second, first],
  ]) {
    await page.evaluate((value) => localStorage.setItem('settings', JSON.stringify({ names: value })), usage);
    await page.reload();
    await expect(heading).toHaveText(shown ?? '', { useInnerText: true });
    const text = await page.locator('.entry-text').innerText();
    expect(text).toContain(shown);
    expect(text).not.toMatch(new RegExp(`\\b${hidden}\\b`));
    expect(await page.locator('.names, .cited-here').allInnerTexts()).toEqual(others);
    const copied = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector('.entry-text') as Element);
      return getSelection()?.toString();
    });
    expect(copied).not.toMatch(new RegExp(`\\b${hidden}\\b`));
  }
});

for (const settings of [
  { size: 'large' },
  { lines: 'wide' },
  { size: 'large', lines: 'wide' },
  { size: 'small', lines: 'narrow' },
]) {
  test(`with ${Object.values(settings).join(' and ')} the margin keeps its place`, async ({ page }) => {
    await page.addInitScript((value) => localStorage.setItem('settings', JSON.stringify(value)), settings);
    await page.goto('./');
    for (const width of [1000, 1280, 1680]) {
      await page.setViewportSize({ width, height: 900 });
      const { textRight, notes, overflow } = await page.evaluate(() => ({
        textRight: Math.max(
          ...[...document.querySelectorAll('.section-text > p')].map((p) => p.getBoundingClientRect().right),
        ),
        notes: [...document.querySelectorAll('aside.note')].map((note) => {
          const { top, bottom, left, right } = note.getBoundingClientRect();
          const back = note.querySelector<HTMLAnchorElement>('.back')?.hash.slice(1) ?? '';
          return {
            id: note.id,
            top,
            bottom,
            left,
            right,
            words: document.getElementById(back)?.getClientRects()[0]?.top ?? NaN,
          };
        }),
        overflow: document.documentElement.scrollWidth - innerWidth,
      }));
      expect(overflow, `sideways at ${width} px`).toBeLessThanOrEqual(0);
      notes.forEach((note, n) => {
        expect(note.left, `${note.id} at ${width} px`).toBeGreaterThan(textRight);
        expect(note.right).toBeLessThanOrEqual(width);
        if (n > 0) expect(note.top, `${note.id} at ${width} px`).toBeGreaterThanOrEqual(notes[n - 1]?.bottom ?? 0);
        if (width >= 1280)
          expect(note.top - note.words, `${note.id} is far below its words at ${width} px`).toBeLessThan(500);
      });
    }
  });
}
