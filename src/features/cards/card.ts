/** The content of each page’s card: the picture of a shared link. */
import { shownCharts, shownMaps } from '../../article/model/figures.ts';
import { type Library, sectionName } from '../../article/model/library.ts';
import { listPages } from '../../article/model/pages.ts';
import type { Site } from '../../article/schema/schemas.ts';
import { memoise } from '../../article/util/memoise.ts';
import { claimViews } from '../../article/views/record.ts';
import type { Drawable } from '../../ui/mdx/chart/draw.ts';
import type { Picture } from './chart.ts';
import { entryPicture, statesPicture } from './map.ts';
import type { Sign } from './signs.ts';

export interface Signed {
  sign: Sign;
  colour: { light: string };
}

/** One card, in words. */
export interface Card {
  page: string;
  /** The file that its words come from, for messages. */
  file: string;
  /** What the page is: the name of its kind, with the kind’s sign where it has one. */
  kind: string;
  look?: Signed | undefined;
  title: string;
  /** Names of the same in other languages. */
  names: string[];
  text: string;
  verdict?: (Signed & { label: string }) | undefined;
  /** Drawn large beside the title: a section’s number. */
  numeral?: string | undefined;
  /** A map: beside the words of an entry, or in place of a figure’s words. */
  map?: Picture | undefined;
  figure?: boolean;
  /** The chart that it shows, and what its drawing has to know of the site. */
  chart?: { data: Drawable; site: Pick<Site, 'lang' | 'locale' | 'sides' | 'notes'> } | undefined;
}

/** The card of every page that has one of its own, by the page’s address; the article’s own serves all others. */
export const cardsOf = memoise((article: Library): Map<string, Card> => {
  const { site, sections, entries, about, brief, dir } = article;
  const { labels } = site;
  const inFolder = (name: string) => `${dir.split(/[\\/]/).at(-1)}/${name}`;
  const plain = (page: string, title: string, text: string, kind = ''): Card => {
    return { page, file: inFolder('site.yaml'), kind, title, names: [], text };
  };
  const all: Card[] = [
    plain('/', site.title, site.deck),
    ...sections.map((section) => ({
      ...plain(section.address, section.title, section.description, sectionName(section, labels)),
      file: section.file,
      numeral: section.number === undefined ? undefined : `${section.number}`,
    })),
    ...site.kinds.map((kind) => ({ ...plain(`/${kind.folder}/`, kind.plural, kind.intro), look: kind })),
    ...[...entries.values()].map((entry) => ({
      ...plain(entry.address, entry.title, entry.what, entry.kind.plural),
      file: entry.file,
      look: entry.kind,
      map: entryPicture(article, entry),
      names: [...new Set(entry.names.filter(({ lang }) => lang !== site.lang).map(({ name }) => name))],
    })),
    ...claimViews(article).map(({ claim: { address, says }, number, statement, verdict }) => ({
      ...plain(address, says, '', [`${labels.claim} ${number}`, statement].filter(Boolean).join(' · ')),
      file: inFolder('claims.yaml'),
      verdict,
    })),
    ...shownCharts(article).map(({ chart, figure }) => ({
      ...plain(chart.address, chart.title, '', `${labels.figure} ${figure.number} · ${chart.unit}`),
      file: chart.file,
      chart: chartOfCard(chart, site),
    })),
    ...shownMaps(article).map(({ map, figure }) => ({
      ...plain(map.address, map.title, '', `${labels.figure} ${figure.number}`),
      file: inFolder('map.yaml'),
      map: statesPicture(article, map),
      figure: true,
    })),
    ...listPages(article).map(({ address, title, intro }) => plain(address, title, intro)),
    ...[about, brief].flatMap((page) =>
      page ? [{ ...plain(page.address, page.title, page.description), file: page.file }] : [],
    ),
  ];
  return new Map(all.map((card) => [card.page, card]));
});

/** What a thread is sent of a chart: data alone. */
const chartOfCard = ({ kind, x, series, panels, rows, alt }: Drawable, { lang, locale, sides, notes }: Site) => ({
  data: { kind, x, series, panels, rows, alt },
  site: { lang, locale, sides, notes },
});
