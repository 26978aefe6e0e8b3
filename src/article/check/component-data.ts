/** Components that show what the article does not hold, found once all of it has been read. */
import type { Root } from 'mdast';
import { compareDates } from '../dates.ts';
import type { Library } from '../model/library.ts';
import { type Problem, suggest } from '../problems/problems.ts';
import { attributesOf, componentOf, type MdxElement } from '../read/components.ts';
import { date } from '../schema/schema-parts.ts';
import { visitParents } from '../util/visit.ts';
import { namesOfPositions, positionsOf } from '../views/entry.ts';
import { eventsIn } from '../views/record.ts';

/** What each component shows nothing of: the attribute that is wrong, and why. */
const reasons: Record<string, (given: Record<string, string>, article: Library) => [string, string] | undefined> = {
  Timeline: (given, article) => {
    const { from = '', to = '' } = given;
    const wrong = Object.entries({ from, to }).find(([, value]) => !date.safeParse(value).success);
    if (wrong) return [wrong[0], `names “${wrong[1]}”, and the calendar has no such day.`];
    if (compareDates(from, to) > 0) return ['from', 'has “from” after “to”. Exchange them.'];
    return eventsIn(article, given).length > 0
      ? undefined
      : ['from', `finds no event from ${from} to ${to} in events.yaml.`];
  },
  Positions: (given, article) => {
    if (positionsOf(article, given).length > 0) return undefined;
    const { nearest, known } = suggest(given['of'] ?? '', namesOfPositions(article));
    return ['of', `finds no positions of “${given['of']}”.${nearest} There are: ${known}.`];
  },
};

export function componentDataProblems(article: Library, { file, tree }: { file: string; tree: Root }): Problem[] {
  const found: Problem[] = [];
  visitParents(tree, (node) => {
    if (!componentOf(node)) return;
    const element = node as MdxElement;
    const name = element.name ?? '';
    const [attribute, reason] = reasons[name]?.(attributesOf(element), article) ?? [];
    if (!reason) return;
    const given = element.attributes.find((each) => 'name' in each && each.name === attribute);
    const { line, column } = (given ?? element).position?.start ?? { line: 1, column: 1 };
    found.push({ slug: 'component', file, line, column, details: { name, reason } });
  });
  return found;
}
