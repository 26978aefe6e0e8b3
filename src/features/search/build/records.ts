/** What the index holds: one record for each passage. */
import type { Entry, Library } from '../../../article/model/library.ts';
import { langOf } from '../../../article/model/translated.ts';
import { memoise } from '../../../article/util/memoise.ts';
import { formsIn } from '../beginning.ts';
import { type Fragment, TITLE_FIELDS, type WEIGHTS } from '../pagefind-api.ts';
import { entryTerm, sideTerm } from '../terms.ts';
import { namedIn } from './named.ts';
import { namesOf } from './names.ts';
import { type Passage, passagesOf } from './passages.ts';

export interface SearchRecord {
  url: string;
  /** What a hit shows. */
  content: string;
  meta: Fragment['meta'];
  /** Texts beside the passage by which it is found, each by the name of a field of the index. */
  fields: Partial<Record<keyof typeof WEIGHTS, string>>;
  /** Terms for the entries that it is about or names: of its own entry, and of others. */
  own: string[];
  named: string[];
  filters: Record<string, string[]>;
}

export const recordsOf = memoise((article: Library): readonly SearchRecord[] => {
  const numbers = new Map([...article.entries.values()].map((entry, n) => [entry, n]));
  return passagesOf(article).map((passage) => recordOf(passage, article, numbers));
});

/** Whether an entry is a chapter: its spellings are subjects of it, and no names that other passages could have in their place. */
const isChapter = ({ kind, names }: Entry): boolean => kind.is === 'thing' && names.length < 2;

function recordOf(passage: Passage, article: Library, numbers: Map<Entry, number>): SearchRecord {
  const { address, title, type, kind, trail = '', beside, also = [], text, about = [], own, period } = passage;
  const { site } = article;
  const foreign = (lang = site.lang) => (lang === site.lang ? undefined : lang);
  const titleLang = foreign(passage.titleLang ?? langOf(article, title));
  const textLang = foreign(passage.textLang ?? langOf(article, text));
  const persons = site.kinds.find(({ is }) => is === 'person');
  const entries = about.flatMap((key) => article.entries.get(key) ?? []);
  const actors = entries.filter((entry) => entry.kind === persons).map((entry) => entry.title);
  const aliases = own ? formsIn(namesOf(own)) : [];
  // A source is found by its own words only.
  const naming = type === 'source' ? '' : [title, text, ...aliases].join('\n');
  const mentioned = new Set([...entries, ...namedIn(article, naming)]);
  const termsFor = (entry: Entry, isOwn: boolean) => {
    const n = numbers.get(entry) ?? 0;
    // Of two sides’ names a passage is found by those of the one that it uses.
    const uses = (forms: string[]) => isOwn || forms.some((form) => text.includes(form));
    return [
      entryTerm(n),
      ...namesOf(entry).sides.flatMap(({ forms }, side) => (uses(forms) ? [sideTerm(n, side)] : [])),
    ];
  };
  return {
    url: address,
    content: text,
    meta: {
      ...{ title, kind, trail, type },
      ...(aliases.length > 0 ? { names: aliases.join('. ') } : {}),
      ...(titleLang ? { titleLang } : {}),
      ...(textLang ? { textLang } : {}),
    },
    fields: { [TITLE_FIELDS[type]]: [title, ...aliases, ...also].join('. '), trail: beside ?? trail },
    own: own ? termsFor(own, true) : [],
    named: [...mentioned]
      .filter((entry) => entry !== own && !isChapter(entry))
      .flatMap((entry) => termsFor(entry, false)),
    filters: {
      [site.labels.kind]: [kind],
      ...(persons && actors.length > 0 ? { [persons.plural]: [...new Set(actors)] } : {}),
      ...(period ? { [site.labels.period]: [period] } : {}),
    },
  };
}
