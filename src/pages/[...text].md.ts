/** Every section, entry and page of prose as Markdown. */
import type { APIRoute } from 'astro';
import type { Entry, ProsePage, Section } from '../article/model/library.ts';
import { markdownAddress, markdownTexts } from '../features/exports/address.ts';
import { markdownOf } from '../features/exports/markdown.ts';
import { absolute, article } from '../site/article.ts';

export const getStaticPaths = () =>
  [...markdownTexts(article).values()].map((text) => ({
    params: { text: markdownAddress(text).slice(1, -'.md'.length) },
    props: { text },
  }));

export const GET: APIRoute<{ text: Section | Entry | ProsePage }> = ({ props: { text } }) =>
  new Response(markdownOf(article, text, absolute), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
