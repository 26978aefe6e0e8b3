/** The bibliography as CSL-JSON. */
import type { APIRoute } from 'astro';
import { article } from '../layout/article.ts';
import { csl } from '../reference/bibliography.ts';

export const GET: APIRoute = () => Response.json([...article.sources.values()].map(csl));
