/** Everything by keyboard, in the order of the document; and what a screen reader announces, in which order. */
import { expect, test } from '@playwright/test';
import { expectWalk } from './walk.ts';

/** The page of a section with notes, tables and code, one with a map, and one with filters. */
const walks = ['./sections/gate/', './waters/', './claims/'];

for (const width of [390, 1280]) {
  test(`Tab walks pages in their order, each stop seen, without a trap, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const address of walks) {
      await page.goto(address);
      await expectWalk(page);
    }
  });

  test(`a screen reader hears the words, the way to their note, the note’s name and the way back, at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('./');
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
          ?.querySelector<HTMLElement>('.term')?.innerText,
      })),
    );
    expect(notes.length).toBeGreaterThan(15);
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
  await page.goto('./');
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

test('in forced colours signs, verdicts, maps and what is chosen can be seen', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  for (const address of ['./', './claims/', './waters/']) {
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
  const highlight = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.setProperty('forced-color-adjust', 'none');
    probe.style.background = 'Highlight';
    return getComputedStyle(probe).backgroundColor;
  });
  expect(on).toBe(highlight);
});

test('with less motion nothing moves by itself', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('./');
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return transitionDuration !== '0s' || animationName !== 'none';
      }).length,
  );
  expect(moving).toBe(0);
});
