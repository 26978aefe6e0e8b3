import { defineConfig } from '@playwright/test';
import { executable } from './tests/browser/executable.ts';

const { executablePath, args } = await executable();

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  // Builds the small article of tests/fixtures/lock and serves it, and the article of content/ where it is built, at free ports.
  globalSetup: './tests/browser/serve.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  // Limits for what hangs, not for what is slow: other programs may be using the machine.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['./tests/browser/count.ts']],
  use: {
    // Of the small article; its path is not “/”, so addresses in the tests are relative.
    baseURL: process.env['SITE_URL'] ?? '',
    // A graphics card that is emulated takes a fifth of the processor; several threads for drawing wait for each other.
    launchOptions: {
      executablePath,
      args: [...args, '--disable-gpu', '--disable-software-rasterizer', '--num-raster-threads=1'],
    },
    // What a page does with a service worker is the matter of offline.spec.ts alone.
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 900 },
  },
});
