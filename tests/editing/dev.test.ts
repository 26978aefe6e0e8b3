/** `dev` shows an editor’s errors in place of the page, and the page again once they are corrected. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { alone } from '../built/site.ts';
import { copyWith } from '../content-copy.ts';

const headers = { accept: 'text/html' };

/** Asks until the answer is as wanted; the limit is for what hangs, not for what is slow. */
async function until(url: string, wanted: (status: number, html: string) => boolean): Promise<string> {
  const end = Date.now() + 180_000;
  let last = '';
  while (Date.now() < end) {
    const response = await fetch(url, { headers });
    last = await response.text();
    if (wanted(response.status, last)) return last;
    await setTimeout(100);
  }
  throw new Error(`${url} never answered as wanted; last: ${last.slice(0, 400)}`);
}

test('an error replaces the page until it is corrected; a section shows its changed entry', async () => {
  const content = copyWith({});
  const done = alone();
  const server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', '0'], {
    env: { ...process.env, CONTENT_DIR: content },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const origin = await new Promise<string>((started) => {
      server.stdout.setEncoding('utf8').on('data', (line: string) => {
        const [found] = /http:\/\/localhost:\d+/.exec(stripVTControlCharacters(line)) ?? [];
        if (found) started(found);
      });
    });
    const url = `${origin}/sections/gate/`;
    await until(url, (status, html) => status === 200 && html.includes('for thirty years'));
    // The service worker of a build that was served at the same port would show its pages for ever.
    const worker = await until(`${origin}/sw.js`, (status) => status === 200);
    assert.match(worker, /registration\.unregister\(\)/);

    const sources = await fetch(`${origin}/sources.bib`);
    assert.equal(sources.headers.get('content-type'), 'application/x-bibtex; charset=utf-8');
    assert.match(await sources.text(), /^@/);

    // The folder dist/ holds the index of the article in content/.
    const index = await fetch(`${origin}/pagefind/pagefind.js`);
    assert.equal(index.status, 404, 'the search of another article is served');

    const entry = join(content, 'keepers/prys.mdx');
    writeFileSync(entry, readFileSync(entry, 'utf8').replace('for thirty years', 'for forty years'));
    await until(url, (status, html) => status === 200 && html.includes('for forty years'));

    const section = join(content, 'sections/01-gate.mdx');
    const right = readFileSync(section, 'utf8');
    writeFileSync(section, right.replace('keeper:prys', 'keeper:pris'));
    const told = await until(url, (status) => status === 500);
    assert.match(told, /sections\/01-gate\.mdx:7:11/);
    assert.match(told, /Did you mean “prys”/);

    // Astro reads its configuration again for the one, and must not miss the other meanwhile.
    writeFileSync(section, right);
    const added = right.replace('id: gate', 'id: sluice').replace('In spring', 'In autumn');
    writeFileSync(join(content, 'sections/03-sluice.mdx'), added);
    await until(url, (status, html) => status === 200 && html.includes('for forty years'));
    await until(`${origin}/sections/sluice/`, (status, html) => status === 200 && html.includes('In autumn'));
  } finally {
    server.kill();
    await once(server, 'exit');
    done();
  }
});
