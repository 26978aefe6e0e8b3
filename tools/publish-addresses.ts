// Adds every address of the content to its ledger, content/published.txt: run it before publishing.

import { check } from '../src/article/check/check.ts';
import { publishAddresses } from '../src/article/model/addresses.ts';
import { library } from '../src/article/model/load.ts';
import { report } from '../src/article/problems/problems.ts';
import { contentDir, parentOf } from '../src/article/read/content-dir.ts';

const problems = check(contentDir);
if (problems.length > 0) {
  console.error(report(problems, parentOf(contentDir)));
  process.exit(1);
}
const fresh = publishAddresses(library(contentDir));
console.log(fresh.length > 0 ? `Added to the ledger:\n${fresh.join('\n')}` : 'The ledger holds every address already.');
