/** The bibliography for reference managers: BibTeX, RIS, CSL-JSON. */
import type { APIRoute } from 'astro';
import { article } from '../site/article.ts';
import { csl, exported } from '../ui/bibliography/bibliography.ts';

const items = [...article.sources.values()].map(csl);
const formats = {
  bib: () => new Response(exported(items, 'bibtex')),
  ris: () => new Response(exported(items, 'ris')),
  json: () => Response.json(items),
};

export const getStaticPaths = () => Object.keys(formats).map((format) => ({ params: { format } }));

export const GET: APIRoute = ({ params }) => formats[params['format'] as keyof typeof formats]();
