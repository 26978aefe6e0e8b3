/** The search in a worker of its own, so that typing never waits for it. Speaks with `client.ts`. */
import { type Ahead, receiveAhead } from './ahead.ts';
import { type Found, type Hit, makeEngine, type Search } from './engine.ts';
import type { Names } from './names.ts';

/** What the worker is asked, first of all to begin. */
export type Request =
  | { of: 'begin'; base: string; names: Names[] }
  | { of: 'search'; search: Search }
  | { of: 'hits'; found: number; from: number; to: number };
/** What it answers: what the search has found, by a number under which its hits are asked for. */
export type Answer = (Omit<Found, 'hits'> & { found: number }) | Hit[];
/** What goes to the worker and what comes back. */
export type ToWorker = { ahead: Ahead } | { id: number; request: Request };
export type FromWorker = { id: number } & ({ answer: Answer } | { error: string });

const take = receiveAhead();
let search: ReturnType<typeof makeEngine>;
const searches: Found[] = [];

async function answer(request: Request): Promise<Answer> {
  if (request.of === 'begin') {
    search = makeEngine(request.base, request.names);
    return [];
  }
  if (request.of === 'search') {
    const { hits, ...told } = await search(request.search);
    return { ...told, found: searches.push({ ...told, hits }) - 1 };
  }
  return searches[request.found]?.hits(request.from, request.to) ?? [];
}

addEventListener('message', async ({ data }: MessageEvent<ToWorker>) => {
  if ('ahead' in data) return take(data.ahead);
  const { id, request } = data;
  try {
    postMessage({ id, answer: await answer(request) } satisfies FromWorker);
  } catch (error) {
    postMessage({ id, error: String(error) } satisfies FromWorker);
  }
});
