/** Questions that the commands for editors ask where there is someone to answer. */
import { createInterface } from 'node:readline/promises';

/** Whether there is someone to answer. */
export const canAsk = (): boolean => process.stdin.isTTY === true;

/** The answer to a question, without the spaces around it. */
export async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = (await terminal.question(`${question} `)).trim();
  terminal.close();
  return answer;
}
