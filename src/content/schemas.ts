/**
 * What content may be: one schema for each kind of file an editor writes.
 * `content.config.ts` gives them to Astro; `read.ts` uses them to name the line and the field of a mistake.
 */
import { z } from 'astro/zod';
import { type Label, type Labels, labelNames } from './labels/index.ts';

/** An id: short, written by hand, permanent. */
export const id = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'must be lower-case Latin letters, digits and single hyphens, such as “moscow-2019”',
  );

const text = z.string().trim().min(1, 'must not be empty');
/** A BCP 47 language tag, such as `en`, `ru` or `zh-Hant`. */
const lang = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'must be a language tag, such as “en” or “ja”');
/** A calendar date at the precision known: `2018`, `2018-11` or `2018-11-14`. */
const date = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z
    .string()
    .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'must be a year, a month or a day, such as 2018, 2018-11 or 2018-11-14'),
);
const address = z.url({ protocol: /^https?$/, message: 'must be a web address that begins with https:// or http://' });
const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as “#35477d”');

/** How a kind of note is told apart: a drawn sign and a colour, always together with its label. */
const look = {
  sign: z.enum(['square', 'circle', 'triangle', 'diamond', 'ring', 'bar']),
  colour: z.strictObject({ light: colour, dark: colour }),
};

/**
 * A kind of reference: its scheme in links, its folder, its names and its look. What it `is` matters for persons, by whom
 * search and timeline can be narrowed, and for documents, which are read paragraph by paragraph; a species, an idea or a
 * building is a thing.
 */
const kind = z.strictObject({
  scheme: z.string().regex(/^[a-z][a-z0-9]*$/, 'must be one lower-case word, such as “actor”'),
  folder: id,
  is: z.enum(['thing', 'person', 'place', 'document']).default('thing'),
  /** Its type at https://schema.org/, such as `Taxon`, where it is not that of what it is. */
  schema: text.optional(),
  label: text,
  plural: text,
  intro: text,
  ...look,
});

/** A word of judgement, with what it means. */
const verdict = z.strictObject({ id, label: text, meaning: text, ...look });
/** A part of the timeline: the events from its first year to the next part’s. */
const period = z.strictObject({ id, from: z.number().int(), label: text });

/** `site.yaml`. */
export const site = z.strictObject({
  name: text,
  title: text,
  deck: text,
  description: text,
  lang,
  /** How a region writes dates of that language, such as `en-GB`; without it, as the language does. */
  locale: lang.optional(),
  address,
  byline: text,
  licence: z.strictObject({ label: text, address }),
  languages: z
    .array(
      z.strictObject({
        lang,
        label: text,
        script: z.enum(['Cyrillic', 'Japanese', 'Greek', 'Arabic', 'Hebrew', 'Hangul', 'Han']).optional(),
      }),
    )
    .min(1),
  kinds: z.array(kind).min(1),
  notes: z.array(z.strictObject({ label: text, ...look })).min(1),
  ranks: z.record(id, text),
  /** Whose positions stand side by side, wherever an entry gives one of them. */
  sides: z.array(text).default([]),
  /** Kinds of claims, and what can become of one. */
  statements: z.record(id, text).default({}),
  /** Kinds of claims that are also published as schema.org ClaimReview. */
  reviewed: z.array(id).default([]),
  verdicts: z.array(verdict).default([]),
  eventKinds: z.record(id, text).default({}),
  periods: z.array(period).default([]),
  /** Words of the pages that the article says in its own way. */
  labels: z
    .strictObject(
      Object.fromEntries(labelNames.map((name) => [name, text.optional()])) as Record<
        Label,
        z.ZodOptional<typeof text>
      >,
    )
    .default({}),
});

/** Front matter of `sections/*.mdx`. */
export const section = z.strictObject({
  id,
  title: text,
  description: text.max(160, 'must be at most 160 characters'),
  /** Ids of paragraphs that are linked or quoted, each with the words its paragraph begins with. */
  paragraphs: z.record(id, text).default({}),
});

/** Front matter of `about.mdx`. */
export const page = z.strictObject({ title: text, description: text.max(160, 'must be at most 160 characters') });

/**
 * One paragraph of a document: what it settles in our words; its decisive words in other languages, each from a source
 * that was seen; and what those words say in the language of the article, as we render them.
 */
const paragraph = z
  .strictObject({
    says: text,
    words: z
      .array(
        z.strictObject({
          lang,
          text,
          source: id,
          /** Whether it is a text that the parties signed. */ authentic: z.boolean().default(false),
        }),
      )
      .default([]),
    ours: text.optional(),
  })
  .refine(({ words, ours }) => words.length === 0 || ours !== undefined, { path: ['ours'], error: 'must be given' });

/** How one of the `sides` of `site.yaml` sees a contested matter, in its own terms. */
const position = z.strictObject({ of: text, says: text, sources: z.array(id).min(1, 'must name at least one source') });

/** Front matter of an entry: what the margin cites. */
export const entry = z.strictObject({
  id,
  /** Its type at schema.org, where it is not its kind’s. */
  schema: z.string().optional(),
  title: text,
  /** One line that says what it is. */
  what: text.max(80, 'must be at most 80 characters'),
  /** Its names; `of` tells whose usage a form is, `latin` how it is read. */
  names: z.array(z.strictObject({ lang, name: text, latin: text.optional(), of: text.optional() })).min(1),
  /** Other spellings that a reader may type. */
  spellings: z.array(text).default([]),
  /** Its place in lists; entries without one follow, by title. */
  order: z.number().optional(),
  /** A document’s paragraphs, in the order in which the document counts them. */
  paragraphs: z.array(paragraph).default([]),
  /** What of it could not be verified. */
  unverified: text.optional(),
  positions: z.array(position).default([]),
});

/** One source in `sources.yaml`. */
export const source = z.strictObject({
  id,
  title: text,
  author: text.optional(),
  publisher: text.optional(),
  issued: date.optional(),
  address,
  lang,
  /** One of the `ranks` of `site.yaml`. */
  rank: id,
  /** CSL type, such as `article-newspaper`. */
  type: id,
  /** The day on which a stored copy of the page was read. */
  read: date,
  /** What a reader should know of the copy that was read, such as a headline that was not visible. */
  note: text.optional(),
});

/** `sources.yaml`. */
export const sources = z.array(source);
/** One claim of the article in `claims.yaml`. */
const claim = z.strictObject({
  id,
  /** What it says, in our words. */
  says: text,
  /** One of the `statements` of `site.yaml`. */
  kind: id,
  /** One of the `verdicts` of `site.yaml`. */
  verdict: id,
  /** What the record shows of its time. */
  record: text,
  /** What happened afterwards. */
  since: text.optional(),
  sources: z.array(id).min(1, 'must name at least one source'),
});

/** `claims.yaml`. */
export const claims = z.array(claim);

/** One event in `events.yaml`. */
const event = z.strictObject({
  id,
  date,
  title: text,
  text,
  place: text.optional(),
  /** One of the `eventKinds` of `site.yaml`. */
  kind: id,
  /** Entries that it concerns, each as `scheme:id`. */
  refs: z
    .array(z.string().regex(/^[a-z][a-z0-9]*:[a-z0-9-]+$/, 'must be a reference such as “actor:putin”'))
    .default([]),
  /** Whether the article was written at this moment. */
  moment: z.boolean().default(false),
  sources: z.array(id).min(1, 'must name at least one source'),
});

/** `events.yaml`. */
export const events = z.array(event);

/** `changes.yaml`: the editions, the newest first. */
export const changes = z
  .array(
    z.strictObject({
      edition: text,
      date: z.iso.date('must be a day, such as 2026-11-24'),
      what: z.array(text).min(1),
    }),
  )
  .min(1);
export type Edition = z.infer<typeof changes>[number];

/** `aliases.yaml`: an address that was published and is gone, and the address that took its place. */
export const aliases = z.record(
  z.string().startsWith('/', 'must be an address within the site, such as /sections/old/'),
  z.string().startsWith('/', 'must be an address within the site, such as /sections/new/'),
);

/** `site.yaml` with every label: those of its language, and its own in their place. */
export type Site = Omit<z.infer<typeof site>, 'labels'> & { labels: Labels };
export type Kind = z.infer<typeof kind>;
export type SectionData = z.infer<typeof section>;
export type EntryData = z.infer<typeof entry>;
export type ClaimData = z.infer<typeof claim>;
export type EventData = z.infer<typeof event>;
export type SourceData = z.infer<typeof source>;
