/**
 * Which browser the tests drive. Nothing is downloaded: CHROMIUM_PATH, else a Chromium or Chrome of this machine, else, on
 * Linux, the one that comes with @sparticuz/chromium, unpacked once with the libraries it needs; no root rights asked.
 */
import { existsSync } from 'node:fs';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of the browser and the arguments it needs. Throws, saying what would help, when there is none. */
export async function executable(): Promise<{ executablePath: string; args: string[] }> {
  const args = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run'];
  const named = process.env['CHROMIUM_PATH'];
  if (named) return { executablePath: named, args };
  const found = usual.find((path) => existsSync(path));
  if (found && !process.env['BUNDLED_CHROMIUM']) return { executablePath: found, args };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium was found. Install Chrome, or name a browser by CHROMIUM_PATH.');
  }
  // It unpacks its own libraries when it believes itself on a bare host of this kind.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs24.x';
  const { default: bundled } = await import('@sparticuz/chromium');
  return {
    executablePath: await bundled.executablePath(),
    args: [...bundled.args.filter((arg) => arg !== '--single-process'), ...args],
  };
}
