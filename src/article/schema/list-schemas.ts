/** The schemas of the lists of an article: sources, claims, events, editions, redirects. */
import { z } from 'astro/zod';
import { address, date, distinct, id, lang, recent, sourceIds, text, within } from './schema-parts.ts';

/** The types of CSL 1.0.2 that are written with hyphens alone. */
const TYPES = [
  ...['article', 'article-journal', 'article-magazine', 'article-newspaper', 'bill', 'book', 'broadcast', 'chapter'],
  ...['classic', 'collection', 'dataset', 'document', 'entry', 'entry-dictionary', 'entry-encyclopedia', 'event'],
  ...['figure', 'graphic', 'hearing', 'interview', 'legislation', 'manuscript', 'map', 'pamphlet', 'paper-conference'],
  ...['patent', 'performance', 'periodical', 'post', 'post-weblog', 'regulation', 'report', 'review', 'review-book'],
  ...['software', 'song', 'speech', 'standard', 'thesis', 'treaty', 'webpage'],
] as const;

export const source = z
  .strictObject({
    id: id.describe('The id that citations name: [words](source:ID). Permanent once published.'),
    title: text.describe('The title, as the source gives it.'),
    translated: text
      .optional()
      .describe('The title in the language of the article, shown in brackets after the original.'),
    author: text.optional().describe('Who wrote it.'),
    publisher: text.optional().describe('Who published it.'),
    issued: date.optional().describe('When it was published: 2018, 2018-11 or 2018-11-14.'),
    address: address.describe('Where it can be read.'),
    lang: lang.describe('The language it is in.'),
    rank: id.describe('How far to trust it: one of the “ranks” of site.yaml.'),
    type: z.enum(TYPES).describe('Its type in CSL, such as article-newspaper, report, legislation or webpage.'),
    read: date
      .refine(...recent)
      .optional()
      .describe('The day on which it was read: 2026-11-24.'),
    note: text
      .optional()
      .describe('What a reader should know of the copy that was read, such as a headline that was not visible.'),
  })
  .describe('One source.');

export const sources = z.array(source).describe('The bibliography.');

const claim = z
  .strictObject({
    id: id.describe('The id that the text names: [words](claim:ID). Permanent once published.'),
    says: text.describe('What the article claims, in our words.'),
    kind: id.describe('What kind of claim it is: one of the “statements” of site.yaml.'),
    verdict: id.describe('What came of it: one of the “verdicts” of site.yaml.'),
    record: text.describe('What the record shows of its time.'),
    since: text.optional().describe('What happened afterwards.'),
    sources: sourceIds,
  })
  .describe('One claim of the article.');

export const claims = z.array(claim).describe('The ledger: what the article claims, and what came of it.');

const event = z
  .strictObject({
    id: id.describe('The id that the text names: [words](event:ID). Permanent once published.'),
    date: date.describe('When it happened: 2018, 2018-11 or 2018-11-14.'),
    title: text.describe('What it is called.'),
    text: text.describe('What happened.'),
    place: text.optional().describe('Where it happened.'),
    kind: id.describe('What kind of event it is: one of the “eventKinds” of site.yaml.'),
    side: text
      .optional()
      .describe('Whose act it was: one of the “sides” of site.yaml. Leave it out for what both did, or others.'),
    refs: distinct(z.string().regex(/^[a-z][a-z0-9]*:[a-z0-9-]+$/, 'must be a reference such as “keeper:prys”'))
      .default([])
      .describe('Entries that it concerns, each as scheme:id.'),
    sources: sourceIds,
  })
  .describe('One event.');

export const events = z.array(event).describe('The timeline.');

/** `changes.yaml`: the editions, the newest first. */
export const changes = z
  .array(
    z.strictObject({
      edition: z
        .string()
        .regex(/^[\w.-]+$/, 'must be a word or a number between quotation marks, such as “1.2”')
        .describe('The name of the edition, such as "1".'),
      date: z.iso
        .date('must be a day, such as 2026-11-24')
        .refine(...recent)
        .describe('The day on which it was published.'),
      what: z.array(text).min(1, 'must list at least one change').describe('What changed, one line each.'),
    }),
  )
  .min(1, 'must have at least one edition')
  .superRefine((editions, context) => {
    for (const [n, { edition, date }] of editions.entries()) {
      const newer = editions.slice(0, n);
      if (newer.some((each) => each.edition === edition))
        context.addIssue({ code: 'custom', path: [n, 'edition'], message: 'must be the name of no other edition' });
      if (newer.some((each) => each.date < date))
        context.addIssue({
          code: 'custom',
          path: [n, 'date'],
          message: 'must not be after that of an edition above: the newest comes first',
        });
    }
  })
  .describe('The editions, the newest first.');
export type Edition = z.infer<typeof changes>[number];

/** `aliases.yaml`: an address that was published and is gone, and the address that took its place. */
export const aliases = z
  .record(within('/sections/old/'), within('/sections/new/'))
  .describe('Each address that was published and is gone, with the address that took its place.');

export type ClaimData = z.infer<typeof claim>;
export type EventData = z.infer<typeof event>;
export type SourceData = z.infer<typeof source>;
