/** Parses one content file: the Markdown that sections, entries and notes share. */
import type { Root } from 'mdast';
import remarkFootnotes from 'remark-footnotes';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type Plugin, unified } from 'unified';

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMdx)
  // Its types are those of an older unified.
  .use(remarkFootnotes as unknown as Plugin<[{ inlineNotes: boolean }], Root>, { inlineNotes: true })
  .freeze();

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** The front matter of a file, without its fences, or undefined when the file does not begin with one. */
export function frontMatter(text: string): string | undefined {
  const match = FRONT_MATTER.exec(text);
  return match?.index === 0 ? match[1] : undefined;
}

/**
 * The syntax tree of a file's text. The front matter is blanked out, so that every position is that of the file.
 * Throws a VFileMessage with line and column when the MDX does not parse.
 */
export function parse(text: string): Root {
  const blank = text.replace(FRONT_MATTER, (matter) => matter.replace(/[^\r\n]/g, ' '));
  return processor.parse(blank) as Root;
}
