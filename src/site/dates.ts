/** Dates in the language of the site. */
import { dateIn } from '../article/dates.ts';
import { site } from './article.ts';

/** A date at the precision known, as a reader reads it. */
export const dateInWords = (value: string): string => dateIn(site.locale ?? site.lang, value);
