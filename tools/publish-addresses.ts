// Adds every address of the content to its ledger, content/published.txt: run it before publishing.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../src/article/check/check.ts';
import { addressesOf, LEDGER, publishedAddresses } from '../src/article/model/addresses.ts';
import { library } from '../src/article/model/load.ts';
import { report } from '../src/article/problems/problems.ts';
import { contentDir, parentOf } from '../src/article/read/content-dir.ts';

const problems = check(contentDir);
if (problems.length > 0) {
  console.error(report(problems, parentOf(contentDir)));
  process.exit(1);
}
const HEADING =
  '# Every address that readers may have linked. Written by “npm run publish-addresses”; never remove a line by hand.\n';
const article = library(contentDir);
const known = new Set(publishedAddresses(article).map(({ address }) => address));
const fresh = addressesOf(article).filter((address) => !known.has(address));
if (fresh.length > 0) {
  writeFileSync(join(contentDir, LEDGER), `${HEADING}${[...known, ...fresh].sort().join('\n')}\n`);
}
console.log(fresh.length > 0 ? `Added to the ledger:\n${fresh.join('\n')}` : 'The ledger holds every address already.');
