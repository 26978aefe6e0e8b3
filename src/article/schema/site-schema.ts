/** The schema of `site.yaml`: the words, kinds, labels and settings of an article. */
import { z } from 'astro/zod';
import { compareDates } from '../dates.ts';
import { en, type Label, type Labels, labelNames } from '../labels/index.ts';
import { address, date, distinct, id, lang, look, text } from './schema-parts.ts';

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

/** A label; a comma and the like keep the space behind them. */
const wordOf = (name: Label) => (en[name] === en[name].trim() ? text : z.string().min(1, 'must not be empty'));

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
    address: address
      .refine(
        (value) => !/[?#]|\.html?$/i.test(value),
        'must be that of the whole site, without “?”, “#” or the name of a file',
      )
      .describe('The address of the site, such as https://example.org/.'),
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
          label: text
            .regex(/[^.:。：]$/, 'must not end with a full stop or a colon, which notes have behind it')
            .describe('The bold words that such a note begins with.'),
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
    reviewed: distinct(id).default([]).describe('Kinds of claims that are also published as schema.org ClaimReview.'),
    verdicts: z.array(verdict).default([]).describe('What can become of a claim.'),
    eventKinds: z.record(id, text).default({}).describe('Kinds of events: each id with what readers see.'),
    periods: z
      .array(period)
      .superRefine((periods, context) => {
        for (const [n, { from }] of periods.entries()) {
          if (from > (periods[n - 1]?.from ?? -Infinity)) continue;
          context.addIssue({
            code: 'custom',
            path: [n, 'from'],
            message: 'must be later than that of the period above',
          });
        }
      })
      .default([])
      .describe('Parts of the timeline, in their order.'),
    focus: z
      .strictObject({
        from: date.describe('The first day, month or year.'),
        to: date.describe('The last day, month or year.'),
        label: text.describe('What readers see beside it, such as “The weeks of the talks”.'),
      })
      .refine(({ from, to }) => compareDates(from, to) <= 0 || from.startsWith(to), {
        path: ['to'],
        error: 'must not be before “from”',
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
            words: distinct(text).min(1).describe('Words that attribute a statement, such as “the author”.'),
            most: z.int().min(0).describe('How many of them a numbered section may hold, notes left out.'),
          })
          .optional()
          .describe('How often a section may say whose account it gives.'),
        avoid: z
          .array(
            z.strictObject({
              words: distinct(text).min(1).describe('Words that the article’s own voice does not use.'),
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
      .array(distinct(text).min(2, 'must have at least two words'))
      .default([])
      .describe(
        'Groups of words with one meaning, such as [population, inhabitants]: a search for one finds the others.',
      ),
    labels: z
      .strictObject(
        Object.fromEntries(
          labelNames.map((name) => [name, wordOf(name).optional().describe(`In place of “${en[name]}”.`)]),
        ) as Record<Label, z.ZodOptional<typeof text>>,
      )
      .default({})
      .describe('Words of the pages that the article says in its own way.'),
  })
  .describe('The title, the languages and the words of the site, and the kinds of things that its margin cites.');

/** `site.yaml` with every label: those of its language, and its own in their place. */
export type Site = Omit<z.infer<typeof site>, 'labels'> & { labels: Labels };
export type Kind = z.infer<typeof kind>;
