/** Suggestions before a query: what the article itself refers to most. */
import { type Library, paragraphAddress } from '../../../article/model/library.ts';
import { mentionsOf } from '../../../article/model/mentions.ts';
import type { Offer } from '../beginning.ts';

const ENTRIES = 8;
const PASSAGES = 5;

/** The first of some offers by how often each is mentioned; of equals, in their order. */
const most = (offers: (Offer & { mentions: number })[], count: number): Offer[] =>
  offers
    .filter(({ mentions }) => mentions > 0)
    .sort((a, b) => b.mentions - a.mentions)
    .slice(0, count)
    .map(({ title, address }) => ({ title, address }));

export const mostMentioned = (article: Library): Offer[] =>
  most(
    Array.from(article.entries.values(), (entry) => {
      return { title: entry.title, address: entry.address, mentions: mentionsOf(article, entry).length };
    }),
    ENTRIES,
  );

/** The events and the paragraphs of documents that are linked most. */
export function mostLinked(article: Library): Offer[] {
  const { site, entries, events } = article;
  const paragraphs = [...entries.values()].flatMap((entry) =>
    entry.paragraphs.map((_, n) => ({
      title: `${entry.title.split(':')[0]}${site.labels.comma}${site.labels.inParagraph} ${n + 1}`,
      address: paragraphAddress(entry, n + 1),
      mentions: mentionsOf(article, entry).filter(({ part }) => part === n + 1).length,
    })),
  );
  const happened = [...events.values()].map((event) => ({
    title: event.title,
    address: event.at,
    mentions: mentionsOf(article, event).length,
  }));
  return most([...paragraphs, ...happened], PASSAGES);
}
