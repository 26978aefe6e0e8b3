/** What the commands for editors say after writing. */
import { resolve } from 'node:path';
import { check } from '../../src/article/check/check.ts';
import { forget } from '../../src/article/model/load.ts';
import { inOrder, message, type Problem, place } from '../../src/article/problems/problems.ts';
import { parentOf } from '../../src/article/read/content-dir.ts';

/**
 * Says what was written, which errors came with it, and what to do next.
 * @param dir the content folder; `before` its errors before it was written to; `written` what was written
 */
export function printResult(dir: string, before: Problem[], written: string[], next: string[]): void {
  const folder = resolve(dir);
  forget(folder);
  const known = new Set(before.map(whole));
  const problems = inOrder(check(folder)).filter((problem) => !known.has(whole(problem)));
  console.log(written.map((each) => `Wrote ${each}`).join('\n'));
  if (problems.length > 0) {
    console.log('\nStill to be filled in before it builds:');
    for (const problem of problems) console.log(`  ${place(problem, parentOf(folder))}\n    ${message(problem)}`);
  }
  if (next.length > 0) console.log(`\nNext: ${next.join('\n      ')}`);
}

/** An error without its place, which changes when something is written above it. */
const whole = (problem: Problem): string => `${problem.file} ${message(problem)}`;
