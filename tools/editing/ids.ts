/** Ids from titles. */
import transliterate from '@sindresorhus/transliterate';

/** Most letters of an id made from a title; it ends with a whole word. */
const LONGEST = 40;

/**
 * The id that a title suggests: `Größe & Maß` in German is `groesse-mass`.
 * @returns '' when nothing of the title can be written in Latin letters
 */
export function idFrom(title: string, lang: string): string {
  const words = transliterate(title, { locale: lang })
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let id = '';
  for (const word of words) {
    if (id && id.length + word.length >= LONGEST) break;
    id = id ? `${id}-${word}` : word.slice(0, LONGEST);
  }
  return id;
}
