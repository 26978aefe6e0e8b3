import { defineConfig } from '@playwright/test';
import { executable } from './tests/browser/executable.ts';

const port = 4723;

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 1,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['./tests/browser/count.ts']],
  use: {
    baseURL: `http://localhost:${port}/`,
    launchOptions: await executable(),
    // What a page does with a service worker is the matter of offline.spec.ts alone.
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 900 },
  },
  webServer: {
    command: `node node_modules/astro/bin/astro.mjs preview --port ${port}`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
});
