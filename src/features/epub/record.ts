/** The record beside the article: timeline, ledger of claims, bibliography. */

import { dateIn, isWithin } from '../../article/dates.ts';
import { ended } from '../../article/language.ts';
import { type Library, sourcesNamed, verdictOf } from '../../article/model/library.ts';
import { mentionsOf } from '../../article/model/mentions.ts';
import { citation } from '../../ui/bibliography/bibliography.ts';
import { FILES, hrefInBook } from './address.ts';
import { type Content, chapter, h, inLanguage, led, type Page, untranslated, words } from './xhtml.ts';

/** The numbers of sources, each leading to the bibliography. */
export const citedNumbers = (article: Library, ids: string[]): Content[] =>
  sourcesNamed(article, ids).map(({ place, number }) => {
    const properties = { class: 'cite', 'epub:type': 'biblioref', role: 'doc-biblioref' };
    return h('a', { ...properties, href: hrefInBook(article, place) }, h('sup', {}, `[${number}]`));
  });

/** Every event, in the order of dates. */
export function timelinePage(article: Library): Page {
  const { labels, locale = article.site.lang, eventKinds, focus } = article.site;
  const all = [...article.events.values()];
  const first = all.find(({ date }) => focus && isWithin(date, focus));
  const events = all.map(({ id, date, title, text, place, kind, side, sources }) =>
    h(
      'section',
      { class: 'event', 'aria-labelledby': id },
      h('p', { class: 'eyebrow' }, dateIn(locale, date), id === first?.id ? ` · ${focus?.label}` : undefined),
      h('h2', { id }, words(article, title)),
      h('p', {}, words(article, text), citedNumbers(article, sources)),
      h(
        'p',
        { class: 'small' },
        side ? `${side} · ` : undefined,
        eventKinds[kind],
        place ? [' · ', words(article, place)] : undefined,
      ),
      untranslated(article, title, text, place),
    ),
  );
  return appendix(article, FILES.timeline, labels.timeline, labels.timelineIntro, events);
}

/** Every claim, what the record shows, and what came of it. */
export function claimsPage(article: Library): Page {
  const { labels, verdicts, statements } = article.site;
  const meanings = verdicts.flatMap(({ label, meaning }) => [h('dt', {}, label), h('dd', {}, words(article, meaning))]);
  const claims = [...article.claims.values()].map((claim) => {
    const { id, says, kind, record, since, sources } = claim;
    const [passage] = mentionsOf(article, claim);
    return h(
      'section',
      { class: 'claim', 'aria-labelledby': id },
      h('h2', { id }, words(article, says)),
      h(
        'p',
        { class: 'eyebrow' },
        `${verdictOf(article.site, claim)?.label} · ${statements[kind]}`,
        passage ? [' · ', h('a', { href: hrefInBook(article, passage.address) }, labels.passage)] : undefined,
      ),
      led(article, labels.recordShows, words(article, record), citedNumbers(article, sources)),
      since ? led(article, labels.since, words(article, since)) : undefined,
      untranslated(article, says, record, since),
    );
  });
  const content = [h('p', {}, words(article, labels.method)), h('dl', { class: 'verdicts' }, meanings), ...claims];
  return appendix(article, FILES.claims, labels.claims, labels.claimsIntro, content);
}

/** The bibliography, in the order of first citation. */
export function sourcesPage(article: Library): Page {
  const { site } = article;
  const { stop } = site.labels;
  const sources = [...article.sources.values()].sort((a, b) => a.number - b.number);
  const items = sources.map((source) => {
    const { before, after } = citation(source, site);
    return h(
      'li',
      { id: source.id, value: source.number },
      words(article, before),
      h('a', { ...inLanguage(article, source.lang), href: source.address }, source.title),
      words(article, after),
      ` ${site.ranks[source.rank]}${stop}${source.read ? `${site.labels.read} ${ended(dateIn(site.locale ?? site.lang, source.read), stop)}` : ''}`,
      source.note ? words(article, source.note) : undefined,
      untranslated(article, source.translated, source.note),
    );
  });
  const page = { file: FILES.sources, title: site.labels.sources, part: 'backmatter' } as const;
  return chapter(page, { as: 'bibliography', id: '_sources' }, h('ol', { class: 'bibliography' }, items));
}

function appendix(article: Library, file: string, title: string, intro: string, content: Content[]): Page {
  const about = { as: 'appendix', id: `_${file.replace(/\.xhtml$/, '')}` };
  return chapter(
    { file, title, part: 'backmatter' },
    about,
    h('p', { class: 'intro' }, words(article, intro)),
    content,
  );
}
