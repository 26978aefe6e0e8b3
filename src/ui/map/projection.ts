/** A flat drawing of a part of the Earth: what is drawn in it keeps its size, whatever part it shows. */
import { type GeoPermissibleObjects, type GeoProjection, geoConicConformal, geoStream } from 'd3-geo';
import type { Box, Point } from './boxes.ts';

/** Mean radius of the Earth in kilometres (IUGG). */
const EARTH = 6371.0088;

/** A drawing of a part of the Earth. */
export interface Drawing {
  /** Width and height in units of the drawing. */
  width: number;
  height: number;
  /** Kilometres per unit at the middle latitude. */
  kilometres: number;
  /** Where a position [longitude, latitude] is. */
  point: (position: [number, number]) => Point;
  /** The part of the drawing that a window shows. */
  box: (window: Window) => Box;
  /** The coasts of a shape as rings of points, cut a little outside the drawing and without bends that nobody sees. */
  rings: (shape: GeoPermissibleObjects) => Point[][];
}

/** A window in degrees; `middle` is the longitude that is vertical. */
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
 * @param margin how far coasts run on beyond the drawing, in its units
 */
export function drawing(
  { west, east, south, north, middle = (west + east) / 2 }: Window,
  height: number,
  margin = 12,
): Drawing {
  const projection: GeoProjection = geoConicConformal()
    .parallels([south + (north - south) / 6, north - (north - south) / 6])
    .rotate([-middle, 0])
    .scale(EARTH)
    .translate([0, 0]);
  const at = (longitude: number, latitude: number) => projection([longitude, latitude]) as Point;
  const kilometres = (at(middle, south)[1] - at(middle, north)[1]) / height;
  projection.scale(EARTH / kilometres).precision(0.1);
  const [left] = at(west, (south + north) / 2);
  const [, top] = at(middle, north);
  const width = at(east, (south + north) / 2)[0] - left;
  projection.translate([-left, -top]).clipExtent([
    [-margin, -margin],
    [width + margin, height + margin],
  ]);
  return {
    width: Math.round(width),
    height,
    kilometres,
    point: ([longitude, latitude]) => at(longitude, latitude).map(rounded) as Point,
    box: (window) => {
      const y = at(middle, window.north)[1];
      const x = at(window.west, (window.south + window.north) / 2)[0];
      const right = at(window.east, (window.south + window.north) / 2)[0];
      return {
        x: rounded(x),
        y: rounded(y),
        width: rounded(right - x),
        height: rounded(at(middle, window.south)[1] - y),
      };
    },
    rings: (shape) => ringsOf(shape, projection),
  };
}

/** Units between two points of a coast, at least. */
const STEP = 0.6;

function ringsOf(shape: GeoPermissibleObjects, projection: GeoProjection): Point[][] {
  const rings: Point[][] = [];
  let ring: Point[] = [];
  const sink = {
    point: (x: number, y: number) => {
      const last = ring.at(-1);
      if (!last || Math.hypot(x - last[0], y - last[1]) >= STEP) ring.push([rounded(x), rounded(y)]);
    },
    lineStart: () => {
      ring = [];
    },
    lineEnd: () => {
      if (ring.length > 2) rings.push(ring);
    },
    polygonStart: () => {},
    polygonEnd: () => {},
    sphere: () => {},
  };
  geoStream(shape, projection.stream(sink));
  return rings;
}

const rounded = (value: number) => Math.round(value * 10) / 10;

/** Rings as an SVG path, each point counted from the one before it. */
export function pathOf(rings: Point[][]): string {
  return rings
    .map((ring) => {
      const steps = ring.map(([x, y], n) => {
        const [px, py] = n === 0 ? [0, 0] : (ring[n - 1] as Point);
        return `${rounded(x - px)} ${rounded(y - py)}`;
      });
      return `M${steps[0]}l${steps.slice(1).join(' ')}z`;
    })
    .join('')
    .replaceAll(' -', '-');
}

/** A line through points as an SVG path. */
export const lineOf = (points: Point[]): string => `M${points.map(([x, y]) => `${x} ${y}`).join('L')}`;
