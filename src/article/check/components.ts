/** Components that show what the article does not hold. */
import { basename } from 'node:path';
import { compareDates } from '../dates.ts';
import { CHARTS } from '../model/charts.ts';
import { figureOf, partsOfKey } from '../model/figures.ts';
import type { Library, Text } from '../model/library.ts';
import { type Problem, suggest } from '../problems/problems.ts';
import { attributesOf, componentOf, figureKey, type MdxElement } from '../read/components.ts';
import { date } from '../schema/schema-parts.ts';
import { visitParents } from '../util/visit.ts';
import { namesOfPositions, positionsOf } from '../views/entry.ts';
import { eventsIn } from '../views/record.ts';

/** Charts and maps that do not exist; of those that could not be read it is not known which there are. */
export function figureProblems({ dir, charts, map }: Library, { tree, file }: Text, broken: Set<string>): Problem[] {
  const folder = basename(dir);
  const unread = {
    chart: [...broken].some((name) => name.startsWith(`${folder}/${CHARTS}/`)),
    map: broken.has(`${folder}/map.yaml`),
  };
  const names = {
    chart: [...charts.keys()],
    map: [...(map?.series ?? []), ...(map?.states ?? [])].map(({ id }) => id),
  };
  const found: Problem[] = [];
  visitParents(tree, (node) => {
    const key = figureKey(node) ?? '';
    const [scheme, id] = partsOfKey(key) as ['chart' | 'map', string];
    // That it lacks its id is an error of its own.
    if (id === '' || unread[scheme] || figureOf({ charts, map }, key)) return;
    const at = placeOf(node as MdxElement, ({ value }) => value === id);
    found.push({ slug: `unknown-${scheme}`, file, ...at, details: { id, ...suggest(id, names[scheme]) } });
  });
  return found;
}

/** What each other component shows nothing of: the attribute that is wrong, and why. */
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

/** What other components show nothing of, once all of the article has been read. */
export function componentDataProblems(article: Library, { file, tree }: Text): Problem[] {
  const found: Problem[] = [];
  visitParents(tree, (node) => {
    if (!componentOf(node)) return;
    const element = node as MdxElement;
    const name = element.name ?? '';
    const [attribute, reason] = reasons[name]?.(attributesOf(element), article) ?? [];
    if (!reason) return;
    const at = placeOf(element, (each) => each.name === attribute);
    found.push({ slug: 'component', file, ...at, details: { name, reason } });
  });
  return found;
}

/** The place of an attribute, or else of its element. */
function placeOf(element: MdxElement, isIt: (attribute: { name: string; value?: unknown }) => boolean) {
  const attribute = element.attributes.find((each) => 'name' in each && isIt(each));
  const { line, column } = (attribute ?? element).position?.start ?? { line: 1, column: 1 };
  return { line, column };
}
