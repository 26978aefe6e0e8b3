// Adds every address of the content to its ledger, content/published.txt: run it before publishing.

import { publishAddresses } from '../src/annotations/addresses.ts';
import { check } from '../src/annotations/check.ts';
import { library } from '../src/annotations/library.ts';
import { contentDir, parentOf } from '../src/content/place.ts';
import { report } from '../src/content/problems.ts';

const problems = check(contentDir);
if (problems.length > 0) {
  console.error(report(problems, parentOf(contentDir)));
  process.exit(1);
}
const fresh = publishAddresses(library(contentDir));
console.log(fresh.length > 0 ? `Added to the ledger:\n${fresh.join('\n')}` : 'The ledger holds every address already.');
