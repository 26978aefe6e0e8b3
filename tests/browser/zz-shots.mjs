import { chromium } from '@playwright/test';

const { executable } = await import('/work/wt/maps/tests/browser/executable.ts');
const { serveSite } = await import('/work/wt/maps/tests/browser/site-server.ts');
const dir = process.env.DIST ?? '/work/wt/maps/.cache/site-under-test/dist';
const site = await serveSite(dir);
const browser = await chromium.launch(await executable());
for (const spec of process.argv.slice(2)) {
  const [path, width, scheme = 'light', selector = '', full = ''] = spec.split(',');
  const page = await browser.newPage({
    viewport: { width: +width, height: +width < 500 ? 844 : 900 },
    colorScheme: scheme === 'dark' ? 'dark' : 'light',
    forcedColors: scheme === 'forced' ? 'active' : 'none',
  });
  await page.goto(site.url + path);
  const name = `/tmp/s-${path.replaceAll('/', '_')}-${width}-${scheme}.png`;
  if (selector) await page.locator(selector).first().screenshot({ path: name });
  else await page.screenshot({ path: name, fullPage: full === 'full' });
  console.log(name);
  await page.close();
}
await browser.close();
await site.stop?.();
process.exit(0);
