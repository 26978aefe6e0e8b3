/** The bibliography as RIS. */
import type { APIRoute } from 'astro';
import { article } from '../site/article.ts';
import { bibliography } from '../ui/bibliography/bibliography.ts';

export const GET: APIRoute = () => new Response(bibliography([...article.sources.values()], 'ris'));
