/** English sentences about nothing, of the length and the variety of those that people write, and names in three scripts. */
import type { Random } from './random.ts';

const list = (words: string) => words.split(' ');
const NOUNS = list(
  'account agreement ambition anchor archive assembly balance border boundary bridge cabinet campaign channel charter claim clause coast committee conference consul convoy council courier custom deadline debate decree delegate demand document doubt draft embassy envoy estimate evidence exchange fishery fleet formula garrison government guarantee harbour history hope inquiry island journey language law lease ledger letter lighthouse majority map margin market meeting memorial merchant minister minutes mission mistake motive navy newspaper note offer office order parliament passage patrol petition pilot policy port position press principle procedure promise proposal protest province question record refusal registry reply report request reserve resident result revenue rumour sailor settlement shore signature silence sovereign speech statement station strait summit supply survey tariff telegram territory trade translation treaty tribunal village visit voyage warning water weather witness',
);
const VERBS = list(
  'accepted adjourned admitted advised announced answered approved argued asked attached avoided awaited believed blamed borrowed called carried changed circulated cited claimed closed compared conceded confirmed considered copied corrected debated deferred delayed demanded denied described disputed divided doubted drafted dropped edited ended examined explained extended feared filed followed forgot gathered granted guarded handed held hoped ignored implied interpreted issued joined judged kept knew learned left limited listed lost marked measured mentioned moved named noticed offered opened opposed ordered passed postponed praised preferred prepared presented printed promised proposed protested published questioned quoted raised ratified read recalled received recorded refused rejected repeated replaced reported reserved returned revised revoked sealed settled shared signed softened stated studied supported suspected translated trusted understood weighed welcomed withdrew wrote',
);
const ADJECTIVES = list(
  'ancient annual bitter brief careful civil cold common confidential cautious contested customary distant domestic early earnest empty eventual exact familiar final firm formal former foreign frozen general hasty hidden honest idle important innocent joint large late lawful local long maritime modest narrow national neutral northern official old open ordinary partial patient plain private public quiet rare recent reluctant remote secret sharp silent similar small solemn southern special stern strange strict sudden tacit temporary unsigned urgent useful vague verbal wide written',
);
const OPENINGS = list('After Before During Despite Without Against Under Beside Behind Beyond Within Between');
const JOINTS = ['and', 'but', 'although', 'while', 'because', 'so that', 'until', 'as if'];

/** Syllables in Latin letters, in Cyrillic and in Japanese. */
const SYLLABLES = [
  ['ka', 'ка', 'カ'], ['mi', 'ми', 'ミ'], ['ro', 'ро', 'ロ'], ['ta', 'та', 'タ'], ['no', 'но', 'ノ'], ['su', 'су', 'ス'],
  ['re', 'ре', 'レ'], ['na', 'на', 'ナ'], ['mo', 'мо', 'モ'], ['ki', 'ки', 'キ'], ['to', 'то', 'ト'], ['ra', 'ра', 'ラ'],
  ['ku', 'ку', 'ク'], ['ne', 'не', 'ネ'], ['ma', 'ма', 'マ'], ['ri', 'ри', 'リ'],
] as const; // biome-ignore format: a table

/** One name as three scripts write it. */
export interface Name {
  latin: string;
  cyrillic: string;
  japanese: string;
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** The `n`th name, from 0: no two are alike, and neighbours are not alike to the eye. */
export function nameOf(n: number): Name {
  // 4,111 is odd: multiplying by it maps the numbers of four syllables onto themselves.
  let rest = ((n + 1) * 4111) % SYLLABLES.length ** 4;
  const syllables = [0, 1, 2, 3].map(() => {
    const syllable = SYLLABLES[rest % SYLLABLES.length] ?? SYLLABLES[0];
    rest = Math.floor(rest / SYLLABLES.length);
    return syllable;
  });
  const joined = (script: 0 | 1 | 2) => syllables.map((syllable) => syllable[script]).join('');
  return { latin: capital(joined(0)), cyrillic: capital(joined(1)), japanese: joined(2) };
}

/** A clause of about nine words. */
export function clause(random: Random): string {
  const thing = () => `${random.below(2) ? 'the' : 'one'} ${random.of(ADJECTIVES)} ${random.of(NOUNS)}`;
  return `${thing()} ${random.of(VERBS)} ${thing()} of the ${random.of(NOUNS)}`;
}

/** A sentence of 15 to 30 words. */
export function sentence(random: Random): string {
  const [first, second] = [clause(random), clause(random)];
  if (random.below(3) > 0) return `${capital(first)}, ${random.of(JOINTS)} ${second}.`;
  return `${random.of(OPENINGS)} the ${random.of(NOUNS)}, ${first}; ${second}, ${random.of(JOINTS)} ${clause(random)}.`;
}

/** Sentences, joined. */
export const sentences = (random: Random, count: number): string =>
  Array.from({ length: count }, () => sentence(random)).join(' ');

/** Three words, as a title has them. */
export const title = (random: Random): string =>
  `The ${random.of(ADJECTIVES)} ${random.of(NOUNS)} of ${random.of(ADJECTIVES)} ${random.of(NOUNS)}s`;
