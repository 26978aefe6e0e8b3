/** The notes of the article as Web Annotations. */
import type { APIRoute } from 'astro';
import { annotationsOf } from '../features/exports/annotations.ts';
import { absolute, article } from '../site/article.ts';

export const GET: APIRoute = () => Response.json(annotationsOf(article, absolute));
