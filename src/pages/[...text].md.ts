/** Every section, entry and page of prose as Markdown. */
import type { APIRoute } from 'astro';
import type { Text } from '../article/model/library.ts';
import { markdownAddress, markdownOf, markdownTexts } from '../features/exports/markdown.ts';
import { absolute, article } from '../site/article.ts';

export const getStaticPaths = () =>
  [...markdownTexts(article).values()].map((text) => ({
    params: { text: markdownAddress(text).slice(1, -'.md'.length) },
    props: { text },
  }));

export const GET: APIRoute<{ text: Text }> = ({ props: { text } }) =>
  new Response(markdownOf(article, text, absolute), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
