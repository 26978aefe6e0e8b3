/**
 * What a component is that editors may use in MDX. Each has a folder here, a line in components.ts, and one for its styles in
 * frame/styles/site.css.
 *
 * Nothing here knows an article: the check, the pages and the book all ask the same definition.
 */
import { z } from 'astro/zod';
import type { Element, ElementContent } from 'hast';

/** What a component's form in the book is made of. */
export interface InBook {
  /** Its attributes as the editor wrote them; of a picture, the name of its file in the book. */
  attributes: Record<string, string>;
  /** The words of each attribute that is text, with words of other languages marked. */
  texts: Record<string, ElementContent[]>;
  /** Its content. */
  children: ElementContent[];
  /** Whether it is part of a sentence. */
  inline: boolean;
  /** Of a numbered figure: its number, its drawing, and what comes below its caption. */
  figure?: { number: number; drawn: ElementContent[]; below: ElementContent[] } | undefined;
  /** The words of the pages, by their names. */
  labels: Record<string, string>;
  /** What it shows of the article, for a component that shows a part of its record or its entries. */
  shown: ElementContent[];
}

export interface Component {
  /** The attributes it may have, each of them text between quotation marks. */
  attributes: z.ZodObject;
  /**
   * Attributes whose words a reader reads, before or after its content: they are searched, checked for
   * spelling, and have their languages marked.
   */
  texts?: { [attribute: string]: 'before' | 'after' };
  /** The attribute that names a picture of the content folder. */
  picture?: string;
  /** Whether it may contain text. */
  holdsText?: boolean;
  /** Whether it may be part of a sentence; otherwise it is a paragraph of its own. */
  inSentences?: boolean;
  /** Whether its words are words of the text, from which the time of reading is counted. */
  counted?: boolean;
  /** The key of the numbered figure that it is, such as `chart:levels`; two of one key have one number. */
  figure?: (attributes: Record<string, string>) => string;
  /** Words by which search finds it, besides those of its attributes and its content. */
  says?: (attributes: Record<string, string>) => string;
  /** Its form in the book, as HTML; styled by `book.css` of its folder. Its form on pages and on paper is its `.astro` file. */
  book: (given: InBook) => Element;
}

/** An attribute that is words. */
export const text = z.string().trim().min(1, 'must not be empty');

/** The number and the title of a figure in the book. */
export const figureTitle = ({ figure, texts: { title = [] }, labels }: InBook): Element =>
  h('p', { className: ['figure-title'] }, h('b', {}, `${labels['figure']} ${figure?.number}${labels['stop']}`), title);

/** The line below a figure in the book that names its sources. */
export const figureSources = ({ texts: { sources }, labels }: InBook): Element | undefined =>
  sources && h('p', { className: ['small'] }, labels['sources'], labels['colon'], sources);

type Children = (ElementContent | ElementContent[] | string | undefined)[];

/** An element of HTML. */
export const h = (tagName: string, properties: Element['properties'], ...children: Children): Element => ({
  type: 'element',
  tagName,
  properties,
  children: children
    .flat()
    .filter((child) => child !== undefined)
    .map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
});

/** An element of SVG, by attributes that may be numbers; what is undefined is left out. */
export const s = h as (
  name: string,
  attributes: Record<string, string | number | string[] | undefined>,
  ...children: Children
) => Element;
