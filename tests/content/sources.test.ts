/** The bibliography as files for reference managers: every source, with its title and address. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { library } from '../../src/article/model/load.ts';
import { contentDir } from '../../src/article/read/content-dir.ts';
import { siteDir } from '../site-dir.ts';

const sources = [...library(contentDir).sources.values()];

test('CSL-JSON, BibTeX and RIS hold every source', () => {
  const json = JSON.parse(readFileSync(`${siteDir}/sources.json`, 'utf8')) as { id: string }[];
  assert.deepEqual(
    json.map(({ id }) => id),
    sources.map(({ id }) => id),
  );
  const bib = readFileSync(`${siteDir}/sources.bib`, 'utf8');
  assert.equal(bib.match(/^@\w+\{/gm)?.length, sources.length);
  for (const { id } of sources) assert.ok(bib.includes(`{${id},`), id);
  assert.doesNotMatch(bib, /title = \{\}/, 'titles in other scripts are kept');
  const ris = readFileSync(`${siteDir}/sources.ris`, 'utf8');
  assert.equal(ris.match(/^TY {2}- /gm)?.length, sources.length);
  for (const { address } of sources) assert.ok(ris.includes(address), address);
});
