/** WebKit, the engine of Safari, by the protocol of WebDriver; Playwright’s own build of it would have to be downloaded. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';

const DRIVER = 'WebKitWebDriver';
const DISPLAY = 'xvfb-run';
const exists = (command: string, ...args: string[]) => spawnSync(command, args).error === undefined;
const hasScreen = Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

/** Why WebKit cannot be driven here; undefined where it can. */
export const missing = !exists(DRIVER, '--help')
  ? `${DRIVER} (of webkit2gtk-driver) is not installed`
  : hasScreen || exists(DISPLAY, '--help')
    ? undefined
    : `there is no screen, and ${DISPLAY} (of xvfb) is not installed`;

const freePort = () =>
  new Promise<number>((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => found(port));
    });
  });

/** A window of WebKit. */
export class WebKit {
  readonly #process: ChildProcess;
  readonly #address: string;
  #session = '';

  private constructor(process: ChildProcess, port: number) {
    this.#process = process;
    this.#address = `http://127.0.0.1:${port}`;
  }

  /**
   * Opens a window.
   * @throws Error when the driver does not answer within a minute
   */
  static async open(): Promise<WebKit> {
    const port = await freePort();
    const command = [...(hasScreen ? [] : [DISPLAY, '-a']), DRIVER, `--port=${port}`];
    // The test may run as root, where the sandbox of WebKit cannot start.
    const env = {
      ...process.env,
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    };
    const driver = spawn(command[0] as string, command.slice(1), { env, stdio: 'ignore', detached: true });
    const webkit = new WebKit(driver, port);
    try {
      await webkit.#ready();
      const { sessionId } = await webkit.#call<{ sessionId: string }>('POST', '/session', {
        capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { args: ['--automation'] } } },
      });
      webkit.#session = `/session/${sessionId}`;
      return webkit;
    } catch (error) {
      await webkit.close();
      throw error;
    }
  }

  async #ready(): Promise<void> {
    const end = Date.now() + 60_000;
    while (Date.now() < end) {
      try {
        return void (await this.#call('GET', '/status'));
      } catch {
        await new Promise((again) => setTimeout(again, 100));
      }
    }
    throw new Error(`${DRIVER} does not answer.`);
  }

  async #call<Value>(method: string, path: string, body?: object): Promise<Value> {
    const response = await fetch(this.#address + this.#session + path, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const { value } = (await response.json()) as { value: Value & { error?: string; message?: string } };
    if (!response.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  }

  goto = (url: string) => this.#call('POST', '/url', { url });

  resize = (width: number, height: number) => this.#call('POST', '/window/rect', { width, height });

  /** Runs a function in the page, by itself, with something for it, and gives what it returns. */
  run = <Value, Given = undefined>(script: (given: Given) => Value, given?: Given): Promise<Awaited<Value>> =>
    this.#call('POST', '/execute/async', {
      script: `const [given, done] = arguments; Promise.resolve((${script})(given)).then(done);`,
      args: [given ?? null],
    });

  /** The window as a PNG. */
  picture = async () => Buffer.from(await this.#call<string>('GET', '/screenshot'), 'base64');

  async close(): Promise<void> {
    if (this.#session) await this.#call('DELETE', '').catch(() => undefined);
    if (this.#process.pid) process.kill(-this.#process.pid);
  }
}
