/** Every section, entry and page of prose as Markdown. */
import type { APIRoute } from 'astro';
import type { Entry, ProsePage, Section } from '../article/model/library.ts';
import { markdownAddress, markdownOf } from '../features/exports/markdown.ts';
import { article } from '../site/article.ts';
import { absolute } from '../site/link.ts';

export function getStaticPaths() {
  const { sections, entries, about, brief } = article;
  return [...sections, ...entries.values(), about, brief]
    .filter((text) => text !== undefined)
    .map((text) => ({ params: { text: markdownAddress(text).slice(1, -'.md'.length) }, props: { text } }));
}

export const GET: APIRoute<{ text: Section | Entry | ProsePage }> = ({ props: { text } }) =>
  new Response(markdownOf(article, text, absolute), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
