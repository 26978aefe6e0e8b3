/** The bibliography as RIS. */
import type { APIRoute } from 'astro';
import { article } from '../layout/article.ts';
import { bibliography } from '../reference/bibliography.ts';

export const GET: APIRoute = () => new Response(bibliography([...article.sources.values()], 'ris'));
