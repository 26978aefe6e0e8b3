/** `/llms.txt` (https://llmstxt.org): a list of the article's texts as Markdown and of its data, for programs that read. */
import { entriesOf, type Library, type Text } from '../../article/model/library.ts';
import { markdownAddress } from './markdown.ts';

/** @param absolute makes an address of the site a complete URL */
export function llmsText(article: Library, absolute: (address: string) => string): string {
  const { site, sections, brief, about, claims, events } = article;
  const { labels } = site;
  const line = (title: string, address: string, says = '') =>
    `- [${title}](${absolute(address)})${says && `: ${says}`}`;
  const list = (title: string, lines: string[]) => (lines.length > 0 ? [`## ${title}`, '', ...lines, ''] : []);
  const lines = (texts: readonly Text[]) =>
    texts.map((text) =>
      line(text.title, markdownAddress(text), text.type === 'entry' ? text.what : (text.description ?? '')),
    );
  return [
    `# ${site.title}`,
    '',
    `> ${site.description}`,
    '',
    `${site.byline ?? ''} ${site.licence.label}: ${site.licence.address}`.trim(),
    '',
    ...(brief ? list(brief.title, lines([brief])) : []),
    ...list(labels.sections, lines(sections)),
    ...site.kinds.flatMap((kind) => list(kind.plural, lines(entriesOf(article, kind)))),
    ...list(labels.data, [
      line(labels.notes, '/annotations.json'),
      ...(claims.size > 0 ? [line(labels.claims, '/claims.json')] : []),
      ...(events.size > 0 ? [line(labels.timeline, '/timeline.json')] : []),
      line(labels.sources, '/sources.json'),
      ...lines(about ? [about] : []),
    ]),
  ].join('\n');
}
