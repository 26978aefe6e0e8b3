/** One stem for the spellings and forms of an English word that its stemmer keeps apart. */

/**
 * One spelling for the two of English, so that a question in either finds both: American, where rules suffice. A rule may
 * make a form that nobody writes; it only has to make the same one of both spellings, and never that of another word.
 */
const RULES: [RegExp, string][] = [
  [/(?<=[a-z]{3})our(?=$|s$|ed$|ing|ite|abl|al|hood|er|less|ful)/, 'or'],
  [/(?<=[a-z]{3})is(?=(?:e|ed|es|ing|er|ers|ation|ations)$)/, 'iz'],
  [/(?<=[a-z]{3})ys(?=(?:e|ed|es|ing|er|ers)$)/, 'yz'],
  [/(?<=[a-z]{2}[bcdgt])re(?=s?$)/, 'er'],
  [/(?<=[a-z]{2}[bcdgt])red$/, 'ered'],
  [/(?<=[a-z]{3})ogue(?=s?$)/, 'og'],
  [/^(def|off|lic|pret)enc/, '$1ens'],
  [/^practi[sz]/, 'practic'],
  [/(?<=[aeiou][a-z]*[^aeiou][aeiou])ll(?=(?:ed|ing|er|ers|or|ors|ation)$)/, 'l'],
  [/^(fulfil|skil|wil|instal|enrol)(?=ful|ment|$|s$)/, '$1l'],
  [/^program+e(?=s?$)/, 'program'],
  [/^(archa|enc?yclop|medi|pal|an)ae/, '$1e'],
  [/^(judg|acknowledg|abridg)ement/, '$1ment'],
  [/^grey/, 'gray'],
  [/^ageing$/, 'aging'],
  [/^jewellery$/, 'jewelry'],
  [/^manoeuv(?:re|er|r)/, 'maneuver'],
  [/^sulph/, 'sulf'],
  [/^aluminium/, 'aluminum'],
  [/^plough/, 'plow'],
  [/^mould/, 'mold'],
  [/ward$/, 'wards'],
];

/** An English word, in lower case, in its American spelling. */
export const american = (word: string): string =>
  RULES.reduce((spelled, [pattern, to]) => spelled.replace(pattern, to), word);

/** English words whose forms, or the nouns made of them, have no stem in common: each line is one word, its plain form first. */
const FORMS = `
  begin began begun|bind bound|break broke broken|bring brought|build built|buy bought|catch caught|child children|choose chose
  chosen choice|come came|deal dealt|draw drew drawn|drive drove driven|fall fell fallen|feel felt|fight fought|find found|flee fled|
  fly flew flown|foot feet|forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|
  give gave given|go went gone|grow grew grown growth|hear heard|hide hid hidden|hold held|keep kept|know knew known|lead led|
  leave left|lend lent|lose lost loss|make made|man men|mean meant|meet met|pay paid|ride rode ridden|rise rose risen|run ran|
  seek sought|sell sold sale|send sent|shake shook shaken|shoot shot|show shown|sink sank sunk|sit sat|speak spoke spoken speech|
  spend spent|stand stood|steal stole stolen|strike struck|swear swore sworn|take took taken|teach taught|think thought|
  throw threw thrown|understand understood|wake woke woken|wear wore worn|win won|withdraw withdrew withdrawn|woman women|
  write wrote written|admit admission|decide decision|denounce denunciation|die dead death|divide division|enter entry|
  explain explanation|fisherman fishermen|occupy occupation|permit permission|recognize recognition|renounce renunciation|
  seize seizure|sign signature|solve solution|succeed success succession successor`;

const plain = new Map(
  FORMS.split('|').flatMap((line) => {
    const [word = '', ...forms] = line.trim().split(/\s+/);
    return forms.map((form): [string, string] => [form, word]);
  }),
);

/** Nouns that Latin made of verbs, by their endings. */
const NOUNS: [RegExp, string][] = [
  [/ifications?$/, 'ify'],
  [/(?<=..)ductions?$/, 'duce'],
  [/(?<=..)scriptions?$/, 'scribe'],
  [/(?<=..)sumptions?$/, 'sume'],
  [/(?<=..)ceptions?$/, 'ceive'],
  [/(?<=..)clusions?$/, 'clude'],
  [/(?<=.)vasions?$/, 'vade'],
  [/(?<=..)pulsions?$/, 'pel'],
  [/(?<=..)pensions?$/, 'pend'],
  [/(?<=..)olutions?$/, 'olve'],
  [/(?<=..)ositions?$/, 'ose'],
];

/** The plain form of an English word in lower case. */
export const regular = (word: string): string =>
  plain.get(word) ??
  plain.get(word.replace(/(?<=..)s$/, '')) ??
  NOUNS.reduce((found, [ending, verb]) => found.replace(ending, verb), word);

/** Words whose stem is another word: Snowball makes “organ” of “organisation”. Each keeps what is here as its stem. */
const KEPT =
  /^(apartment|authorit|busines|capital|conversation|convention|department|evening|excellen|experiment|generation|importan|internal|international|negativ|organiz|particular|politic|several|universit)/;

/** The stem of an English word in lower case whose usual one is another word. */
export const keptStem = (word: string): string | undefined => KEPT.exec(word)?.[1];
