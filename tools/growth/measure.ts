/** Runs a command and measures its time and memory. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command took. */
export interface Taken {
  /** Seconds by the clock. */
  wall: number;
  /** Seconds of processors, of it and its child processes; undefined outside Linux. */
  cpu: number | undefined;
  /** The most memory, in bytes, that it and all that it started held at one time; undefined as above. */
  memory: number | undefined;
}

/** Milliseconds between looks at the memory. */
const EVERY = 50;
const linux = process.platform === 'linux';
/** `/proc` counts processor time in these parts of a second. */
const TICKS = 100;

/** @throws Error with the end of what it said, when it fails */
export async function run(command: string, args: string[], cwd: string, env: Record<string, string>): Promise<Taken> {
  const before = { wall: performance.now(), cpu: cpuOfChildren() };
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said = (said + data).slice(-4000)));
  let memory = 0;
  const look = setInterval(() => {
    memory = Math.max(memory, memoryOf(child.pid ?? 0));
  }, EVERY);
  const status = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  clearInterval(look);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${said}`);
  return {
    wall: (performance.now() - before.wall) / 1000,
    cpu: linux ? cpuOfChildren() - before.cpu : undefined,
    memory: linux ? memory : undefined,
  };
}

/** Seconds of processors that finished children took, with theirs. */
function cpuOfChildren(): number {
  if (!linux) return 0;
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[13]) + Number(fields[14])) / TICKS;
}

/** Bytes that a process and its descendants hold. */
function memoryOf(root: number): number {
  if (!linux) return 0;
  const parents = new Map<number, number>();
  const sizes = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      parents.set(Number(name), Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]));
      sizes.set(Number(name), 1024 * Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0));
    } catch {} // It has ended in the meantime.
  }
  let sum = 0;
  for (const [id, size] of sizes) {
    let at: number | undefined = id;
    while (at && at !== root) at = parents.get(at);
    if (at === root) sum += size;
  }
  return sum;
}
