/** The texts of the article and its data, listed for programs. */
import type { APIRoute } from 'astro';
import { llmsText } from '../features/exports/llms.ts';
import { absolute, article } from '../site/article.ts';

export const GET: APIRoute = () => new Response(llmsText(article, absolute));
