/** Stop words by language: they are not indexed, no passage needs them for a hit, and they are never marked. */
const LISTS: Record<string, string> = {
  en: `a about after again all also am an and any are as at be became because been before being between both but by
    came can come could currently did do does doing done down during each either else ever for from further get gets got had happen
    happened happening happens has have having he her here hers him his how i if in into is it its just let like many
    me might more most much must my near neither no nor not now of off often on once only or other our out over please quite
    rather said same say says see shall she should show since so some such tell than that the their theirs them then
    there these they think thinks this those though through thus till to too toward under until up upon us very was way we were
    what when where whether which while who whom whose why will with within without would yes yet you your`,
  de: `aber alle als am an auch auf aus bei bin bis da damit dann das dass dem den der des die dies diese dieser dieses doch
    du durch ein eine einem einen einer eines er es für gab haben hat hatte hatten hier ich ihr ihre im in ins ist ja kann kein
    keine können man mehr mit nach nicht noch nur ob oder ohne schon sein seine sich sie sind so über um und uns unter viel
    viele vom von vor wann war waren warum was welche welcher welches wem wen wenn wer werden wie wieso wird wo wofür woher
    wohin wurde wurden zu zum zur`,
  ru: `а без более бы был была были было быть в вам вас ведь весь во вот все всего всех вы говорит говорят говорил где да для до думает думают думал думали его ее ей если есть
    еще же за зачем и из или им ими иначе их к как какая какие каким каких каков какова каково каковы какого какое какой каком
    какую ко когда кто кого кому кем ком которая которого которой котором которую которое которые который которых куда ли либо
    лишь между мне много можно мы на над надо нам нас насколько не него нее нет ни нигде никак никакие никакой никаких
    никем никто никого никому никогда них ничего ничем ничему ничто но нужно о об однако он она они оно от
    откуда отчего очень перед по под после потом потому поэтому далее почему при про раз разве с свое своего своей свои своих свой себе себя сейчас
    сказал сказала сказали сказано сколько со столь столько находится находятся стал стала стали так такая такие такое такой там твой тем теперь тех то того тоже той только том ты у уж уже хотя
    чего чей чем чему что чтобы чье чьего чьей чьи чья через эта эти этим этих это этого этой этом этот эту я`,
};

const words = new Map(Object.entries(LISTS).map(([lang, list]) => [lang, new Set(list.split(/\s+/))]));

/** Whether a word, in lower case and without accents, is a stop word of one of some languages. */
export const isStopWord = (word: string, langs: readonly string[]): boolean =>
  langs.some((lang) => words.get(lang)?.has(word));
