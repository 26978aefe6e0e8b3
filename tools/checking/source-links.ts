/** Asks the address of every source whether it still answers: gently, one question at a time to each host. */
import type { Library, Source } from '../../src/article/model/library.ts';
import type { Problem } from '../../src/article/problems/problems.ts';

/** How many hosts are requested at the same time. */
const HOSTS = 6;
/** Milliseconds that an address has for its answer. */
const PATIENCE = 15_000;

/**
 * Sources whose address does not answer with a page.
 * @param patience milliseconds that each address has
 */
export async function deadSources(library: Library, patience = PATIENCE): Promise<Problem[]> {
  const hosts = [...Map.groupBy(library.sources.values(), ({ address }) => new URL(address).host).values()];
  const found: Problem[] = [];
  const ask = async () => {
    for (let sources = hosts.pop(); sources; sources = hosts.pop()) {
      for (const source of sources) {
        const reason = await trouble(source, patience);
        if (!reason) continue;
        found.push({ slug: 'dead-source', ...source.placeOf(), details: { id: source.id, reason } });
      }
    }
  };
  await Promise.all(Array.from({ length: HOSTS }, ask));
  return found;
}

async function trouble({ address }: Source, patience: number): Promise<string | undefined> {
  for (const method of ['HEAD', 'GET']) {
    try {
      const headers = { 'user-agent': 'link check of an annotated article', accept: '*/*' };
      const response = await fetch(address, { method, headers, signal: AbortSignal.timeout(patience) });
      await response.body?.cancel();
      if (response.ok) return undefined;
      // Many a server does not know HEAD, and answers it with anything.
      if (method === 'GET') return `${response.status} ${response.statusText}`.trim();
    } catch (error) {
      const { name, message, cause } = error as Error & { cause?: Error };
      if (method === 'GET' || name === 'TimeoutError') {
        return name === 'TimeoutError' ? `no answer within ${patience / 1000} seconds` : (cause?.message ?? message);
      }
    }
  }
  return undefined;
}
