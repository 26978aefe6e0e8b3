/** Fields that several schemas share. */
import { z } from 'astro/zod';
import { partsOf } from '../dates.ts';

/** Characters that nobody sees, and that get into a value by copying it. */
export const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/;

/** An id: short, written by hand, permanent. */
export const id = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'must be lower-case Latin letters, digits and single hyphens, such as “lower-gate-2”',
  )
  .max(80, 'must be at most 80 characters')
  .describe('An id: lower-case Latin letters, digits and single hyphens. Written by hand; permanent once published.');

const DATED = 'must be a year, a month or a day, such as 2018, 2018-11 or 2018-11-14; -0044 is 44 BC';
const DATE = /^-?\d{4}(?:-\d{2}(?:-\d{2})?)?$/;
/** A date as it may be written: zeros at the front of its year may be left out. */
export const WRITTEN_DATE = /^-?\d{1,4}(?:-\d{2}(?:-\d{2})?)?$/;

const withZeros = (value: unknown): unknown =>
  typeof value === 'string' && WRITTEN_DATE.test(value)
    ? value.replace(/^(-?)(\d+)/, (_, sign: string, year: string) => sign + year.padStart(4, '0'))
    : value;

export const text = z.string().trim().min(1, 'must not be empty');
/** Words of at most so many characters. */
export const atMost = (most: number) => text.max(most, `must be at most ${most} characters`);
/** A BCP 47 language tag, such as `en`, `ru` or `zh-Hant`. */
export const lang = z
  .string()
  .refine((tag) => /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag) && isLanguage(tag), {
    error: ({ input }) => {
      const meant = COUNTRIES[String(input).toLowerCase()];
      return `must be a language tag, such as ${meant ? `“${meant}”; “${input}” is a country` : '“en” or “ja”'}`;
    },
  })
  .describe('A language tag (BCP 47), such as en, ru or zh-Hant.');
/** A calendar date at the precision known: `2018`, `2018-11`, `2018-11-14`, and `-0044` for 44 BC; see dates.ts. */
export const date = z
  .preprocess(
    (value) => withZeros(typeof value === 'number' ? String(value) : value),
    z.string(DATED).regex(DATE, { error: DATED, abort: true }).refine(isDate, 'must be a day that the calendar has'),
  )
  .describe('A date at the precision known: 2018, 2018-11 or 2018-11-14. A year before our era has a hyphen: -0044.');
/** A year that a file of the book can have; nobody has read a source here, or published an edition, in another. */
export const recent = [(value: string) => /^(?:19[89]|20)\d/.test(value), 'must be between 1980 and 2099'] as const;
export const address = z
  .url({ protocol: /^https?$/, message: 'must be a web address that begins with https:// or http://' })
  .refine(
    (value) => !/[\s"<>\\^`{|}]/.test(value),
    'must not hold a space, a quotation mark or a bracket; write a space as “%20”',
  )
  .refine((value) => !/^https?:\/\/[^/?#]*@/i.test(value), 'must not hold the name or the password of a user')
  .describe('A web address that begins with https:// or http://.');
const LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as “#35477d”');

/** Countries that are taken for their languages. */
const COUNTRIES: Record<string, string> = {
  jp: 'ja',
  cz: 'cs',
  ua: 'uk',
  cn: 'zh',
  gr: 'el',
  dk: 'da',
  us: 'en',
  gb: 'en',
};

/** Whether a tag is well formed, and the name of a language where that has two letters, which are all known. */
function isLanguage(tag: string): boolean {
  try {
    const { language } = new Intl.Locale(tag);
    return language.length > 2 || LANGUAGES.of(language) !== undefined;
  } catch {
    return false;
  }
}

function isDate(value: string): boolean {
  const { year, month = 1, day = 1 } = partsOf(value);
  if (year === 0) return false;
  const moment = new Date(0);
  moment.setUTCFullYear(year < 0 ? year + 1 : year, month - 1, day);
  return moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
}

/** The look of a kind of note: a drawn sign and a colour, always together with its label. */
export const look = {
  sign: z.enum(['square', 'circle', 'triangle', 'diamond', 'ring', 'bar']).describe('The sign beside the words.'),
  colour: z
    .strictObject({
      light: colour.describe('The colour on light paper, such as "#35477d".'),
      dark: colour.describe('The colour at night, such as "#a9b8e8".'),
    })
    .describe('The colour of the sign, the underline and the label, on light and on dark.'),
};

/** An address within the site: of a page, which ends with “/”, or of a part of one. */
export const within = (example: string) =>
  z.string().regex(WITHIN, {
    error: ({ input }) => {
      const path = String(input).replace(/^https?:\/\/[^/]+/i, '');
      const written = [path, `${path}/`, `/${path}`, `/${path}/`];
      const shown = written.find((each) => WITHIN.test(each) && !each.includes('.')) ?? example;
      const host = path === input ? '' : ', without its host,';
      return `must be an address within the site${host} that ends with “/”, or with “#” and an id, such as ${shown}`;
    },
  });
const WITHIN = /^\/(?:(?!\.{1,2}\/)[^\s/?#[\]\\%*:|<>"]+\/)*(?:#[^\s#]+)?$/;

/**
 * A list that holds nothing twice.
 * @param nameOf what an item is known by; items that are words are known by themselves
 */
export const distinct = <Item extends z.ZodType>(item: Item, nameOf: (item: z.output<Item>) => string = String) =>
  z
    .array(item)
    .superRefine((items, context) => {
      const names = items.map(nameOf);
      for (const [n, name] of names.entries()) {
        if (names.indexOf(name) === n) continue;
        context.addIssue({ code: 'custom', path: [n], message: `must not repeat “${name}”: take one of them out` });
      }
    })
    .meta({ uniqueItems: true });

/** Ids of sources, one at least. */
export const sourceIds = distinct(
  z
    .string()
    .refine((value) => !value.startsWith('source:'), { error: 'must be the id alone, without “source:”', abort: true })
    .pipe(id),
)
  .min(1, 'must name at least one source')
  .describe('What it rests on: ids of entries of sources.yaml.');
