/** The search as a browser can add it (https://github.com/dewitt/opensearch). */
import type { APIRoute } from 'astro';
import { absolute, labels, site } from '../site/article.ts';

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

export const GET: APIRoute = () =>
  new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escaped(site.name.slice(0, 16))}</ShortName>
  <LongName>${escaped(site.name.slice(0, 48))}</LongName>
  <Description>${escaped(labels.searchHint)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Url type="text/html" template="${absolute('/search/')}?q={searchTerms}"/>
</OpenSearchDescription>
`,
    { headers: { 'content-type': 'application/opensearchdescription+xml' } },
  );
