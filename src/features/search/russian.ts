/** One stem for forms of a Russian word that its stemmer keeps apart. */

/** Shortens a word to what its inflected forms have in common. */
export type Stem = (word: string) => string;

/** Words whose forms, verbs of both aspects among them, have no stem in common: each line is one word. */
const FORMS = `
  человек люди людей людьми|жить живёт живут живём живёте живу жил|предложить предлагать предложение|подписать подписания|
  признать признание|решить решение|вступить вступление вступать|вернуть вернул возвращать возвращение возврат|
  передать передача передаст передадут передавать|отдать отдаст отдадут отдавать|писать пишет пишут письма писем|
  убить убит убийство убийца|встретить встреча встречать|прекратить прекращать прекращение|запретить запрет запрещать запрещение|
  заявить заявлять заявление|обещать обещание|требовать требует требуют требование|захватить захват захвачен|
  посетить посещать посещение|приехать приезжать приезд|начать начинать начнёт начало|закончить заканчивать|
  вывезти вывез вывоз|выселить выселять выселение|переселить переселять переселение|
  отказать отказ отказаться|нарушить нарушать нарушение|приостановить приостанавливать приостановка|
  занять занимать занятие|изменить изменять изменение|обсудить обсуждать обсуждение|принять принимать принятие|
  музей музея|герой героя|лицей лицея|покой покоя|строй строя`;

/** Genitives that look like adjectives: “случая” has the stem of “случай”. */
const NOT_ADJECTIVE = /^(алт|дуб|кит|никол|обыч|парагв|попуг|сар|случ|трамв|уругв|урож|шанх)ая$/;

/** Endings of nouns such as “Азия” and “судья”, whose stem would otherwise be that of “Азов” and “суд”. */
const AFTER_I = /(?<=(?<![кгхжшчщ])[иь])(?:я|и|ю|ей|ям|ями|ях)$|(?<=ь)е$/;
/** Letters of a stem that many words have in common. */
const SHORT = 3;

/**
 * A Russian stemmer that also joins the forms in the list above, verbs with a suffix that only adds an aspect (“признать”,
 * “признавать”), nouns of verbs in -ировать (“денонсация”), and nouns whose vowel before the ending it takes for a part of
 * a long stem or not (“санаторий”, “санатория”).
 * @param stem the stemmer of Snowball
 */
export function russian(stem: Stem): Stem {
  const short: Stem = (word) => {
    const found = stem(word.replace(NOT_ADJECTIVE, '$1ай'))
      .replace(/(?<=..)[аыи]ва$/, 'а')
      .replace(/ификац$/, 'ифиц')
      .replace(/(?<=.{4})(?:ир(?:ова?)?|ац)$/, '');
    if (found.length <= SHORT && AFTER_I.test(word)) return word.replace(AFTER_I, '');
    // The vowel of a short stem may be all that tells two words apart.
    return found.length > 4 ? found.replace(/[аеиоуыэюя]$/, '') : found;
  };
  const joined = new Map(
    FORMS.split('|').flatMap((line) => {
      const [first = '', ...forms] = line.trim().replaceAll('ё', 'е').split(/\s+/).map(short);
      return forms.map((form): [string, string] => [form, first]);
    }),
  );
  return (word) => {
    const found = short(word);
    return joined.get(found) ?? found;
  };
}
