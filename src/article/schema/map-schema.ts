/** `map.yaml`: the words and positions that maps are drawn from. */
import { z } from 'astro/zod';
import { address, distinct, id, sourceIds as sources, text } from './schema-parts.ts';

const longitude = z.number().min(-180, 'must be at least -180').max(180, 'must be at most 180');
const latitude = z.number().min(-90, 'must be at least -90').max(90, 'must be at most 90');
const position = z.tuple([longitude, latitude]).describe('Longitude and latitude in degrees, such as [145.5, 43.9].');
const coast = z
  .string()
  .regex(/^[\w-]+(?:\/[\w-]+)*\.json$/, 'must be a GeoJSON file of the content folder, such as “map/chart.json”')
  .describe('A GeoJSON file of the content folder; a feature’s “entry” says which entry it belongs to.');
const name = z.strictObject({
  text: text.describe('The words on the map.'),
  at: position,
  is: z
    .enum(['sea', 'land', 'point', 'holder'])
    .describe('What it names, which decides how it is drawn; a holder is one of “holders”.'),
  side: z
    .enum(['above', 'below', 'left', 'right'])
    .default('above')
    .describe('On which side of a point the words are.'),
});
// A map may cross the 180th meridian.
const edge = z.number().min(-360, 'must be at least -360').max(360, 'must be at most 360');
const edges = {
  west: edge.describe('The western edge, in degrees of longitude.'),
  east: edge.describe('The eastern edge, in degrees of longitude.'),
  south: latitude.describe('The southern edge, in degrees of latitude.'),
  north: latitude.describe('The northern edge, in degrees of latitude.'),
};
const upright = { path: ['north'], error: 'must be greater than “south”' };
const crop = z.strictObject(edges).refine(({ south, north }) => south < north, upright);

/** A map with a coast of its own: the chart of the places themselves, or the wider region. */
const chart = z
  .strictObject({
    coast,
    ...edges,
    middle: edge.describe('The longitude that is vertical.'),
    narrow: crop.optional().describe('What narrow screens show; without it, the part that holds every place.'),
    wide: crop.optional().describe('What wider screens show; without it, the part that holds every place.'),
    alt: text.describe('What the chart shows, for those who cannot see it.'),
    shows: id.optional().describe('The state whose territory and lines the chart shows: one of “states”.'),
    names: z.array(name).describe('Words on the chart.'),
    entries: z
      .array(
        z.strictObject({
          ref: text.describe('The entry, as scheme:id.'),
          at: position.describe('The place of its name.'),
          spot: position
            .optional()
            .describe('Where it lies itself, when the coastline has no shape of its own for it.'),
          second: text.optional().describe('A second name below the first.'),
          partOf: distinct(text)
            .default([])
            .describe('Entries of which it is a part, each as scheme:id; their pages show it as well.'),
          figures: z.array(text).default([]).describe('Lines below the name, such as an area or a distance.'),
          hatched: z.boolean().default(false).describe('Whether its land is hatched.'),
        }),
      )
      .describe('Entries on the chart.'),
    hatching: text.optional().describe('What hatching means.'),
    note: text.optional().describe('What a reader must know to read the figures of the entries.'),
    distances: z
      .strictObject({
        from: text.describe('Where the distances are counted from.'),
        list: z.array(text).describe('Each distance, in words.'),
        note: text.describe('How they were measured.'),
        sources,
      })
      .optional()
      .describe('How far things are.'),
  })
  .refine(({ south, north }) => south < north, upright)
  .describe('The chart of the places themselves.');

const region = z
  .strictObject({ coast, ...edges, names: z.array(name).describe('Words on the map.') })
  .refine(({ south, north }) => south < north, upright)
  .describe('The wider region, for the locator of the chart and for states that need it.');

const line = z
  .strictObject({
    is: z
      .enum(['border', 'claim', 'proposal', 'bracket'])
      .default('border')
      .describe('A border in force, a line that a holder claims, one that was proposed, or how far something reaches.'),
    of: id.optional().describe('Whose line it is: one of “holders”, whose colour it has.'),
    label: text.optional().describe('What it is called in the legend.'),
    points: z.array(position).min(2, 'must have at least two points').describe('The points that it runs through.'),
  })
  .describe('A line. It is schematic.');

const state = z
  .strictObject({
    id: id.describe('The id that <Map state="ID" /> names.'),
    label: text.describe('Its year or name, above the map.'),
    title: text.optional().describe('What it shows, as the title of a figure; without it, its label.'),
    caption: text.describe('What it shows, in words: its alternative text as well.'),
    proposal: z.boolean().default(false).describe('Whether it was only proposed, or is a reading of one side.'),
    view: z.enum(['chart', 'region']).default('region').describe('Which of the two maps it is drawn on.'),
    held: z
      .array(
        z.strictObject({
          by: distinct(id).min(1, 'must name a holder').describe('Who holds it: “holders”; several hold it together.'),
          areas: distinct(id).min(1, 'must name an area').describe('What they hold: “areas”.'),
        }),
      )
      .default([])
      .describe('Who holds what.'),
    lines: z.array(line).default([]).describe('Its borders and other lines.'),
    sources,
  })
  .describe('Who held or was to hold what, at one time or by one proposal.');

export const map = z
  .strictObject({
    credit: z
      .strictObject({
        label: text.describe('Who drew the coastline.'),
        address: address.describe('The address of its licence.'),
      })
      .describe('Whose coastline it is.'),
    holders: z
      .array(
        z.strictObject({
          id,
          label: text.describe('Its name, in the legend.'),
          look: text.describe('The label of the kind of note, in site.yaml, whose colour it has.'),
        }),
      )
      .default([])
      .describe('Who holds territory on the maps; the first is drawn darkest.'),
    areas: z
      .array(
        z.strictObject({
          id,
          outline: z
            .array(position)
            .min(3, 'must have at least three points')
            .describe('A ring around the land; the coast cuts it, so it may run through the sea.'),
        }),
      )
      .default([])
      .describe('Land that changed hands as one.'),
    chart,
    region: region.optional(),
    series: z
      .array(
        z.strictObject({
          id: id.describe('The id that <Map state="ID" /> names.'),
          title: text.describe('What the maps show together, as the title of a figure.'),
          states: distinct(id).min(1, 'must name a state').describe('The states, in their order.'),
        }),
      )
      .default([])
      .describe('States that are shown beside each other.'),
    states: z.array(state).default([]).describe('Territory and borders through time, each described in words.'),
  })
  .describe('What the maps are drawn from.');

export type MapData = z.infer<typeof map>;
export type MapState = MapData['states'][number];
