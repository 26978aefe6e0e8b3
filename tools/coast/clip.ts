/** Cuts the coast of a part of the Earth out of land, ready for a map of the site. */
import { geoDistance, geoIdentity, geoStream } from 'd3-geo';
import type { Feature, FeatureCollection, Polygon, Position } from 'geojson';

/** A window in degrees. */
export interface Window {
  west: number;
  east: number;
  south: number;
  north: number;
}
/** A coast as map.yaml names it: `entry` says which entry a piece of land belongs to. */
export type Coast = FeatureCollection<Polygon, { entry?: string }>;

const EARTH_RADIUS = 6_371_008.8;
const METRES_A_DEGREE = (Math.PI * EARTH_RADIUS) / 180;
/** How much further than the window the land runs, so that its straight edges stay out of sight; meridians lean. */
const BEYOND = 0.35;

/**
 * The land within a window and some way beyond it.
 * @param detail in metres: bends and islands smaller than this are left out
 */
export function clip(land: Feature[], { west, east, south, north }: Window, detail: number): Coast {
  const [wider, higher] = [(north - south) * BEYOND * 1.5, (north - south) * BEYOND];
  const cut = geoIdentity().clipExtent([
    [west - wider, Math.max(-89, south - higher)],
    [east + wider, Math.min(89, north + higher)],
  ]);
  const rings: Position[][] = [];
  let ring: Position[] = [];
  const collect = cut.stream({
    point: (x, y) => void ring.push([x, y]),
    lineStart: () => {
      ring = [];
    },
    lineEnd: () => void rings.push(ring),
    polygonStart: () => {},
    polygonEnd: () => {},
  });
  for (const each of land) geoStream(each as Feature<Polygon>, collect);
  const tolerance = detail / METRES_A_DEGREE;
  const simple = rings
    .map((each) => closed(simplified(each, tolerance, (south + north) / 2)))
    .filter(({ length }) => length > 3);
  const isHole = (each: Position[]) => area(each) > 0;
  const features = simple
    .filter((each) => !isHole(each) && Math.abs(area(each)) > tolerance ** 2)
    .map((outer): Coast['features'][number] => {
      const holes = simple.filter((each) => isHole(each) && contains(outer, each[0] as Position));
      return { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [outer, ...holes] } };
    });
  return { type: 'FeatureCollection', features };
}

/**
 * Says, in a coast, which piece of land belongs to which entry: the one nearest to a position.
 * @returns how far each position was from its land
 */
export function nameEntries(
  coast: Coast,
  positions: { id: string; at: [number, number] }[],
): { id: string; kilometres: number }[] {
  return positions.map(({ id, at }) => {
    const [nearest] = coast.features
      .map((feature) => {
        const outer = feature.geometry.coordinates[0] as [number, number][];
        const far = contains(outer, at) ? 0 : Math.min(...outer.map((point) => geoDistance(point, at)));
        return { feature, kilometres: (far * EARTH_RADIUS) / 1000 };
      })
      .sort((a, b) => a.kilometres - b.kilometres);
    if (nearest) nearest.feature.properties.entry = id;
    return { id, kilometres: nearest?.kilometres ?? Number.POSITIVE_INFINITY };
  });
}

/** Twice the signed area in degrees: negative for land, which GeoJSON of d3 winds clockwise, positive for a lake. */
const area = (ring: Position[]): number =>
  ring.reduce((sum, [x = 0, y = 0], n) => {
    const [x2 = 0, y2 = 0] = ring[(n + 1) % ring.length] as Position;
    return sum + (x * y2 - x2 * y);
  }, 0);

/** Whether a position lies within a ring. */
function contains(ring: Position[], [x = 0, y = 0]: Position): boolean {
  let inside = false;
  for (const [n, [x1 = 0, y1 = 0]] of ring.entries()) {
    const [x2 = 0, y2 = 0] = ring.at(n - 1) as Position;
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

/** The ring without its smaller bends (Ramer, Douglas and Peucker), to three decimals: about a hundred metres. */
function simplified(ring: Position[], tolerance: number, latitude: number): Position[] {
  const shrink = Math.cos((latitude * Math.PI) / 180);
  const keep = new Set([0, ring.length - 1]);
  const stack: [number, number][] = [[0, ring.length - 1]];
  for (let part = stack.pop(); part; part = stack.pop()) {
    const [from, to] = part;
    let [farthest, most] = [0, tolerance];
    for (let n = from + 1; n < to; n += 1) {
      const far = distance(ring[n] as Position, ring[from] as Position, ring[to] as Position, shrink);
      if (far > most) [farthest, most] = [n, far];
    }
    if (farthest === 0) continue;
    keep.add(farthest);
    stack.push([from, farthest], [farthest, to]);
  }
  return [...keep]
    .sort((a, b) => a - b)
    .map((n) => (ring[n] as Position).map((value) => Math.round(value * 1000) / 1000));
}

/** Degrees of latitude between a position and a line. */
function distance([x = 0, y = 0]: Position, [x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position, shrink: number) {
  const [dx, dy] = [(x2 - x1) * shrink, y2 - y1];
  const [px, py] = [(x - x1) * shrink, y - y1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
  return Math.hypot(px - along * dx, py - along * dy);
}

const closed = (ring: Position[]): Position[] => {
  const [first, last] = [ring[0] as Position, ring.at(-1) as Position];
  return first?.[0] === last?.[0] && first?.[1] === last?.[1] ? ring : [...ring, first];
};
