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
