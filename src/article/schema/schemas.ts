/**
 * What content may be: one schema for each kind of file an editor writes, each field with what it is for.
 * `content.config.ts` gives them to Astro; `fields.ts` uses them to name the line and the field of an error;
 * `json-schemas.ts` hands them to editors, which show the descriptions.
 */
import { z } from 'astro/zod';
import { en, type Label, type Labels, labelNames } from '../labels/index.ts';
import { address, date, id, lang, look, text, within } from './schema-parts.ts';

const kind = z
  .strictObject({
    scheme: z
      .string()
      .regex(/^[a-z][a-z0-9]*$/, 'must be one lower-case word, such as “actor”')
      .describe('The word before the colon in references: [words](SCHEME:id).'),
    folder: id.describe('The folder that holds its entries, and the first part of their addresses.'),
    is: z
      .enum(['thing', 'person', 'place', 'document'])
      .default('thing')
      .describe(
        'What it is: search and timeline can be narrowed by persons, documents are read paragraph by paragraph; a species, an idea or a building is a thing.',
      ),
    schema: text.optional().describe('Its type at schema.org, such as Taxon, where it is not that of what it is.'),
    label: text.describe('What one of them is called.'),
    plural: text.describe('What several are called; the title of their page.'),
    short: text.optional().describe('Its name in the menu, where that is shorter than the title of its page.'),
    intro: text.describe('A sentence or two at the head of their page.'),
    ...look,
  })
  .describe('A kind of reference: its scheme in links, its folder, and what it is.');

const verdict = z
  .strictObject({
    id,
    label: text.describe('The word of judgement.'),
    meaning: text.describe('What the word means, in a sentence.'),
    ...look,
  })
  .describe('A word of judgement, with what it means.');
const period = z
  .strictObject({
    id,
    from: z.int().describe('Its first year; it ends where the next one begins.'),
    label: text.describe('What it is called.'),
  })
  .describe('A part of the timeline.');

/** `site.yaml`. */
export const site = z
  .strictObject({
    name: text.describe('The short name of the site, in the head of every page.'),
    title: text.describe('The title of the article.'),
    deck: text.describe('The sentence below the title.'),
    description: text.describe('What the article is, for search engines and shared links.'),
    lang: lang.describe('The language of the article, such as en.'),
    translations: z
      .array(lang)
      .default([])
      .describe('The languages it is translated into: each a folder of the content folder, such as ru/.'),
    locale: lang
      .optional()
      .describe(
        'Whose dates and spelling of that language it has, such as en-GB or en-US; English without it is British.',
      ),
    address: address.describe('The address of the site, such as https://example.org/.'),
    byline: text.describe('Who made it, in the foot of every page.'),
    licence: z
      .strictObject({ label: text.describe('The name of the licence.'), address })
      .describe('The licence of the text.'),
    languages: z
      .array(
        z.strictObject({
          lang,
          label: text.describe('What the language is called.'),
          script: z
            .enum(['Cyrillic', 'Japanese', 'Greek', 'Arabic', 'Hebrew', 'Hangul', 'Han'])
            .optional()
            .describe('Its script, where words in it are known by their letters; the pages mark their language.'),
        }),
      )
      .min(1, 'must name at least one language')
      .describe('Languages that names and quotations are in.'),
    kinds: z.array(kind).min(1, 'must name at least one kind').describe('The kinds of things that the margin cites.'),
    notes: z
      .array(
        z.strictObject({
          label: text.describe('The bold words that such a note begins with.'),
          side: text
            .optional()
            .describe('One of the “sides”, which takes the sign and the colour of this note wherever it is shown.'),
          ...look,
        }),
      )
      .min(1, 'must name at least one kind of note')
      .describe('The kinds of notes; the last is also the look of a note without a label.'),
    ranks: z.record(id, text).describe('Ranks of sources, the most trustworthy first: each id with what readers see.'),
    sides: z
      .array(text)
      .default([])
      .describe(
        'The sides of the matter, whose positions are shown side by side. The timeline draws the acts of the first above the line, those of the second below.',
      ),
    statements: z.record(id, text).default({}).describe('Kinds of claims: each id with what readers see.'),
    reviewed: z.array(id).default([]).describe('Kinds of claims that are also published as schema.org ClaimReview.'),
    verdicts: z.array(verdict).default([]).describe('What can become of a claim.'),
    eventKinds: z.record(id, text).default({}).describe('Kinds of events: each id with what readers see.'),
    periods: z.array(period).default([]).describe('Parts of the timeline, in their order.'),
    focus: z
      .strictObject({
        from: date.describe('The first day, month or year.'),
        to: date.describe('The last day, month or year.'),
        label: text.describe('What readers see beside it, such as “The weeks of the talks”.'),
      })
      .optional()
      .describe('The stretch of time that the text is about, marked on the timeline.'),
    corrections: z
      .string()
      .regex(
        /^(?:https:\/\/\S+|[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+)$/,
        'must be an e-mail address, or a web address that begins with https://',
      )
      .optional()
      .describe('Where readers can send corrections: an e-mail address or a web address, shown on the page “About”.'),
    style: z
      .strictObject({
        attributions: z
          .strictObject({
            words: z.array(text).min(1).describe('Words that attribute a statement, such as “the author”.'),
            most: z.int().min(0).describe('How many of them a numbered section may hold, notes left out.'),
          })
          .optional()
          .describe('How often a section may say whose account it gives.'),
        avoid: z
          .array(
            z.strictObject({
              words: z.array(text).min(1).describe('Words that the article’s own voice does not use.'),
              instead: text.describe('What to write instead.'),
              notes: z.array(text).default([]).describe('Labels of notes in which the words are allowed.'),
            }),
          )
          .default([])
          .describe('Words to avoid; quotations, titles of sources and the positions of a side may hold them.'),
      })
      .default({ avoid: [] })
      .describe('House style, which the check warns about.'),
    synonyms: z
      .array(z.array(text).min(2, 'must have at least two words'))
      .default([])
      .describe(
        'Groups of words with one meaning, such as [population, inhabitants]: a search for one finds the others.',
      ),
    labels: z
      .strictObject(
        Object.fromEntries(
          labelNames.map((name) => [name, text.optional().describe(`In place of “${en[name]}”.`)]),
        ) as Record<Label, z.ZodOptional<typeof text>>,
      )
      .default({})
      .describe('Words of the pages that the article says in its own way.'),
  })
  .describe('The title, the languages and the words of the site, and the kinds of things that its margin cites.');

/** Front matter of `sections/*.mdx`. */
export const section = z
  .strictObject({
    id: id.describe('The id of the section and of its address, /sections/ID/. Permanent once published.'),
    title: text.describe('The heading.'),
    description: text
      .max(160, 'must be at most 160 characters')
      .describe('What the section says, in at most 160 characters, for search engines and shared links.'),
    kicker: text
      .optional()
      .describe('A line above the heading of a section that is not one of the numbered ones, such as an introduction.'),
    paragraphs: z
      .record(id, text)
      .default({})
      .describe('Ids of paragraphs that are linked or quoted, each with the words its paragraph begins with.'),
  })
  .describe('One section of the article.');

/** Front matter of `about.mdx`, `answer.mdx` and `brief.mdx`. */
export const page = z
  .strictObject({
    title: text.describe('The heading.'),
    description: text
      .max(160, 'must be at most 160 characters')
      .describe('What the page says, in at most 160 characters.'),
  })
  .describe('A page of prose: how the article was made, its short answer, or its short form.');

const sourceIds = z
  .array(id)
  .min(1, 'must name at least one source')
  .describe('What it rests on: ids of entries of sources.yaml.');

const reading = z
  .strictObject({
    of: text.describe('Whose it is: one of the “sides” of site.yaml.'),
    says: text.describe('How that side reads the words.'),
    sources: sourceIds,
  })
  .describe('How one side reads disputed words.');

const phrase = z
  .strictObject({
    in: z
      .record(lang, text)
      .describe(
        'The phrase in each language, as “words” has it, or “ours” for the language of the article. A language that is left out is shown as not seen.',
      ),
    disputed: z
      .record(lang, text)
      .default({})
      .describe('The words of the phrase that the sides read in different ways, in each language.'),
    readings: z.array(reading).default([]).describe('How each side reads them.'),
    note: text.optional().describe('What else a reader should know of the phrase.'),
  })
  .describe('A phrase of a paragraph, aligned across its languages.');

const paragraph = z
  .strictObject({
    says: text.describe('What the paragraph settles, in our words.'),
    words: z
      .array(
        z.strictObject({
          lang,
          text: text.describe('The words themselves.'),
          source: id.describe('Where they were seen: the id of an entry of sources.yaml.'),
          authentic: z.boolean().default(false).describe('Whether it is a text that the parties signed.'),
        }),
      )
      .default([])
      .describe('Its decisive words in other languages, each from a source that was seen.'),
    ours: text
      .optional()
      .describe('What those words say in the language of the article, as we render them. Needed with “words”.'),
    phrases: z
      .array(phrase)
      .default([])
      .describe('The same words phrase by phrase: the languages side by side, with disputed words marked.'),
  })
  .refine(({ words, ours }) => words.length === 0 || ours !== undefined, { path: ['ours'], error: 'must be given' })
  .describe('One paragraph of a document.');

const position = z
  .strictObject({
    on: text
      .optional()
      .describe(
        'The claim that this position is about. Positions on the same claim are shown side by side as its answers.',
      ),
    of: text.describe('Whose it is: one of the “sides” of site.yaml.'),
    says: text.describe('How that side sees it, in its own terms.'),
    sources: sourceIds,
  })
  .describe('How one side sees a contested matter.');

const fact = z
  .strictObject({
    label: text.describe(
      'What the value is, such as “Area”: the same words for every entry of the kind, so that they can be compared.',
    ),
    value: text.describe('What it is of this entry, with its unit and its date.'),
    source: z
      .union([id, sourceIds])
      .describe('What it rests on: the id of an entry of sources.yaml, or a list of them.'),
  })
  .describe('One fact of an entry, which is compared with that of the others of its kind.');

/** Front matter of an entry: what the margin cites. */
export const entry = z
  .strictObject({
    id: id.describe('The id, which is also the name of the file. Permanent once published.'),
    schema: text.optional().describe('Its type at schema.org, where it is not its kind’s, such as Organization.'),
    title: text.describe('The heading.'),
    what: text.max(80, 'must be at most 80 characters').describe('One line that says what it is.'),
    names: z
      .array(
        z.strictObject({
          lang,
          name: text.describe('The name, in its own script.'),
          latin: text.optional().describe('How it is read, in Latin letters.'),
          of: text.optional().describe('Whose usage this form is.'),
        }),
      )
      .min(1, 'must give at least one name')
      .describe('Its names in each language.'),
    spellings: z.array(text).default([]).describe('Other spellings that a reader may type into the search.'),
    roles: z
      .array(text)
      .default([])
      .describe('What notes may call it instead of its name, such as “the keeper of the lock”; a note links it.'),
    order: z.number().optional().describe('Its place in lists; entries without one follow, by title.'),
    paragraphs: z
      .array(paragraph)
      .default([])
      .describe('A document’s paragraphs, in the order in which the document counts them.'),
    facts: z
      .array(fact)
      .default([])
      .describe('Facts in a table, which the page of the kind compares between its entries.'),
    lead: z
      .boolean()
      .default(false)
      .describe('Whether the page of a document begins with this part and folds the others.'),
    side: text
      .optional()
      .describe('Which side it belongs to: one of the “sides” of site.yaml; its list is grouped by side.'),
    office: z
      .strictObject({
        was: text.optional().describe('What the person was at the time that the text is about.'),
        is: text.optional().describe('What has become of the person since.'),
        sources: z.array(id).default([]).describe('What it rests on where the entry does not say it: ids of sources.'),
      })
      .optional()
      .describe('The office of a person then and now, in their list.'),
    unverified: text.optional().describe('What of it could not be verified.'),
    positions: z.array(position).default([]).describe('How each side sees it: both sides, or neither.'),
  })
  .describe('One entry: what the margin cites.');

/** One source in `sources.yaml`. */
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
    type: id.describe('Its type in CSL, such as article-newspaper, report, legislation or webpage.'),
    read: date.optional().describe('The day on which it was read: 2026-11-24.'),
    note: text
      .optional()
      .describe('What a reader should know of the copy that was read, such as a headline that was not visible.'),
  })
  .describe('One source.');

/** `sources.yaml`. */
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

/** `claims.yaml`. */
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
    refs: z
      .array(z.string().regex(/^[a-z][a-z0-9]*:[a-z0-9-]+$/, 'must be a reference such as “keeper:prys”'))
      .default([])
      .describe('Entries that it concerns, each as scheme:id.'),
    sources: sourceIds,
  })
  .describe('One event.');

/** `events.yaml`. */
export const events = z.array(event).describe('The timeline.');

/** `changes.yaml`: the editions, the newest first. */
export const changes = z
  .array(
    z.strictObject({
      edition: z
        .string()
        .regex(/^[\w.-]+$/, 'must be a word or a number between quotation marks, such as “1.2”')
        .describe('The name of the edition, such as "1".'),
      date: z.iso.date('must be a day, such as 2026-11-24').describe('The day on which it was published.'),
      what: z.array(text).min(1, 'must list at least one change').describe('What changed, one line each.'),
    }),
  )
  .min(1, 'must have at least one edition')
  .describe('The editions, the newest first.');
export type Edition = z.infer<typeof changes>[number];

/** `aliases.yaml`: an address that was published and is gone, and the address that took its place. */
export const aliases = z
  .record(within('/sections/old/'), within('/sections/new/'))
  .describe('Each address that was published and is gone, with the address that took its place.');

/** `site.yaml` with every label: those of its language, and its own in their place. */
export type Site = Omit<z.infer<typeof site>, 'labels'> & { labels: Labels };
export type Kind = z.infer<typeof kind>;
export type PageData = z.infer<typeof page>;
export type SectionData = z.infer<typeof section>;
export type EntryData = z.infer<typeof entry>;
export type ClaimData = z.infer<typeof claim>;
export type EventData = z.infer<typeof event>;
export type SourceData = z.infer<typeof source>;
