/** The record beside the article: timeline, ledger of claims, bibliography. */
import { ended } from '../../article/language.ts';
import { type Library, type Source, sourcesNamed } from '../../article/model/library.ts';
import { claimViews, eventViews, subjectsOf } from '../../article/views/record.ts';
import { inOrder, sourceView } from '../../ui/bibliography/source-view.ts';
import { FILES, hrefInBook } from './address.ts';
import { type Content, chapter, h, inLanguage, led, links, type Page, untranslated, words } from './xhtml.ts';

/** The numbers of sources, each leading to the bibliography. */
export const citedNumbers = (article: Library, ids: string[]): Content[] =>
  numbersOf(article, sourcesNamed(article, ids));

/** The same of sources in hand. */
export const numbersOf = (article: Library, sources: Source[]): Content[] =>
  sources.map(({ place, number }) => {
    const properties = { class: 'cite', 'epub:type': 'biblioref', role: 'doc-biblioref' };
    return h('a', { ...properties, href: hrefInBook(article, place) }, h('sup', {}, `[${number}]`));
  });

/** Every event, in the order of dates. */
export function timelinePage(article: Library): Page {
  const { labels } = article.site;
  const events = eventViews(article).map(({ event, date, kind, focus }) => {
    const { id, title, text, place, side, sources } = event;
    const about = subjectsOf(article, event, labels);
    return h(
      'section',
      { class: 'event', 'aria-labelledby': id },
      h('p', { class: 'eyebrow' }, date, focus ? ` · ${focus}` : undefined),
      h('h2', { id }, words(article, title)),
      h('p', {}, words(article, text), citedNumbers(article, sources)),
      h(
        'p',
        { class: 'small' },
        side ? `${side} · ` : undefined,
        kind,
        place ? [' · ', words(article, place)] : undefined,
        about.length > 0 ? [' · ', links(article, about)] : undefined,
      ),
      untranslated(article, title, text, place),
    );
  });
  return appendix(article, FILES.timeline, labels.timeline, labels.timelineIntro, events);
}

/** Every claim, what the record shows, and what came of it. */
export function claimsPage(article: Library): Page {
  const { labels, verdicts } = article.site;
  const meanings = verdicts.flatMap(({ label, meaning }) => [h('dt', {}, label), h('dd', {}, words(article, meaning))]);
  const claims = claimViews(article).map(({ claim, verdict, statement, sources, passages: [passage] }) => {
    const { id, says, record, since } = claim;
    return h(
      'section',
      { class: 'claim', 'aria-labelledby': id },
      h('h2', { id }, words(article, says)),
      h(
        'p',
        { class: 'eyebrow' },
        `${verdict?.label} · ${statement}`,
        passage ? [' · ', h('a', { href: hrefInBook(article, passage.address) }, labels.passage)] : undefined,
      ),
      led(article, labels.recordShows, words(article, record), numbersOf(article, sources)),
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
  const items = inOrder(article).map((source) => {
    const { before, after, language, rank, read } = sourceView(source, site);
    return h(
      'li',
      { id: source.id, value: source.number },
      words(article, before),
      h('a', { ...inLanguage(article, source.lang), href: source.address }, source.title),
      source.translated ? [' [', words(article, source.translated), ']'] : undefined,
      words(article, after),
      `${language} ${rank}${stop}${read ? `${site.labels.read} ${ended(read, stop)}` : ''}`,
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
