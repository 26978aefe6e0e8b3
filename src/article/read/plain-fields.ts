/** Looks through the fields of a file for what an editor left there by oversight. */

import { fieldName, type Path, type Problem } from '../problems/problems.ts';
import { isExample, isTemplate } from './samples.ts';

type Found = Pick<Problem, 'slug' | 'details'> & { path: Path };

/** Markdown and HTML, which a page would show as they are typed: fields hold plain text. */
export const MARKUP =
  /\^\[|\[\^|!?\[[^\]\n]+\]\([^)\s]*\)|\[[^\]\n]+\]\[[^\]\n]+\]|\*\*(?=\S)[^*\n]*\*\*|(?<![\p{L}\p{N}*])\*(?=[^\s*])[^*\n]*(?<=[^\s*])\*(?![\p{L}\p{N}*])|__(?=\S)[^_\n]*__|(?<![\p{L}\p{N}_/])_(?=[^\s_])[^_\n]*(?<=[^\s_])_(?![\p{L}\p{N}_])|`[^`\n]+`|~~(?=\S)[^~\n]*~~|==(?=\S)[^=\n]*==|<\/?[a-z][^<>\n]*>|&(?:[a-z]+\d*|#\d+|#x[\da-f]+);|^#{1,6} /iu;
/** Fields of a file that hold Markdown. */
const MARKDOWN = ['caption'];
const ADDRESS = /^(?:https?:\/\/|\/)\S*$/i;

/** @param data the fields, as their schema gives them */
export function fieldWarnings(data: unknown): Found[] {
  const found: Found[] = [];
  const walk = (value: unknown, path: Path) => {
    if (typeof value === 'string') {
      const field = fieldName(path);
      if (isTemplate(value)) found.push({ slug: 'template-text', path, details: { written: value } });
      else if (isExample(value)) found.push({ slug: 'example-address', path, details: { address: value } });
      const [written] = ADDRESS.test(value) || MARKDOWN.includes(path.join()) ? [] : (MARKUP.exec(value) ?? []);
      if (written) found.push({ slug: 'markup-in-field', path, details: { field, written } });
      if (/\S\n\s*\S/.test(value)) found.push({ slug: 'lost-paragraphs', path, details: { field } });
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        walk(inner, [...path, Array.isArray(value) ? Number(key) : key]);
      }
    }
  };
  walk(data, []);
  return found;
}
