/** An nginx of a test’s own: a process on a free port, in a folder of its own, with the configuration that the build wrote. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, dirname, join, resolve } from 'node:path';
import { tempDir } from '../temp-dir.ts';

/** Path of nginx on this machine, if there is one. */
export const nginxPath = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
  .map((folder) => join(folder, 'nginx'))
  .find((path) => existsSync(path));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (!address || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}

/** A server that answers. */
export interface Serving {
  /** Such as `http://127.0.0.1:40123`. */
  origin: string;
  stop: () => Promise<void>;
}

/**
 * Serves a built site with the `server` that the configuration itself describes.
 * @param path nginx itself; `pages` the folder of the pages, whose neighbour `hosting/nginx.conf` is what is tested
 * @param base the path that the pages were built for
 * @throws with what nginx says, when it does not begin
 */
export async function serve(path: string, pages: string, base: string): Promise<Serving> {
  const prefix = tempDir('nginx-');
  const root = base === '/' ? resolve(pages) : join(prefix, 'site');
  if (base !== '/') {
    const at = join(root, base.slice(0, -1));
    mkdirSync(dirname(at), { recursive: true });
    symlinkSync(resolve(pages), at);
  }
  const port = await freePort();
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${prefix};`);
  writeFileSync(
    join(prefix, 'nginx.conf'),
    `daemon off; master_process off; pid ${prefix}/pid; error_log stderr notice; events {}
    http {
      access_log off; ${temporary.join(' ')}
      server { listen 127.0.0.1:${port}; root ${root}; include ${resolve(pages, '../hosting/nginx.conf')}; }
    }`,
  );
  const server = spawn(path, ['-p', prefix, '-e', 'stderr', '-c', join(prefix, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await begun(server);
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.kill();
      await once(server, 'exit');
    },
  };
}

/** Waits until nginx says that it handles events. */
async function begun(server: ChildProcess): Promise<void> {
  let said = '';
  await new Promise<void>((resolve, reject) => {
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('OS: ')) resolve();
    });
    server.once('exit', () => reject(new Error(`nginx did not begin:\n${said}`)));
    server.once('error', reject);
  });
}
