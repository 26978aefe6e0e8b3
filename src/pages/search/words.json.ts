/** The words of the content, fetched when a search finds nothing. */

import { vocabularyOf } from '../../features/search/build/vocabulary.ts';
import { article } from '../../site/article.ts';

export const GET = () => Response.json(vocabularyOf(article));
