/**
 * What of a chart is shown where map.yaml does not say: the places with their names, as large as they fit. Names of land
 * and sea are shown where they fit in whole.
 */

import { around, type Box, crosses, holds, meet, type Point, padded, within } from './boxes.ts';
import { boxOf, type Label } from './labels.ts';

/** Units that stay free around everything. */
const PADDING = 9;
/** How much wider than high the crop may become for the sake of names. */
const WIDEST = 1.65;
/** Room of the scale with its words, and of the locator. */
const SCALE = { width: 112, height: 24 };
export const LOCATOR = { width: 104, height: 100 };

/** A part of a chart, and its content. */
export interface Crop {
  box: Box;
  /** Names of land and sea that are shown in it, besides those of places and points. */
  names: Label[];
  /** The left end of the scale. */
  scale: Point;
  /** The top left corner of the locator, where a corner is free. */
  locator: Point | undefined;
}

/** What a chart must show in every crop, and what it shows where there is room. */
interface Needs {
  whole: Box;
  labels: Label[];
  /** The box around each place’s land. */
  lands: Box[];
  names: (Label & { land: boolean })[];
  /** All coasts. */
  rings: Point[][];
}

/** The smallest crop that holds all places with their labels. */
export function smallest({ whole, labels, lands, names }: Needs): Box {
  if (labels.length === 0) return whole;
  const needed = [...lands.map((land) => padded(land, 4)), ...labels.map(boxOf)];
  let crop = within(padded(around(needed), PADDING), whole);
  for (const box of names.filter(({ land }) => land).map(boxOf)) {
    const wider = within(padded(around([...needed, box]), PADDING), whole);
    if (!free(box, labels) || !holds(wider, box) || wider.width > WIDEST * wider.height) continue;
    needed.push(box);
    crop = wider;
  }
  return crop;
}

const free = (box: Box, labels: Label[]): boolean => !labels.some((label) => meet(boxOf(label), padded(box, 2)));

/**
 * The content of a crop, with scale and locator in corners that are free of labels and places.
 * @param located whether there is a locator
 */
export function furnish(box: Box, { labels, lands, names, rings }: Needs, located: boolean): Crop {
  const shown = names.filter((name) => holds(box, boxOf(name)) && free(boxOf(name), labels));
  const taken = [...labels.map(boxOf), ...lands.map((land) => padded(land, 4)), ...shown.map(boxOf)];
  const coastIn = (corner: Box) => rings.filter((ring) => crosses(ring, corner, true)).length;
  const cornerFor = (size: { width: number; height: number }) =>
    [box.y + box.height - size.height, box.y]
      .flatMap((y) => [box.x, box.x + box.width - size.width].map((x) => ({ x, y, ...size })))
      .filter((corner) => !taken.some((other) => meet(corner, other)))
      .sort((a, b) => coastIn(a) - coastIn(b))[0];
  const locator = located ? cornerFor(LOCATOR) : undefined;
  if (locator) taken.push(locator);
  // Where no corner is free, the scale takes a strip below.
  const corner = cornerFor(SCALE) ?? { x: box.x, y: box.y + box.height, ...SCALE };
  const height = Math.max(box.height, corner.y + corner.height - box.y);
  return {
    box: { ...box, height },
    names: shown,
    scale: [corner.x + PADDING, corner.y + SCALE.height - 9],
    locator: locator && [locator.x, locator.y],
  };
}
