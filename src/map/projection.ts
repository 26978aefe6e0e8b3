/** Maps are drawn in kilometres: one unit of the drawing is one kilometre at its middle latitude. */
import { type GeoPermissibleObjects, type GeoProjection, geoConicConformal, geoPath } from 'd3-geo';

/** Mean radius of the Earth in kilometres (IUGG). */
const EARTH = 6371.0088;

/** A drawing of a part of the Earth. */
export interface Drawing {
  /** Width and height in kilometres. */
  width: number;
  height: number;
  /** The SVG path of a shape. */
  path: (shape: GeoPermissibleObjects) => string;
  /** The corners of a shape: top left and bottom right. */
  bounds: (shape: GeoPermissibleObjects) => [[number, number], [number, number]];
  /** Where a position [longitude, latitude] stands. */
  point: (position: [number, number]) => [number, number];
}

/**
 * A conformal drawing between two latitudes.
 * @param bounds.west the longitude of the left edge at the middle latitude; `bounds.east` of the right, unless a width is given
 * @param width in kilometres, for a drawing that runs on over open sea
 */
export function drawing(
  bounds: { west: number; south: number; north: number; east?: number },
  width?: number,
): Drawing {
  const { west, south, north, east = west + 8 } = bounds;
  const middle = (south + north) / 2;
  const projection: GeoProjection = geoConicConformal()
    .parallels([south + (north - south) / 6, north - (north - south) / 6])
    .rotate([-(west + east) / 2, 0])
    .scale(EARTH)
    .translate([0, 0])
    .precision(0.1);
  const at = (longitude: number, latitude: number) => projection([longitude, latitude]) as [number, number];
  const top = at((west + east) / 2, north)[1];
  const height = at((west + east) / 2, south)[1] - top;
  const left = at(west, middle)[0];
  projection.translate([-left, -top]);
  const path = geoPath(projection).digits(1);
  return {
    width: Math.round(width ?? at(east, middle)[0]),
    height: Math.round(height),
    path: (shape) => path(shape) ?? '',
    bounds: (shape) => path.bounds(shape),
    point: ([longitude, latitude]) =>
      at(longitude, latitude).map((value) => Math.round(value * 10) / 10) as [number, number],
  };
}
