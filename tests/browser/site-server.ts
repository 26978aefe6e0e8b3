/** A host of a built site that can be given another edition, and can be stopped. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

export interface SiteServer {
  /** The address of the site, with its base path. */
  url: string;
  /** The folder that is served; another one is another edition. */
  dir: string;
  /** Files that are served in the place of those of the folder, by their address within the site. */
  instead: Map<string, string>;
  /** Cuts the network: open connections are closed, new ones refused. */
  stop: () => Promise<void>;
}

/**
 * Serves a folder at a free port of this machine.
 * @param dir the folder of a built site
 * @param base its base path
 */
export async function serveSite(dir: string, base = '/'): Promise<SiteServer> {
  const server = createServer((request, response) => {
    const path = decodeURI(request.url?.split(/[?#]/)[0] ?? '');
    const address = path.startsWith(base) ? path.slice(base.length) : '404.html';
    const file = join(site.dir, address.endsWith('/') || address === '' ? `${address}index.html` : address);
    const found = existsSync(file) && statSync(file).isFile();
    const body = site.instead.get(address) ?? readFileSync(found ? file : join(site.dir, '404.html'));
    response.writeHead(found ? 200 : 404, {
      'content-type': TYPES[found ? extname(file) : '.html'] ?? 'application/octet-stream',
      'cache-control': 'no-cache',
      'access-control-allow-origin': '*',
    });
    response.end(body);
  });
  // A client that uses an idle connection again must not find it closed, however slow the machine is.
  server.keepAliveTimeout = 0;
  await new Promise<void>((listening) => {
    server.listen(0, 'localhost', listening);
  });
  const site: SiteServer = {
    url: `http://localhost:${(server.address() as AddressInfo).port}${base}`,
    dir,
    instead: new Map(),
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
  return site;
}
