import { chromium } from '@playwright/test';
import { executable } from './tests/browser/executable.ts';

const u = process.argv[2];
const b = await chromium.launch(await executable());
for (const [w, scheme] of [
  [320, 'light'],
  [390, 'dark'],
  [820, 'light'],
  [1280, 'dark'],
  [1680, 'light'],
]) {
  const p = await b.newPage({ viewport: { width: w, height: 900 }, colorScheme: scheme });
  await p.goto(u);
  await p.waitForTimeout(300);
  const figs = await p.locator('.numbered-figure').all();
  const bx = await figs[0].boundingBox(),
    by = await figs.at(-1).boundingBox();
  await p.screenshot({
    path: `/tmp/f${w}.png`,
    fullPage: true,
    clip: { x: 0, y: bx.y - 120, width: w, height: Math.min(2400, by.y + by.height - bx.y + 200) },
  });
  await p.close();
}
await b.close();
