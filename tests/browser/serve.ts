/** Serves the two sites that the browser tests read, until the last of them has ended. */
import { existsSync } from 'node:fs';
import { buildLock, LOCK_BASE } from '../lock-site.ts';
import { siteDir } from '../site-dir.ts';
import { serveSite } from './site-server.ts';

export default async function serve(): Promise<() => Promise<unknown>> {
  const sites = [await serveSite(buildLock(), LOCK_BASE)];
  process.env['SITE_URL'] = sites[0]?.url;
  if (existsSync(siteDir)) {
    sites.push(await serveSite(siteDir));
    process.env['ARTICLE_URL'] = sites[1]?.url;
  }
  return () => Promise.all(sites.map(({ stop }) => stop()));
}
