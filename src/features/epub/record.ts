/** The record beside the article: timeline, ledger of claims, bibliography. */
import { ended } from '../../article/language.ts';
import type { Library } from '../../article/model/library.ts';
import { claimViews, eventViews, subjectsOf } from '../../article/views/record.ts';
import { inOrder, sourceView } from '../../ui/bibliography/source-view.ts';
import { FILES, hrefInBook } from './address.ts';
import { type Content, chapter, h, inBook, type Page } from './xhtml.ts';

export function timelinePage(article: Library): Page {
  const { labels, words, cited, links, untranslated } = inBook(article);
  const events = eventViews(article).map(({ event, date, kind, focus }) => {
    const { id, title, text, place, side, sources } = event;
    const about = subjectsOf(article, event, labels);
    return h(
      'section',
      { class: 'event', 'aria-labelledby': id },
      h('p', { class: 'eyebrow' }, date, focus ? ` · ${focus}` : undefined),
      h('h2', { id }, words(title)),
      h('p', {}, words(text), cited(sources)),
      h(
        'p',
        { class: 'small' },
        side ? `${side} · ` : undefined,
        kind,
        place ? [' · ', words(place)] : undefined,
        about.length > 0 ? [' · ', links(about)] : undefined,
      ),
      untranslated(title, text, place),
    );
  });
  return appendix(article, FILES.timeline, labels.timeline, labels.timelineIntro, events);
}

/** Every claim, what the record shows, and what came of it. */
export function claimsPage(article: Library): Page {
  const { labels, words, numbers, led, untranslated } = inBook(article);
  const meanings = article.site.verdicts.flatMap(({ label, meaning }) => [
    h('dt', {}, label),
    h('dd', {}, words(meaning)),
  ]);
  const claims = claimViews(article).map(({ claim, verdict, statement, sources, passages: [passage] }) => {
    const { id, says, record, since } = claim;
    return h(
      'section',
      { class: 'claim', 'aria-labelledby': id },
      h('h2', { id }, words(says)),
      h(
        'p',
        { class: 'eyebrow' },
        `${verdict?.label} · ${statement}`,
        passage ? [' · ', h('a', { href: hrefInBook(article, passage.address) }, labels.passage)] : undefined,
      ),
      led(labels.recordShows, words(record), numbers(sources)),
      since ? led(labels.since, words(since)) : undefined,
      untranslated(says, record, since),
    );
  });
  const content = [h('p', {}, words(labels.method)), h('dl', { class: 'verdicts' }, meanings), ...claims];
  return appendix(article, FILES.claims, labels.claims, labels.claimsIntro, content);
}

/** The bibliography, in the order of first citation. */
export function sourcesPage(article: Library): Page {
  const { site } = article;
  const { labels, words, language, untranslated } = inBook(article);
  const { stop } = labels;
  const items = inOrder(article).map((source) => {
    const { before, after, language: inBrackets, rank, read } = sourceView(source, site);
    return h(
      'li',
      { id: source.id, value: source.number },
      words(before),
      h('a', { ...language(source.lang), href: source.address }, source.title),
      source.translated ? [' [', words(source.translated), ']'] : undefined,
      words(after),
      `${inBrackets} ${rank}${stop}${read ? `${labels.read} ${ended(read, stop)}` : ''}`,
      source.note ? words(source.note) : undefined,
      untranslated(source.translated, source.note),
    );
  });
  const page = { file: FILES.sources, title: labels.sources, part: 'backmatter' } as const;
  return chapter(page, { as: 'bibliography', id: '_sources' }, h('ol', { class: 'bibliography' }, items));
}

function appendix(article: Library, file: string, title: string, intro: string, content: Content[]): Page {
  const about = { as: 'appendix', id: `_${file.replace(/\.xhtml$/, '')}` };
  const beginning = h('p', { class: 'intro' }, inBook(article).words(intro));
  return chapter({ file, title, part: 'backmatter' }, about, beginning, content);
}
