/** The pages before and around the text: cover, title, map, how it was made. */

import { dateIn } from '../../article/dates.ts';
import { listSeparator } from '../../article/language.ts';
import type { MapData } from '../../article/map.ts';
import type { Library, ProsePage } from '../../article/model/library.ts';
import { FILES } from './address.ts';
import { chartDrawing } from './drawings.ts';
import { toXhtml } from './prose.ts';
import { citedNumbers } from './record.ts';
import { h, type Page, words } from './xhtml.ts';

/** The cover, as readers show it that begin with it. */
export function coverPage({ site }: Library): Page {
  const image = h('img', { src: 'cover.png', alt: `${site.title}. ${site.name}`, role: 'doc-cover' });
  return {
    file: FILES.cover,
    title: site.title,
    part: 'frontmatter',
    body: h('section', { 'epub:type': 'cover', class: 'cover' }, image),
  };
}

/** Title, byline, edition, licence and the address of the site, where the article is kept up. */
export function titlePage(article: Library): Page {
  const { site, editions } = article;
  const [edition] = editions;
  const body = h(
    'section',
    { 'epub:type': 'titlepage', class: 'title-page', 'aria-labelledby': '_title' },
    h('p', { class: 'eyebrow' }, words(article, site.name)),
    h('h1', { id: '_title' }, words(article, site.title)),
    h('p', { class: 'deck' }, words(article, site.deck)),
    article.answer ? toXhtml(article, article.answer) : undefined,
    h('p', { class: 'small' }, words(article, site.byline)),
    edition
      ? h(
          'p',
          { class: 'small' },
          `${site.labels.edition} ${edition.edition}, ${dateIn(site.locale ?? site.lang, edition.date)}`,
        )
      : undefined,
    h('p', { class: 'small' }, `${site.labels.licence} `, h('a', { href: site.licence.address }, site.licence.label)),
    h('p', { class: 'small' }, h('a', { href: site.address }, site.address)),
  );
  return { file: FILES.title, title: site.title, part: 'frontmatter', body };
}

/** The chart, and in words what it and the map of borders show. */
export function mapPage(article: Library, map: MapData): Page {
  const { chart, region, credit } = map;
  const { labels } = article.site;
  const borders = (region?.lines ?? []).flatMap(({ label, caption, sources }) => [
    h('dt', {}, label),
    h('dd', {}, words(article, caption), citedNumbers(article, sources)),
  ]);
  const { distances } = chart;
  const body = h(
    'section',
    { 'aria-labelledby': '_map' },
    h('h1', { id: '_map' }, labels.map),
    h(
      'figure',
      {},
      chartDrawing(article, map),
      h(
        'figcaption',
        {},
        `${chart.hatching ? `${labels.hatched}: ${chart.hatching}. ` : ''}${labels.mapCredit}: `,
        h('a', { href: credit.address }, credit.label),
      ),
    ),
    distances
      ? h(
          'p',
          {},
          words(
            article,
            `${distances.from}: ${distances.list.join(listSeparator(article.site.lang))}. ${distances.note}`,
          ),
          citedNumbers(article, distances.sources),
        )
      : undefined,
    borders.length > 0 ? h('h2', {}, labels.borders) : undefined,
    borders.length > 0 ? h('dl', {}, borders) : undefined,
  );
  return { file: FILES.map, title: labels.map, part: 'bodymatter', body, drawn: true };
}

/** A page of prose before the text (the short form) or after it (how it was made). */
export function prosePage(article: Library, page: ProsePage, part: 'frontmatter' | 'backmatter'): Page {
  const { id, title } = page;
  const heading = `_${id}`;
  const kind =
    part === 'frontmatter'
      ? { 'epub:type': 'abstract', role: 'doc-abstract' }
      : { 'epub:type': 'afterword', role: 'doc-afterword' };
  const body = h(
    'section',
    { ...kind, 'aria-labelledby': heading },
    h('h1', { id: heading }, words(article, title)),
    toXhtml(article, page),
  );
  return { file: `${id}.xhtml`, title, part, body };
}
