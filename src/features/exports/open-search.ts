/** The search as a browser can add it (https://github.com/dewitt/opensearch). */
import type { Library } from '../../article/model/library.ts';

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** @param absolute makes an address of the site a complete URL */
export const openSearch = ({ site }: Library, absolute: (address: string) => string): string => `\
<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escaped(site.name.slice(0, 16))}</ShortName>
  <LongName>${escaped(site.name.slice(0, 48))}</LongName>
  <Description>${escaped(site.labels.searchHint)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Url type="text/html" template="${absolute('/search/')}?q={searchTerms}"/>
</OpenSearchDescription>
`;
