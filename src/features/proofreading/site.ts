/** What an editor should look at again in site.yaml, and in links to the site itself. */
import { meantAddress } from '../../article/model/addresses.ts';
import { type Library, textsOf } from '../../article/model/library.ts';
import { pagesOf } from '../../article/model/pages.ts';
import type { Problem } from '../../article/problems/problems.ts';
import { visitParents } from '../../article/util/visit.ts';
import { papers } from '../../ui/themes.ts';

/** The least contrast of words with what is behind them (WCAG 2.2, 1.4.3). */
const LEAST = 4.5;

/** Colours of kinds, notes and verdicts in which words are hard to read. */
export function faintColours({ site, placeIn }: Library): Problem[] {
  return (['kinds', 'notes', 'verdicts'] as const).flatMap((list) =>
    site[list].flatMap(({ colour: colours }, n) =>
      (['light', 'dark'] as const).flatMap((theme): Problem[] => {
        const [colour, paper] = [colours[theme], papers[theme] ?? ''];
        const contrast = contrastOf(colour, paper);
        if (contrast >= LEAST) return [];
        const at = placeIn('site.yaml', list, n, 'colour', theme);
        return [{ slug: 'faint-colour', ...at, details: { colour, paper, contrast: contrast.toFixed(1) } }];
      }),
    ),
  );
}

function contrastOf(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The relative luminance of a colour such as `#35477d`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Links to pages of the site by its whole address. */
export function ownAddresses(library: Library): Problem[] {
  const own = library.site.address.replace(/\/?$/, '/').toLowerCase();
  const pages = ['/', ...pagesOf(library), ...textsOf(library).map(({ address }) => address)];
  return textsOf(library).flatMap(({ tree, file }) => {
    const found: Problem[] = [];
    visitParents(tree, 'link', ({ url, position, data }) => {
      if (!`${url}/`.toLowerCase().startsWith(own)) return;
      const rest = url.slice(own.length);
      const path = rest.replace(/^\//, '') === '' ? '/' : meantAddress(rest.split(/[?#]/)[0] ?? '', pages);
      if (path === undefined) return;
      const { line = 1, column = 1 } = position?.start ?? {};
      found.push({ slug: 'own-address', file, line, column, ...data?.from, details: { address: url, path } });
    });
    return found;
  });
}
