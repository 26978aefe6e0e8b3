/** The questions of readers in queries.yaml and queries.LANG.yaml, and whether an answer is right. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A question; see the head of queries.yaml. */
export interface Question {
  ask: string;
  find: string | string[];
  left?: string[];
}
/** What the search answered. */
export interface Answered {
  /** Addresses of the first hits. */
  hits: string[];
  /** What it said it had left out. */
  left: string[];
  /** Whether it said that it searched, or proposes, something else. */
  said: boolean;
}

/** The questions that readers of an article ask; of a translation, where `lang` is given. */
export function questionsIn(lang?: string): Question[] {
  const file = lang ? `tests/search/queries.${lang}.yaml` : 'tests/search/queries.yaml';
  const questions = parse(readFileSync(file, 'utf8')) as Question[];
  return questions.map((question) => ({ ...question, ask: String(question.ask) }));
}

const meets = (place: string, find: string) =>
  find.endsWith('*') ? place.startsWith(find.slice(0, -1)) : place === find;

/** Whether a place that was wanted is among some hits. */
const isAmong = (hits: string[], { find }: Question) =>
  hits.some((hit) => [find].flat().some((each) => meets(hit, each)));

/** Whether an answer has a hit that it must not have: one without words that it does not own up to leaving out. */
export const invents = ({ find, left = [] }: Question, { hits, left: told, said }: Answered): boolean => {
  if (find === 'nothing') return hits.length > 0 && told.length === 0 && !said;
  return left.some((word) => !told.includes(word));
};

/** Whether what was wanted is among the first so many hits. */
export const isMet = (question: Question, answer: Answered, first: number): boolean => {
  if (invents(question, answer)) return false;
  return question.find === 'nothing' || isAmong(answer.hits.slice(0, first), question);
};
