import { chromium } from '@playwright/test';
import { executable } from './tests/browser/executable.ts';

const [, , url, out, w = '1080', h = '900', scheme = 'light', full = '1'] = process.argv;
const b = await chromium.launch(await executable());
const p = await b.newPage({ viewport: { width: +w, height: +h }, colorScheme: scheme });
await p.goto(url);
await p.waitForTimeout(300);
if (full.startsWith('#') || full.startsWith('.')) await p.locator(full).first().screenshot({ path: out });
else await p.screenshot({ path: out, fullPage: full === '1' });
await b.close();
