/** The notes of the article as Web Annotations. */
import type { APIRoute } from 'astro';
import { annotationsOf } from '../features/exports/annotations.ts';
import { article } from '../site/article.ts';
import { absolute } from '../site/link.ts';

export const GET: APIRoute = () => Response.json(annotationsOf(article, absolute));
