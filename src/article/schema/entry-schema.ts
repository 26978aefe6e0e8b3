/** The schemas of front matter: sections, pages of prose, entries. */
import { z } from 'astro/zod';
import { atMost, distinct, id, lang, sourceIds, text } from './schema-parts.ts';

/** Front matter of `sections/*.mdx`. */
export const section = z
  .strictObject({
    id: id.describe('The id of the section and of its address, /sections/ID/. Permanent once published.'),
    title: text.describe('The heading.'),
    description: atMost(160).describe(
      'What the section says, in at most 160 characters, for search engines and shared links.',
    ),
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
    description: atMost(160).describe('What the page says, in at most 160 characters.'),
  })
  .describe('A page of prose: how the article was made, its short answer, or its short form.');

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
    readings: distinct(reading, ({ of }) => of)
      .default([])
      .describe('How each side reads them.'),
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
    what: atMost(80).describe('One line that says what it is.'),
    names: distinct(
      z.strictObject({
        lang,
        name: text.describe('The name, in its own script.'),
        latin: text.optional().describe('How it is read, in Latin letters.'),
        of: text.optional().describe('Whose usage this form is.'),
      }),
      ({ lang, name, of }) => [name, lang, ...(of === undefined ? [] : [of])].join(', '),
    )
      .min(1, 'must give at least one name')
      .describe('Its names in each language.'),
    spellings: distinct(text).default([]).describe('Other spellings that a reader may type into the search.'),
    roles: distinct(text)
      .default([])
      .describe('What notes may call it instead of its name, such as “the keeper of the lock”; a note links it.'),
    order: z.number().optional().describe('Its place in lists; entries without one follow, by title.'),
    paragraphs: z
      .array(paragraph)
      .default([])
      .describe('A document’s paragraphs, in the order in which the document counts them.'),
    facts: distinct(fact, ({ label }) => label)
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
        sources: distinct(id).default([]).describe('What it rests on where the entry does not say it: ids of sources.'),
      })
      .optional()
      .describe('The office of a person then and now, in their list.'),
    unverified: text.optional().describe('What of it could not be verified.'),
    positions: distinct(position, ({ on, of }) => (on === undefined ? of : `${of}: ${on}`))
      .default([])
      .describe('How each side sees it: both sides, or neither.'),
  })
  .describe('One entry: what the margin cites.');

export type PageData = z.infer<typeof page>;
export type SectionData = z.infer<typeof section>;
export type EntryData = z.infer<typeof entry>;
