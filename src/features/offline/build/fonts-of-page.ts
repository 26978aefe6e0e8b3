/** Which of the fonts that a page declares a browser fetches for it. */

const FACE = /@font-face\{([^}]*)\}/g;
/** Only paper shows these parts, and no browser fetches fonts for them. */
const PRINTED = /<section class="printed[\s\S]*?<\/section>/g;
/** The entry of a source in a bibliography, whose words in these languages are in the reader’s own fonts; see reference.css. */
const SOURCE = /<span class="source">[\s\S]*?<\/li>/g;
const OWN = /<(a|span)\b[^>]* lang="(?:ja|zh|ko)"[^>]*>[^<]*<\/\1>/g;

/**
 * The addresses of the fonts that hold a character of the page’s text.
 * @param html a finished page
 */
export function fontsOf(html: string): string[] {
  const text = html
    .replaceAll(PRINTED, '')
    .replaceAll(SOURCE, (entry) => entry.replaceAll(OWN, ''))
    .replaceAll(/<(script|style)[\s\S]*?<\/\1>|<[^>]+>/g, '');
  const points = [...new Set(text)].map((character) => character.codePointAt(0) as number);
  const addresses = Array.from(html.matchAll(FACE), ([, face = '']) => {
    const ranges = (/unicode-range:([^;]+)/.exec(face)?.[1] ?? '').matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g);
    const holds = [...ranges].some(([, from = '', to = from]) => {
      const [first, last] = [Number.parseInt(from, 16), Number.parseInt(to, 16)];
      return points.some((point) => point >= first && point <= last);
    });
    return holds ? (/url\("([^"]+)"\)/.exec(face)?.[1] ?? []) : [];
  });
  return [...new Set(addresses.flat())];
}
