/** `/llms.txt` (https://llmstxt.org): a list of the article's texts as Markdown and of its data, for programs that read. */
import { entriesOf, type Library } from '../../article/model/library.ts';
import { markdownAddress } from './markdown.ts';

/** @param absolute makes an address of the site a complete URL */
export function llmsText(article: Library, absolute: (address: string) => string): string {
  const { site, sections, brief, about, claims, events } = article;
  const { labels } = site;
  const line = (title: string, address: string, says = '') =>
    `- [${title}](${absolute(address)})${says && `: ${says}`}`;
  const list = (title: string, lines: string[]) => (lines.length > 0 ? [`## ${title}`, '', ...lines, ''] : []);
  return [
    `# ${site.title}`,
    '',
    `> ${site.description}`,
    '',
    `${site.byline ?? ''} ${site.licence.label}: ${site.licence.address}`.trim(),
    '',
    ...(brief ? list(brief.title, [line(brief.title, markdownAddress(brief), brief.description)]) : []),
    ...list(
      labels.sections,
      sections.map((section) => line(section.title, markdownAddress(section), section.description)),
    ),
    ...site.kinds.flatMap((kind) =>
      list(
        kind.plural,
        entriesOf(article, kind).map((entry) => line(entry.title, markdownAddress(entry), entry.what)),
      ),
    ),
    ...list(labels.data, [
      line(labels.notes, '/annotations.json'),
      ...(claims.size > 0 ? [line(labels.claims, '/claims.json')] : []),
      ...(events.size > 0 ? [line(labels.timeline, '/timeline.json')] : []),
      line(labels.sources, '/sources.json'),
      ...(about ? [line(about.title, markdownAddress(about), about.description)] : []),
    ]),
  ].join('\n');
}
