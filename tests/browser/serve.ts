/** Serves the site under test to all browser tests, until the last of them has ended. */
import { existsSync } from 'node:fs';
import { siteDir } from '../site-dir.ts';
import { serveSite } from './site-server.ts';

export default async function serve(): Promise<() => Promise<void>> {
  if (!existsSync(siteDir)) throw new Error(`${siteDir} is not there: build it by “npm run test:site”.`);
  const site = await serveSite(siteDir);
  process.env['SITE_URL'] = site.url;
  return site.stop;
}
