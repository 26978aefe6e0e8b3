/** What the names alone find, while the index is still on its way. */

import type { Names } from '../names.ts';
import { fold } from '../plain.ts';
import type { Hit } from './hit.ts';

/** The entries that a query names and nothing else. */
export function hitsByName(query: string, names: Names[]): Hit[] {
  const folded = fold(query);
  if (!folded) return [];
  const is = (form: string) => fold(form) === folded;
  return names
    .filter(({ title, forms, sides }) => is(title) || forms.some(is) || sides.some((side) => side.forms.some(is)))
    .map(({ address, title, kind, trail }) => ({ address, title, kind, trail, excerpt: [], words: [] }));
}
