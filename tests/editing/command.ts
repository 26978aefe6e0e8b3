/** Runs commands for editors within the process of a test: a process for each would take a second to start. */
import { format } from 'node:util';

/** How a command ended, and all that it printed. */
export interface Ended {
  status: number;
  said: string;
}

/** Stands for the end of a process. */
class Exit extends Error {
  readonly status: number;
  constructor(status: number) {
    super();
    this.status = status;
  }
}

let runs = 0;

/** Runs `tools/NAME.ts`, as a process of its own would. The content folder is that of the first run. */
export async function run(name: string, args: string[]): Promise<Ended> {
  const { argv, exit } = process;
  const { log, error } = console;
  const said: string[] = [];
  let status = 0;
  process.argv = [argv[0] ?? '', `tools/${name}.ts`, ...args];
  process.exit = (code) => {
    throw new Exit(Number(code ?? 0));
  };
  console.log = (...values) => void said.push(format(...values));
  console.error = console.log;
  try {
    runs += 1;
    await import(`../../tools/${name}.ts?run=${runs}`);
    status = Number(process.exitCode ?? 0);
  } catch (thrown) {
    status = thrown instanceof Exit ? thrown.status : 1;
    if (!(thrown instanceof Exit)) said.push(String((thrown as Error).stack));
  } finally {
    Object.assign(process, { argv, exit, exitCode: undefined });
    Object.assign(console, { log, error });
  }
  return { status, said: said.map((line) => `${line}\n`).join('') };
}
