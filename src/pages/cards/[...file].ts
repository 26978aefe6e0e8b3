/** The pictures that links unfold with. */
import type { APIRoute } from 'astro';
import type { Card } from '../../sharing/cards/card.ts';
import { cardFiles, drawingOf } from '../../sharing/cards/pictures.ts';
import { cachedPng } from '../../sharing/cards/raster.ts';

export const getStaticPaths = () => [...cardFiles].map(([file, card]) => ({ params: { file }, props: { card } }));

export const GET: APIRoute<{ card: Card }> = async ({ props }) =>
  new Response(cachedPng(await drawingOf(props.card), '.cache/cards'), { headers: { 'content-type': 'image/png' } });
