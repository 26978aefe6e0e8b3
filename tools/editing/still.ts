/** What the commands for editors say after writing. */
import { resolve } from 'node:path';
import { check } from '../../src/annotations/check.ts';
import { forget } from '../../src/annotations/library.ts';
import { inOrder, message, place } from '../../src/content/problems.ts';

/**
 * Says what was written, what the check of the content still wants in it, and what to do next.
 * @param dir the content folder; `written` what was written; `next` what to do
 */
export function told(dir: string, written: string[], next: string[]): void {
  const folder = resolve(dir);
  forget(folder);
  const problems = inOrder(check(folder));
  console.log(written.map((each) => `Wrote ${each}`).join('\n'));
  if (problems.length > 0) {
    console.log('\nStill to be filled in before it builds:');
    for (const problem of problems) console.log(`  ${place(problem)}\n    ${message(problem)}`);
  }
  if (next.length > 0) console.log(`\nNext: ${next.join('\n      ')}`);
}
