/** Parses one content file: the Markdown that sections, entries and notes share. */
import type { Nodes, Root } from 'mdast';
import remarkFootnotes from 'remark-footnotes';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type Plugin, unified } from 'unified';
import { arrangeComponents } from './components.ts';

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMdx)
  // Its types are those of an older unified.
  .use(remarkFootnotes as unknown as Plugin<[{ inlineNotes: boolean }], Root>, { inlineNotes: true })
  .freeze();

// Astro, which compiles the file, takes the first line that begins with “---” for the end.
const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;
/** Levels of lists, quotations and emphasis that nobody reads. */
const DEEPEST = 60;

/** The front matter of a file, without its fences, or undefined when the file does not begin with one. */
export function frontMatter(text: string): string | undefined {
  const match = FRONT_MATTER.exec(text);
  return match?.index === 0 && !/^---/m.test(match[1] ?? '') ? match[1] : undefined;
}

/**
 * The syntax tree of a file's text. The front matter is blanked out, so that every position is that of the file.
 * Throws a VFileMessage with line and column when the MDX does not parse.
 */
export function parse(text: string): Root {
  const blank = text.replace(FRONT_MATTER, (matter) => matter.replace(/[^\r\n]/g, ' '));
  const tree = processor.parse(blank) as Root;
  arrangeComponents(tree);
  return tree;
}

/** What the parser of MDX says, in words for those who write prose. */
export function reasonFor({ reason = '', source = '' }: { reason?: string; source?: string }): string {
  if (/esm/.test(source))
    return 'a paragraph that begins with “import” or “export” is read as code. Begin it with another word.';
  if (/expression/.test(source) || /expression/.test(reason)) return 'a brace begins code. Write “\\{” for a brace.';
  const [, unclosed] = /closing tag for `<([A-Z]\w*)>`/.exec(reason) ?? [];
  if (unclosed) {
    return `“<${unclosed}>” is not closed in the paragraph it begins in. Write “<${unclosed} …>” and “</${unclosed}>” on lines of their own, or both on one line.`;
  }
  if (/comment/.test(reason)) return '“<!--” is not known here. Write a comment as {/* … */}.';
  if (/jsx/.test(source) || /tag/.test(reason)) return `“<” begins HTML. Write “\\<” for the sign itself. (${reason})`;
  return reason;
}

/** Where a tree is nested so deeply that what walks it would fail. */
export function tooDeep(tree: Root): { line: number; column: number } | undefined {
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    const { line = 1, column = 1 } = level[0]?.position?.start ?? {};
    if (depth > DEEPEST) return { line, column };
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return undefined;
}
