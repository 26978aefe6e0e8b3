/** How a name may be spelled that was typed in another romanisation, or in another alphabet, than the text uses. */
import { fold } from './plain.ts';

/** Rules of one way to write names: letters and what they are here, the longer ones first. */
type System = [RegExp, Record<string, string>];

const system = (rules: string, end = ''): System => {
  const pairs = rules.split(/\s+/).map((rule): [string, string] => {
    const [from = '', to = ''] = rule.split(':');
    return [from, to];
  });
  return [
    new RegExp([...pairs.map(([from]) => from), ...(end ? [end] : [])].join('|'), 'gu'),
    Object.fromEntries(pairs),
  ];
};

const read = (word: string, [letters, to]: System) => word.replace(letters, (found) => to[found] ?? '');

/** Cyrillic letters as English writes them, where a letter is not its like. */
const LATIN = system(
  'а:a б:b в:v г:g д:d е:e ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya',
);
/** Katakana without what is spelled in several ways: long vowels, the sound of v, a glide before e. */
const KANA = system('ー: ・: ヴァ:バ ヴィ:ビ ヴェ:ベ ヴォ:ボ ヴ:ブ ニェ:ネ リェ:レ ミェ:メ ツェ:ツ ドゥ:ド トゥ:ト');

const SYSTEMS: System[] = [
  // ISO 9 and scholars’ transliteration of Russian
  system('sh:sh zh:zh kh:kh šč:shch ŝ:shch š:sh ž:zh č:ch ch:kh c:ts û:yu ju:yu â:ya ja:ya ë:e ʹ: ʺ: ’: h:kh x:kh j:y'),
  // German
  system('schtsch:shch tsch:ch sch:sh ch:kh j:y w:v z:ts ß:s ss:s ä:e', '(?<=[a-z]e)h(?=[a-z])'),
  // French
  system('chtch:shch tch:ch ch:sh iou:yu ou:u j:zh ï:y', '(?<=[iv]n?)e$'),
  // Kunrei and Nihon-shiki, and long vowels of all kinds
  system(
    'sha:sha shu:shu sho:sho sya:sha syu:shu syo:sho si:shi tya:cha tyu:chu tyo:cho ti:chi tsu:tsu tu:tsu hu:fu zya:ja zyu:ju zyo:jo zi:ji oo:o ou:o uu:u',
    '(?<=o)h(?![aeiou])',
  ),
  // Japanese names as Russian transcribes them: into English, from English, and from other Russian spellings
  system('дзи:ji дз:z ся:sha сю:shu сё:sho си:shi тя:cha тю:chu тё:cho ти:chi ё:yo х:h в:w'),
  system(
    'sha:sya shu:syu sho:se shi:si cha:tya chi:ti cho:te chu:tyu ji:dzi ja:dzya jo:dze z:dz w:v yo:e tsu:tsu h:kh',
  ),
  system('ша:ся ши:си шо:се шу:сю ча:тя чи:ти чо:те чу:тю дж:дз йо:е'),
];

/** A word in one alphabet, for comparison. */
export const latinOf = (word: string): string => read(read(fold(word), LATIN), KANA);

/** The ways to read a word, in one alphabet: as it is, and from each system that it may be written in. */
export const readingsOf = (word: string): string[] => {
  const typed = word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]s$/u, '')
    .normalize('NFC');
  return [...new Set([typed, ...SYSTEMS.map((each) => read(typed, each))].map(latinOf))];
};
