/** Notes in the engine of Safari: beside the text without holes in it, claims unlike entries, no mark without its word. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { buildLock } from '../lock-site.ts';
import { stranded } from './stranded.ts';
import { missing, WebKit } from './webkit.ts';

test.describe.configure({ mode: 'serial' });
test.skip(missing !== undefined, `skipped: ${missing}`);
if (missing) console.log(`The tests in WebKit are skipped: ${missing}.`);

const url = process.env['SITE_URL'] ?? '';
let webkit: WebKit;
test.beforeAll(async () => {
  if (missing) return;
  test.setTimeout(240_000);
  webkit = await WebKit.open();
});
test.afterAll(async () => {
  await webkit?.close();
});

/** Where text and notes are, once the notes have been placed. */
const layout = () =>
  webkit.run(async () => {
    const settled = () => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
    await document.fonts.ready;
    const isPlaced = () => document.querySelector('.reading.placed .note[style*="--top"]');
    while (!isPlaced()) await settled();
    for (let n = 0; n < 3; n += 1) await settled();
    const box = (element: Element) => {
      const { top, bottom, left, right } = element.getBoundingClientRect();
      return { top: top + scrollY, bottom: bottom + scrollY, left, right };
    };
    return {
      width: innerWidth,
      texts: [...document.querySelectorAll('.section-text')].map((text) =>
        [...text.querySelectorAll(':scope > :not(.note)')].map((part) => ({ ...box(part), is: part.localName })),
      ),
      notes: [...document.querySelectorAll<HTMLElement>('.note')].map((note) => {
        const words = document.getElementById(note.querySelector<HTMLAnchorElement>('.back')?.hash.slice(1) ?? '');
        return { id: note.id, ...box(note), words: (words?.getClientRects()[0]?.top ?? 0) + scrollY };
      }),
    };
  });

for (const width of [1024, 1280, 1680]) {
  test(`WebKit at ${width} px: no holes between paragraphs, no note touches another or leaves its words`, async () => {
    test.setTimeout(240_000);
    await webkit.resize(width, 900);
    await webkit.goto(url);
    const { texts, notes } = await layout();
    const gaps = texts.flatMap((blocks) =>
      blocks.slice(1).flatMap(({ top, is }, n) => {
        const before = blocks[n];
        // Figures, tables and the like have more room around them.
        return before && before.is === 'p' && is === 'p' ? [top - before.bottom] : [];
      }),
    );
    const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
    expect(usual).toBeGreaterThan(0);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(1.5 * usual);
    const right = texts[0]?.[0]?.right ?? width;
    expect(notes.length).toBeGreaterThanOrEqual(3);
    for (const [n, note] of notes.entries()) {
      expect(note.left, `${note.id} is in the text`).toBeGreaterThan(right);
      expect(note.right, `${note.id} leaves the page`).toBeLessThanOrEqual(width);
      expect(note.top, `${note.id} touches the note before`).toBeGreaterThanOrEqual(notes[n - 1]?.bottom ?? 0);
      expect(note.top, `${note.id} is above its words`).toBeGreaterThan(note.words - 12);
      if (width >= 1280) expect(note.top - note.words, `${note.id} is far below its words`).toBeLessThan(400);
    }
  });
}

test('WebKit underlines claims with dots where they are shown, and entries without', async () => {
  await webkit.goto(`${url}?factcheck=on`);
  const styles = await webkit.run(() =>
    ['.claim', '.term'].map((name) => {
      const { textDecorationLine, textDecorationStyle } = getComputedStyle(document.querySelector(name) as Element);
      return `${textDecorationLine} ${textDecorationStyle}`;
    }),
  );
  expect(styles).toEqual(['underline dotted', 'underline solid']);
});

/** What WebKit does without; the spelling that it knows, if any, is beside it. */
const KNOWN = [
  'forced-color-adjust',
  'reading-flow',
  'text-size-adjust',
  '-webkit-text-size-adjust',
  'user-select',
  'box-decoration-break',
  'text-spacing-trim',
  'word-break: auto-phrase',
];

test('WebKit knows every declaration of the styles that is not behind a question to the engine', async () => {
  await webkit.goto(url);
  const styles = join(buildLock(), '_astro');
  const css = readdirSync(styles)
    .filter((file) => file.endsWith('.css'))
    .map((file) => readFileSync(join(styles, file), 'utf8'))
    .join('\n')
    // What describes a font is no declaration.
    .replaceAll(/@font-face\s*\{[^}]*\}/g, '');
  const asked = new Set(
    [...css.matchAll(/@supports \(([a-z-]+):\s*([^()]+)\)/g)].map(([, ...each]) => each.join(': ')),
  );
  const declarations = [...css.matchAll(/(?<=[{;])\s*([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])/g)]
    .map(([, property = '', value = '']) => [property, value.replace('!important', '').trim()] as const)
    .filter(
      ([property, value]) =>
        !property.startsWith('--') &&
        ![property, `${property}: ${value}`].some((each) => KNOWN.includes(each) || asked.has(each)),
    );
  expect(declarations.length).toBeGreaterThan(100);
  const dropped = await webkit.run(
    (all) => all.filter(([property, value]) => !CSS.supports(property, value)).map((each) => each.join(': ')),
    [...new Map(declarations.map((each) => [each.join(), each])).values()],
  );
  expect(dropped).toEqual([]);
});

test('WebKit begins no line with a mark, from 320 to 1680 px', async () => {
  test.setTimeout(300_000);
  await webkit.goto(url);
  const found: string[] = [];
  for (let width = 320; width <= 1680; width += width < 600 ? 40 : 160) {
    await webkit.resize(width, 900);
    for (const each of await webkit.run(stranded)) found.push(`${width} px: ${each}`);
  }
  expect(found).toEqual([]);
});
