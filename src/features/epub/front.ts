/** The pages before and around the text: cover, title, map, how it was made. */
import { toXast } from 'hast-util-to-xast';
import type { Element } from 'xast';
import { dateIn } from '../../article/dates.ts';
import { distancesOf, type MapData, type MapState } from '../../article/map.ts';
import type { Library, ProsePage } from '../../article/model/library.ts';
import { siteAddress } from '../../article/read/content-dir.ts';
import { chartOf } from '../../ui/map/chart.ts';
import { drawChart } from '../../ui/map/draw-chart.ts';
import { drawState } from '../../ui/map/draw-state.ts';
import { legend } from '../../ui/map/legend.ts';
import { FILES } from './address.ts';
import { toXhtml } from './prose.ts';
import { type Content, chapter, h, inBook, type Page } from './xhtml.ts';

/** The cover, as readers show it that begin with it. */
export function coverPage({ site }: Library): Page {
  const image = h('img', { src: 'cover.png', alt: `${site.title}${site.labels.stop}${site.name}`, role: 'doc-cover' });
  const body = h('section', { 'epub:type': 'cover', class: 'cover' }, image);
  return { file: FILES.cover, title: site.title, part: 'frontmatter', body };
}

const small = (...content: Content[]) => h('p', { class: 'small' }, content);

/** Title, byline, edition, licence and the address of the site, where the article is kept up. */
export function titlePage(article: Library): Page {
  const { site, editions } = article;
  const [edition] = editions;
  const { words } = inBook(article);
  const body = h(
    'section',
    { 'epub:type': 'titlepage', class: 'title-page', 'aria-labelledby': '_title' },
    h('p', { class: 'eyebrow' }, words(site.name)),
    h('h1', { id: '_title' }, words(site.title)),
    h('p', { class: 'deck' }, words(site.deck)),
    article.answer ? toXhtml(article, article.answer) : undefined,
    small(words(site.byline)),
    edition && small(`${site.labels.edition} ${edition.edition}, ${dateIn(site.locale ?? site.lang, edition.date)}`),
    small(`${site.labels.licence} `, h('a', { href: site.licence.address }, site.licence.label)),
    small(h('a', { href: siteAddress(site) }, siteAddress(site))),
  );
  return { file: FILES.title, title: site.title, part: 'frontmatter', body };
}

/** The chart, and the states of the map, each with its words. */
export function mapPage(article: Library, map: MapData): Page {
  const { chart, states, credit } = map;
  const { labels, words, cited } = inBook(article);
  const surface = { article, id: '_chart', coloured: 'day' as const };
  const drawn = drawChart({ ...surface, crop: chartOf(article).wide });
  Object.assign(drawn.properties, { role: 'img', ariaLabel: chart.alt });
  const shown = states.filter(({ id }) => id === chart.shows);
  const distances = distancesOf(map, article.site);
  const group = (heading: string, proposed: boolean) => {
    const all = states.filter(({ proposal }) => proposal === proposed);
    return all.length > 0 ? [h('h2', {}, heading), all.map((state) => statePart(article, state))] : undefined;
  };
  const caption = h(
    'figcaption',
    {},
    toXast(legend(surface, shown, chart.hatching)) as Element,
    chart.note ? h('p', {}, words(chart.note)) : undefined,
    h('p', {}, labels.mapCredit, labels.colon, h('a', { href: credit.address }, credit.label)),
  );
  return chapter(
    { file: FILES.map, title: labels.map, part: 'bodymatter', drawn: true },
    { id: '_map' },
    h('figure', {}, toXast(drawn) as Element, caption),
    distances ? h('p', {}, words(distances.text), cited(distances.sources)) : undefined,
    group(labels.borders, false),
    group(labels.proposedLines, true),
  );
}

function statePart(article: Library, state: MapState): Content {
  const surface = { article, id: `_map-${state.id}`, coloured: 'day' } as const;
  const { words, cited, led, untranslated } = inBook(article);
  const caption = led(state.label, words(state.caption), cited(state.sources));
  const key = toXast(legend(surface, [state])) as Element;
  const drawn = toXast(drawState(surface, state)) as Element;
  const marked = untranslated(state.label, state.caption);
  return h('figure', { class: 'map-state' }, drawn, h('figcaption', {}, caption, key, marked));
}

/** A page of prose before the text (the short form) or after it (how it was made). */
export function prosePage(article: Library, page: ProsePage, part: 'frontmatter' | 'backmatter'): Page {
  const { id, title } = page;
  const as = part === 'frontmatter' ? 'abstract' : 'afterword';
  const about = { as, id: `_${id}`, heading: inBook(article).words(title) };
  return chapter({ file: `${id}.xhtml`, title, part }, about, toXhtml(article, page));
}
