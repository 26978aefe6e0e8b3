/** Names in fields of what is defined elsewhere: sources, sides, entries, kinds. */
import { fieldName, type Path, type Problem, suggest } from './problems.ts';

/** The names that a field may give. */
type Known = { has(value: string): boolean; keys(): Iterable<string> };

/**
 * The problems of names that do not exist.
 * @param fields the names that each field may give, by its path: `rows.*.series`, where `*` is each item of a list
 * @param at where a path is; `field` how messages name it
 */
export function unknownNames(
  data: object,
  fields: Record<string, Known>,
  at: (...path: Path) => Pick<Problem, 'file' | 'line' | 'column'>,
  field = fieldName,
): Problem[] {
  return Object.entries(fields).flatMap(([pattern, known]) =>
    valuesAt(data, pattern.split('.')).flatMap(({ path, value }): Problem[] => {
      if (known.has(value)) return [];
      return [
        {
          slug: 'unknown-value',
          ...at(...path),
          details: { field: field(path), value, ...suggest(value, known.keys()) },
        },
      ];
    }),
  );
}

/** The second of two values that may not be the same, and the path of the first. @param patterns the fields that are compared */
export function repeatedValues(data: object, ...patterns: string[]): { path: Path; value: string; first: Path }[] {
  const all = patterns.flatMap((pattern) => valuesAt(data, pattern.split('.')));
  return all.flatMap((each, n) => {
    const { path: first } = all.slice(0, n).find(({ value }) => value === each.value) ?? {};
    return first ? [{ ...each, first }] : [];
  });
}

/** The values of a pattern of paths. One that ends at a list means its items. */
function valuesAt(data: unknown, [first, ...rest]: string[], path: Path = []): { path: Path; value: string }[] {
  if (data === undefined) return [];
  if (Array.isArray(data)) return data.flatMap((item, n) => valuesAt(item, rest, [...path, n]));
  if (first === undefined) return [{ path, value: `${data}` }];
  return valuesAt((data as Record<string, unknown>)[first], rest, [...path, first]);
}
