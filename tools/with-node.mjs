// Runs a command of this project on a fresh clone too: `node tools/with-node.mjs astro build`.
//
// 1. Installs the packages of the lock file where they are missing or older than it.
// 2. Where the Node of this machine is too old, installs a newer one in tools/node and says so; elsewhere none is installed.
// 3. Runs the command, with the project's own commands first in PATH, and exits as it does.
//
// Runs on any Node from 20, without packages.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Astro needs 22.12, and 22.18 is the first that runs TypeScript files without a flag. */
const NEEDED = [22, 18];
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const windows = process.platform === 'win32';

/** Installs the packages of a folder's lock file, unless that was done since the lock file was written. */
function install(folder, announcement, options) {
  const done = join(folder, 'node_modules/.package-lock.json');
  const lock = join(folder, 'package-lock.json');
  if (existsSync(done) && statSync(done).mtimeMs >= statSync(lock).mtimeMs) return;
  console.error(announcement);
  const args = ['ci', '--loglevel=error', '--no-fund', '--no-audit', ...options];
  const { status } = spawnSync('npm', args, { cwd: folder, stdio: ['ignore', 2, 2], shell: windows });
  if (status !== 0) process.exit(status ?? 1);
}

function isOld() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [neededMajor, neededMinor] = NEEDED;
  return major < neededMajor || (major === neededMajor && minor < neededMinor);
}

/** @returns the folder of a newer Node's executable, which is installed when it is not there yet */
function newerNode() {
  const folder = join(root, 'tools/node');
  const wanted = NEEDED.join('.');
  const old = `Node ${process.versions.node} is older than ${wanted}, which this project needs.`;
  install(folder, `${old} Installing a newer one in tools/node, for this project alone (once) …`, []);
  const [name] = readdirSync(join(folder, 'node_modules')).filter((each) => /^node-/.test(each));
  if (!name) {
    console.error(`${old} None is packaged for ${process.platform} ${process.arch}: install Node ${wanted} or newer.`);
    process.exit(1);
  }
  const { bin } = JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8'));
  return dirname(join(folder, 'node_modules', name, bin.node));
}

const [command, ...args] = process.argv.slice(2);
install(root, 'Installing the packages of this project (once) …', []);
const node = isOld() ? [newerNode()] : [];
const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
const path = [...node, join(root, 'node_modules/.bin'), process.env[key]].join(delimiter);
// Node keeps what it compiled between runs: a command that takes a second takes half of it.
const kept = { NODE_COMPILE_CACHE: join(root, '.cache/node') };
const child = spawn(command, args, { stdio: 'inherit', shell: windows, env: { ...kept, ...process.env, [key]: path } });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', ({ message }) => {
  console.error(`${command} could not be started: ${message}`);
  process.exit(1);
});
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
