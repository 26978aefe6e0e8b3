/** Maps are drawn to a height; what is drawn in them keeps its size, whatever part of the Earth they show. */
import { type GeoPermissibleObjects, type GeoProjection, geoConicConformal, geoPath } from 'd3-geo';

/** Mean radius of the Earth in kilometres (IUGG). */
const EARTH = 6371.0088;

/** A drawing of a part of the Earth. */
export interface Drawing {
  /** Width and height in units of the drawing. */
  width: number;
  height: number;
  /** Kilometres that a unit stands for at the middle latitude. */
  kilometres: number;
  /** The SVG path of a shape. */
  path: (shape: GeoPermissibleObjects) => string;
  /** The corners of a shape: top left and bottom right. */
  bounds: (shape: GeoPermissibleObjects) => [[number, number], [number, number]];
  /** Where a position [longitude, latitude] stands. */
  point: (position: [number, number]) => [number, number];
}

/** A window in degrees; `middle` is the longitude that stands upright. */
export interface Window {
  west: number;
  east: number;
  south: number;
  north: number;
  middle?: number;
}

/**
 * A conformal drawing of a window.
 * @param height of the drawing, in its units
 */
export function drawing({ west, east, south, north, middle = (west + east) / 2 }: Window, height: number): Drawing {
  const latitude = (south + north) / 2;
  const projection: GeoProjection = geoConicConformal()
    .parallels([south + (north - south) / 6, north - (north - south) / 6])
    .rotate([-middle, 0])
    .scale(EARTH)
    .translate([0, 0]);
  const at = (longitude: number, degrees: number) => projection([longitude, degrees]) as [number, number];
  const kilometres = (at(middle, south)[1] - at(middle, north)[1]) / height;
  projection.scale(EARTH / kilometres).precision(0.1);
  const [left] = at(west, latitude);
  const [, top] = at(middle, north);
  const width = at(east, latitude)[0] - left;
  projection.translate([-left, -top]);
  const path = geoPath(projection).digits(1);
  return {
    width: Math.round(width),
    height,
    kilometres,
    path: (shape) => path(shape) ?? '',
    bounds: (shape) => path.bounds(shape),
    point: ([longitude, degrees]) =>
      at(longitude, degrees).map((value) => Math.round(value * 10) / 10) as [number, number],
  };
}
