/** The bibliography as CSL-JSON. */
import type { APIRoute } from 'astro';
import { article } from '../site/article.ts';
import { csl } from '../ui/bibliography/bibliography.ts';

export const GET: APIRoute = () => Response.json([...article.sources.values()].map(csl));
