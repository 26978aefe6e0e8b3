/** What every map is drawn from: land, who holds it, lines, words. As SVG elements that drawing.css gives their look. */
import type { Element } from 'hast';
import type { MapState } from '../../article/map.ts';
import type { Library } from '../../article/model/library.ts';
import { s } from '../mdx/component.ts';
import type { Point } from './boxes.ts';
import { type Is, type Label, LINE, needsHalo } from './labels.ts';
import { lineOf, pathOf } from './projection.ts';

/** How a map is drawn on one surface. */
export interface Surface {
  article: Library;
  /** What the ids in the drawing begin with; no two drawings of one page have the same. */
  id: string;
  /** Which colours are written into the drawing, for surfaces without the styles of pages; see `drawingStyle`. */
  coloured?: 'day' | 'both';
  /** Whether its definitions are drawn apart from it, for several drawings. */
  apart?: boolean;
}

/** The part of an element that gives it the colour of a look, such as `island` or `note-1`. */
export function looking({ article: { site }, coloured }: Surface, look: string): Record<string, string> {
  const [, n] = /^note-(\d+)$/.exec(look) ?? [];
  const { colour } = (n === undefined ? site.kinds.find(({ scheme }) => scheme === look) : site.notes[Number(n)]) ?? {};
  return {
    'data-look': look,
    ...(coloured && colour
      ? { color: coloured === 'both' ? `light-dark(${colour.light},${colour.dark})` : colour.light }
      : {}),
  };
}

/** The look of a holder: that of a kind of note. */
export function lookOf({ map, site }: Library, holder: string): string {
  const label = map?.holders.find(({ id }) => id === holder)?.look;
  return `note-${site.notes.findIndex((note) => note.label === label)}`;
}

/** How dark the territory of a holder is: the first darkest, so that they differ without their colours. */
export const shadeOf = ({ map }: Library, holder: string): 'dark' | 'pale' =>
  map?.holders[0]?.id === holder ? 'dark' : 'pale';

/** The definitions that drawings refer to: the land, to which territory is cut, and two hatchings. */
export function definitions(surface: Surface, rings: Point[][]): Element {
  const hatching = (name: string, turn: number, look: Record<string, string>) =>
    s(
      'pattern',
      {
        id: `${surface.id}-${name}`,
        width: 4,
        height: 4,
        patternUnits: 'userSpaceOnUse',
        patternTransform: `rotate(${turn})`,
        ...look,
      },
      s('path', { d: 'M0 0v4', className: ['hatch'] }),
    );
  const documents = documentsLook(surface.article);
  const second = surface.article.map?.holders[1];
  return s(
    'defs',
    {},
    s('path', { id: `${surface.id}-shape`, d: pathOf(rings) }),
    s('clipPath', { id: `${surface.id}-land` }, s('use', { href: `#${surface.id}-shape` })),
    documents ? hatching('hatching', 45, looking(surface, documents)) : undefined,
    second ? hatching('both', 135, looking(surface, lookOf(surface.article, second.id))) : undefined,
  );
}

/** Hatched places are those that a document names: in its colour. */
export const documentsLook = ({ site }: Library): string | undefined =>
  site.kinds.find(({ is }) => is === 'document')?.scheme;

/** Definitions that several drawings refer to. They are drawn, with no size: browsers take none from a drawing that is not displayed. */
export const apart = (defined: Element): Element =>
  s('svg', { className: ['drawing', 'definitions'], width: 0, height: 0, ariaHidden: 'true' }, defined);

/** The land, the territory of each holder, cut to the land, and the borders, claims, proposals and brackets. */
export function ground(
  surface: Surface,
  { held, lines }: Pick<MapState, 'held' | 'lines'>,
  point: (position: Point) => Point,
): Element[] {
  const { article, id: prefix } = surface;
  const lookOfHolder = (id: string) => looking(surface, lookOf(article, id));
  const outlines = new Map(article.map?.areas.map(({ id, outline }) => [id, outline]));
  const territory = held.flatMap(({ by: [first = '', ...others], areas }) => {
    const d = areas.map((id) => `${lineOf((outlines.get(id) ?? []).map(point))}Z`).join('');
    const fill = s('path', { d, className: ['held', shadeOf(article, first)], ...lookOfHolder(first) });
    return others.length === 0 ? [fill] : [fill, s('path', { d, fill: `url(#${prefix}-both)` })];
  });
  return [
    s('use', { href: `#${prefix}-shape`, className: ['land'] }),
    ...(territory.length > 0 ? [s('g', { clipPath: `url(#${prefix}-land)` }, territory)] : []),
    ...lines.map(({ is, of, points }) => {
      const look = of === undefined ? {} : lookOfHolder(of);
      return s('path', { d: lineOf(points.map(point)), className: ['line', is], ...look });
    }),
  ];
}

/** Words at their place, with a halo where a line runs under them. @param usageOf whose usage a form of a name is */
export function words(
  label: Label,
  under: Point[][],
  usageOf: (text: string) => string | undefined = () => undefined,
): Element {
  const { lines: all, at, anchor } = label;
  const [x, y] = at;
  const spans = all.map(({ text, is }, n) => {
    const of = usageOf(text);
    const properties = {
      className: [CLASS[is] ?? is],
      ...(n > 0 ? { x, dy: LINE } : {}),
      ...(of ? { 'data-of': of } : {}),
    };
    return { of, span: s('tspan', properties, text) };
  });
  // The forms of a name are in one element, in which a reader’s choice shows one of them.
  const [forms = [], rest] = [true, false].map((isForm) =>
    spans.filter(({ of }) => (of !== undefined) === isForm).map(({ span }) => span),
  );
  const halo = needsHalo(label, under) ? ['halo'] : [];
  return s(
    'text',
    { x, y, className: [...(anchor === 'start' ? [] : [anchor]), ...halo] },
    forms.length > 0 ? s('tspan', { className: ['name'] }, forms) : undefined,
    rest,
  );
}

/** The name of a sea, of land or of a holder, which has the holder’s colour. */
export function nameOn(surface: Surface, label: Label, under: Point[][]): Element {
  const [{ text, is } = { text: '', is: 'sea' }] = label.lines;
  const holder = is === 'holder' && surface.article.map?.holders.find((each) => each.label === text);
  const said = words(label, under);
  return holder ? s('g', looking(surface, lookOf(surface.article, holder.id)), said) : said;
}

/** The classes of words that are not called by what they are. */
const CLASS: Partial<Record<Is, string>> = { point: 'value', sea: 'water-name', land: 'land-name' };
