/** The words of the content, fetched when a search finds nothing. */
import { article } from '../../layout/article.ts';
import { vocabularyOf } from '../../search/records.ts';

export const GET = () => Response.json(vocabularyOf(article));
