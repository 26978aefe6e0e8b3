/** The cache between builds returns what it holds, and computes a value again after its code has changed. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { codeVersion, diskCache } from '../../src/article/util/disk-cache.ts';
import { tempDir } from '../temp-dir.ts';

test('returns a cached value, also to a later build, and not to another version or for another key', () => {
  const folder = join(tempDir('kept-'), 'new');
  const fails = () => assert.fail('it is computed again');
  const first = diskCache(folder, '1');
  assert.equal(
    first('question', () => 'answer 国後'),
    'answer 国後',
  );
  assert.equal(first('question', fails), 'answer 国後');
  assert.equal(diskCache(folder, '1')('question', fails), 'answer 国後');
  assert.equal(
    diskCache(folder, '2')('question', () => 'another'),
    'another',
  );
  assert.equal(
    diskCache(folder, '1')('another question', () => ''),
    '',
  );
  assert.equal(diskCache(folder, '1')('another question', fails), '');
});

test('a version changes with the code of a folder, in folders of it too, and not with its name', () => {
  const folder = tempDir('code-');
  const version = (name: string, code: string): string => {
    mkdirSync(join(folder, name, 'inner'), { recursive: true });
    writeFileSync(join(folder, name, 'inner/same.ts'), code);
    return codeVersion(join(folder, name));
  };
  assert.notEqual(version('a', 'one'), version('b', 'two'));
  assert.equal(version('c', 'one'), version('a', 'one'));
});
