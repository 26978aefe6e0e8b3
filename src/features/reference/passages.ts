/** The passages that mention an entry, and the pages that list them. */
import type { Entry, Library } from '../../article/model/library.ts';
import type { Mention } from '../../article/model/mentions.ts';
import { passagesAbout } from '../../article/model/unlinked.ts';
import { firstOfEach } from '../../article/util/lists.ts';
import { memoise } from '../../article/util/memoise.ts';

/** Passages on one page: about 40 kB of HTML. What an entry is stays a page of one size, however often it is mentioned. */
const ON_A_PAGE = 100;

/** A passage that refers twice to the same thing is shown once. */
export const eachOnce = (mentions: readonly Mention[]): Mention[] =>
  firstOfEach(mentions, ({ from, sentence }) => `${from.address} ${sentence}`);

const known = memoise((_: Library) => new Map<Entry, Mention[][]>());

/** The passages that mention an entry, by page, from the entry’s own. */
export function passagesOf(article: Library, entry: Entry): Mention[][] {
  const remembered = known(article).get(entry);
  if (remembered) return remembered;
  const all = eachOnce(passagesAbout(article, entry));
  const count = Math.max(1, Math.ceil(all.length / ON_A_PAGE));
  const pages = Array.from({ length: count }, (_, n) => all.slice(n * ON_A_PAGE, (n + 1) * ON_A_PAGE));
  known(article).set(entry, pages);
  return pages;
}

/** The address of a page of passages, from 1: the first is the entry’s own page. */
export const passagesAddress = ({ address }: Entry, page: number): string =>
  page === 1 ? `${address}#_mentions` : `${address}mentions/${page}/`;
