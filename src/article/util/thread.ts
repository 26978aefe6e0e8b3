/** Runs a file in a thread of its own. */
import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * @param file the file to run, which ends by itself; it finds `workerData` of the options in `node:worker_threads`
 * @returns the last message of the thread, when it has ended; undefined where it sends none
 * @throws what the thread throws
 */
export function runInThread<Message = void>(file: URL, options: WorkerOptions): Promise<Message> {
  return new Promise((resolve, reject) => {
    let last: Message;
    // Options such as --input-type of the process that starts it do not suit a file.
    const worker = new Worker(file, { execArgv: [], ...options });
    worker.on('message', (message: Message) => {
      last = message;
    });
    worker.once('error', reject);
    worker.once('exit', () => resolve(last));
  });
}
