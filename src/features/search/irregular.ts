/** English words whose forms, or the nouns made of them, have no stem in common: each line is one word, its plain form first. */
const FORMS = `
  begin began begun|bind bound|break broke broken|bring brought|build built|buy bought|catch caught|child children|choose chose
  chosen|come came|deal dealt|draw drew drawn|drive drove driven|fall fell fallen|feel felt|fight fought|find found|flee fled|
  fly flew flown|foot feet|forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|
  give gave given|go went gone|grow grew grown|hear heard|hide hid hidden|hold held|keep kept|know knew known|lead led|
  leave left|lend lent|lose lost|make made|man men|mean meant|meet met|pay paid|ride rode ridden|rise rose risen|run ran|
  seek sought|sell sold|send sent|shake shook shaken|shoot shot|show shown|sink sank sunk|sit sat|speak spoke spoken|
  spend spent|stand stood|steal stole stolen|strike struck|swear swore sworn|take took taken|teach taught|think thought|
  throw threw thrown|understand understood|wake woke woken|wear wore worn|win won|withdraw withdrew withdrawn|woman women|
  write wrote written|admit admission|decide decision|denounce denunciation|divide division|enter entry|explain explanation|
  permit permission|renounce renunciation|seize seizure|sign signature`;

const plain = new Map(
  FORMS.split('|').flatMap((line) => {
    const [word = '', ...forms] = line.trim().split(/\s+/);
    return forms.map((form): [string, string] => [form, word]);
  }),
);

/** The plain form of an English word in lower case. */
export const regular = (word: string): string => plain.get(word) ?? plain.get(word.replace(/(?<=..)s$/, '')) ?? word;
