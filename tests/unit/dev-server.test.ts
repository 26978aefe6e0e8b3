/** What `dev` asks of Astro when the files of the content change. */
import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { contentCheck } from '../../src/features/proofreading/integration.ts';
import { copyWith } from '../content-copy.ts';

interface Request {
  context: { onLoad: () => void };
}

/** Runs the integration beside a server that only passes on events of files. @param load Astro’s own work for a request */
function serve(content: string, load: (request: Request) => void | Promise<void>) {
  const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
  const reloaded = new EventEmitter();
  const server = {
    watcher,
    ws: { send: () => reloaded.emit('reload') },
    middlewares: { use: () => undefined },
    environments: {},
  };
  const logger = { error: () => undefined, warn: () => undefined };
  contentCheck(content).hooks['astro:server:setup']?.({ server, logger, refreshContent: load } as never);
  const change = (event: 'add' | 'unlink', path: string) =>
    new Promise((done) => {
      reloaded.once('reload', done);
      watcher.emit(event, path);
    });
  return { change };
}

test('a new text is asked for again where Astro ignored the first request', async () => {
  const content = copyWith({});
  let requests = 0;
  const { change } = serve(content, ({ context }) => {
    requests += 1;
    if (requests > 1) context.onLoad();
  });
  const path = join(content, 'sections/03-sluice.mdx');
  writeFileSync(path, readFileSync(join(content, 'sections/01-gate.mdx'), 'utf8').replace('id: gate', 'id: sluice'));
  await change('add', path);
  assert.equal(requests, 2);
});

test('a text that goes while its loading is awaited is not left among the texts', async () => {
  const content = copyWith({});
  const path = join(content, 'sections/03-sluice.mdx');
  const requests: (() => void)[] = [];
  const { change } = serve(content, ({ context }) => {
    context.onLoad();
    return new Promise<void>((done) => requests.push(done));
  });
  writeFileSync(path, readFileSync(join(content, 'sections/01-gate.mdx'), 'utf8').replace('id: gate', 'id: sluice'));
  change('add', path);
  rmSync(path);
  change('unlink', path);
  assert.equal(requests.length, 2);
  for (const done of requests) done();
});
