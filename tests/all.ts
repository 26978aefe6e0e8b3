/**
 * Runs all tests, stage by stage; stages of a line run side by side, as none of them keeps two processors busy. The first of them prints
 * as it goes, the others when the line has ended. Ends with 1 when a stage fails; the lines after it are not run.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const LINES = [['unit', 'site'], ['built', 'content'], ['hosting', 'editing'], ['browser']];
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** Runs a stage. @returns whether it passed, and what it said if it did not print that itself */
function run(stage: string, prints: boolean): Promise<{ passed: boolean; said: string }> {
  const script = scripts[`test:${stage}`];
  if (!script) throw new Error(`package.json has no script “test:${stage}”.`);
  return new Promise((ended) => {
    const said: Buffer[] = [];
    const child = spawn(script, {
      shell: true,
      stdio: ['ignore', ...(prints ? (['inherit', 'inherit'] as const) : (['pipe', 'pipe'] as const))],
    });
    for (const output of [child.stdout, child.stderr]) output?.on('data', (data: Buffer) => said.push(data));
    child.on('close', (code) => ended({ passed: code === 0, said: Buffer.concat(said).toString() }));
  });
}

for (const stages of LINES) {
  console.log(`\n# ${stages.join(', ')}\n`);
  const results = await Promise.all(stages.map((stage, n) => run(stage, n === 0)));
  for (const { said } of results) if (said) process.stdout.write(said);
  const failed = stages.filter((_, n) => !results[n]?.passed);
  if (failed.length > 0) {
    console.error(`\nFailed: ${failed.join(', ')}`);
    process.exit(1);
  }
}
