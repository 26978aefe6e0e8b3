import { defineConfig } from '@playwright/test';
import { executable } from './tests/browser/executable.ts';

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  // Serves the built site at a free port and puts its address into SITE_URL, which the workers inherit.
  globalSetup: './tests/browser/serve.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  // Limits for what hangs, not for what is slow: other programs may be using the machine.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['./tests/browser/count.ts']],
  use: {
    baseURL: process.env['SITE_URL'] ?? '',
    launchOptions: await executable(),
    // What a page does with a service worker is the matter of offline.spec.ts alone.
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 900 },
  },
});
