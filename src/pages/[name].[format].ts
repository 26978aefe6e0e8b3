/** The article for programs: its notes, sources, record and editions as data, and a list of its texts. */
import type { APIRoute } from 'astro';
import { annotationsOf } from '../features/exports/annotations.ts';
import { atomFeed } from '../features/exports/feed.ts';
import { llmsText } from '../features/exports/llms.ts';
import { calendar, claimsData, timelineData } from '../features/exports/record.ts';
import { FILE_TYPES, TYPES } from '../features/hosting/headers.ts';
import { absolute, article, labels, site } from '../site/article.ts';
import { csl, exported } from '../ui/bibliography/bibliography.ts';

const sources = [...article.sources.values()].map(csl);
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** The search as a browser can add it (https://github.com/dewitt/opensearch). */
const openSearch = () => `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escaped(site.name.slice(0, 16))}</ShortName>
  <LongName>${escaped(site.name.slice(0, 48))}</LongName>
  <Description>${escaped(labels.searchHint)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Url type="text/html" template="${absolute('/search/')}?q={searchTerms}"/>
</OpenSearchDescription>
`;

/** By the name of each file what makes it: text, or what is written as JSON. */
const files: Record<string, (host: string) => string | object> = {
  'annotations.json': () => annotationsOf(article, absolute),
  'llms.txt': () => llmsText(article, absolute),
  'opensearch.xml': openSearch,
  'sources.bib': () => exported(sources, 'bibtex'),
  'sources.ris': () => exported(sources, 'ris'),
  'sources.json': () => sources,
  ...(article.claims.size > 0 ? { 'claims.json': claimsData } : {}),
  ...(article.events.size > 0 ? { 'timeline.json': timelineData, 'timeline.ics': calendar } : {}),
  ...(article.editions.length > 0 ? { 'feed.xml': atomFeed } : {}),
};

export const getStaticPaths = () =>
  Object.keys(files).map((file) => {
    const [name, format = ''] = file.split('.');
    return { params: { name, format }, props: { file, format } };
  });

export const GET: APIRoute<{ file: string; format: string }> = ({ props: { file, format }, site: address }) => {
  const content = files[file]?.(`${address?.host}`);
  const headers = { 'content-type': `${FILE_TYPES[file] ?? TYPES[format]}; charset=utf-8` };
  return new Response(typeof content === 'string' ? content : JSON.stringify(content), { headers });
};
