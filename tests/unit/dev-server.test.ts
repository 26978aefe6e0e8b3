/** What `dev` asks of Astro when the files of the content change. */
import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { contentCheck } from '../../src/features/proofreading/integration.ts';
import { areLoaded, texts } from '../../src/prose/loader.ts';
import { copyWith } from '../content-copy.ts';

/** Loads the texts as Astro does. */
async function loadTexts(content: string): Promise<void> {
  const store = { clear: () => undefined, set: () => true };
  for (const surface of ['own', 'whole'] as const) await texts(content, surface).load({ store } as never);
}

/** Runs the integration beside a server that only passes on events of files. @param refreshContent what Astro does when asked */
function serve(content: string, refreshContent: () => Promise<void>) {
  const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
  const reloads = new EventEmitter();
  const server = {
    watcher,
    ws: { send: () => reloads.emit('reload') },
    middlewares: { use: () => undefined },
    environments: {},
  };
  const logger = { error: () => undefined, warn: () => undefined };
  contentCheck(content).hooks['astro:server:setup']?.({ server, logger, refreshContent } as never);
  /** Adds a section and waits until the page is sent again. */
  return async () => {
    const path = join(content, 'sections/03-sluice.mdx');
    writeFileSync(path, readFileSync(join(content, 'sections/01-gate.mdx'), 'utf8').replace('id: gate', 'id: sluice'));
    const reloaded = once(reloads, 'reload');
    watcher.emit('add', path);
    await reloaded;
  };
}

test('a new text is asked for again where Astro ignored the first request', async () => {
  const content = copyWith({});
  await loadTexts(content);
  let requests = 0;
  const add = serve(content, async () => {
    requests += 1;
    if (requests > 1) await loadTexts(content);
  });
  await add();
  assert.equal(requests, 2);
  assert.ok(areLoaded(content));
});
