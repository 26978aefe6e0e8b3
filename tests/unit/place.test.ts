/** Where the pages of each article are written: never where those of another are. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outDirOf } from '../../src/article/read/content-dir.ts';

test('the pages of content/ are written to dist/, those of every other folder to one of their own', () => {
  assert.equal(outDirOf('/site/content', '/site'), 'dist');
  const others = ['/site/examples/knutt/content', '/birds', '/a/birds', '/a/b birds/content', '/other/content'];
  const dirs = others.map((dir) => outDirOf(dir, '/site'));
  assert.equal(new Set([...dirs, 'dist']).size, others.length + 1);
  assert.match(dirs[0] ?? '', /^sites\/knutt-[0-9a-f]{6}\/dist$/);
  for (const dir of dirs) assert.match(dir, /^sites\/[\w.-]+\/dist$/);
});
