/**
 * Words that a question is made of, and not what it is about. They are not indexed, decide nothing and are never marked.
 * By language; a language without a list has none.
 */
const LISTS: Record<string, string> = {
  en: `a about after again all also am an and any are as at be became because been before being between both but by
    came can come could did do does doing done during each either else ever for from further get gets got had happen
    happened happening happens has have having he her here hers him his how i if in into is it its just let like many
    me might more most much must my neither no nor not of off often on once only or other our out over please quite
    rather said same say says see shall she should show since so some such tell than that the their theirs them then
    there these they this those though through thus till to too toward under until up upon us very was way we were
    what when where whether which while who whom whose why will with within without would yes yet you your`,
  de: `aber alle als am an auch auf aus bei bin bis da damit dann das dass dem den der des die dies diese dieser dieses doch
    du durch ein eine einem einen einer eines er es für gab haben hat hatte hatten hier ich ihr ihre im in ins ist ja kann kein
    keine können man mehr mit nach nicht noch nur ob oder ohne schon sein seine sich sie sind so über um und uns unter viel
    viele vom von vor wann war waren warum was welche welcher welches wem wen wenn wer werden wie wieso wird wo wofür woher
    wohin wurde wurden zu zum zur`,
  ru: `а без более бы был была были было быть в вам вас весь во вот все всего всех вы где да для до его ее ей если есть еще
    же за зачем и из или им их к как какая какие какой каких ко когда кто кому кем куда ли либо мне много можно мы на над надо
    нам нас не него нее нет ни них но о об однако он она они оно от откуда очень по под почему при про раз с сколько со так
    такой там тем то того тоже той только том ты у уже хотя чего чей чем что чтобы чье чья эта эти это этого этой этом этот я`,
};

const words = new Map(Object.entries(LISTS).map(([lang, list]) => [lang, new Set(list.split(/\s+/))]));

/** Whether a word, in lower case and without accents, is a stop word of one of some languages. */
export const isStopWord = (word: string, langs: readonly string[]): boolean =>
  langs.some((lang) => words.get(lang)?.has(word));
