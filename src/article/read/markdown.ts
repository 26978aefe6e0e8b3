/** Parses one content file: the Markdown that sections, entries and notes share. */
import type { Nodes, Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkFootnotes from 'remark-footnotes';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type Plugin, unified } from 'unified';
import { codeVersion, diskCache } from '../util/disk-cache.ts';
import { arrangeComponents } from './components.ts';
import { balancedNotes } from './inline-notes.ts';
import { readRuby } from './ruby.ts';

const processor = unified()
  .use(remarkParse)
  // One tilde means “about” or, in other dialects, a subscript; two strike words out.
  .use(remarkGfm, { singleTilde: false })
  // CommonMark leaves `**背景。**本文` as it is: there is punctuation within the asterisks, and no space behind them.
  .use(remarkCjkFriendly)
  .use(remarkMdx)
  // Its types are those of an older unified.
  .use(remarkFootnotes as unknown as Plugin<[{ inlineNotes: boolean }], Root>, { inlineNotes: true })
  .use(balancedNotes)
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

/** The line, from 1, where front matter that begins and does not end should end; undefined when none begins. */
export function openMatter(text: string): number | undefined {
  const [first = '', ...lines] = text.split(/\r?\n/);
  if (!/^---[ \t]*$/.test(first)) return undefined;
  const end = lines.findIndex((line) => line.trim() === '' || !/^(?:[\w-]+:|\s|-\s|#)/.test(line));
  return (end < 0 ? lines.length : end) + 2;
}

const trees = diskCache('.cache/trees', codeVersion('src/article', 'src/ui/mdx'));

/** As `parse`, kept between builds: to read a tree again takes a fiftieth of the time. */
export const parsed = (text: string): Root => JSON.parse(trees(text, () => JSON.stringify(parse(text))));

/**
 * The syntax tree of a file's text. The front matter is blanked out, so that every position is that of the file.
 * @throws VFileMessage with line and column when the MDX does not parse
 */
export function parse(text: string): Root {
  const blank = text.replace(FRONT_MATTER, (matter) => matter.replace(/[^\r\n]/g, ' '));
  const tree = processor.parse(blank) as Root;
  // Most texts have neither, and looking through a tree takes as long as half of parsing it.
  if (blank.includes('{')) readRuby(tree);
  if (/<[A-Z]/.test(blank)) arrangeComponents(tree);
  return tree;
}

const OVERLAP =
  'a link or a note begins within another one and ends outside it. Look for a bracket that does not close.';

/**
 * The place and the reason of what the parser threw.
 * @throws the error, where it is not about the text
 */
export function faultOf(text: string, error: unknown): { line: number; column: number; details: { reason: string } } {
  const given = error as { message: string; reason?: string; source?: string; line?: number; column?: number };
  // Some messages have their place in their words alone: “Cannot close `link` (7:102-7:131): …”.
  const [, inWords, at] = /\((\d+):(\d+)[-)]/.exec(given.message) ?? [];
  if (given.line === undefined && inWords === undefined) throw error;
  const { line = Number(inWords), column = Number(at) } = given;
  const reason = /^Cannot close /.test(given.message) ? OVERLAP : reasonFor(given);
  const begin = beginOf(text, given, { line, column });
  // The parser names the brace, or the sign behind it.
  const [, name] = /^.?(\{[#.][^}\s]*\}?)/.exec((text.split('\n')[begin.line - 1] ?? '').slice(begin.column - 2)) ?? [];
  return name
    ? {
        ...begin,
        details: { reason: `“${name}” is no sign here: headings have addresses by themselves. Take it out.` },
      }
    : { ...begin, details: { reason } };
}

/** What the parser of MDX says, in words for those who write prose. */
export function reasonFor({ reason = '', source = '' }: { reason?: string; source?: string }): string {
  if (/esm/.test(source))
    return 'a paragraph that begins with “import” or “export” is read as code. Begin it with another word.';
  if (/expression/.test(source) || /expression/.test(reason))
    return 'a brace begins code. Write “\\{” for a brace. A formula is written as <Formula tex="…" />.';
  if (/`<br>`/i.test(reason)) return 'a line is broken by “<br />”, or by a backslash at its end.';
  const [, unclosed] = /closing tag for `<([A-Z]\w*)>`/.exec(reason) ?? [];
  if (unclosed) {
    return `“<${unclosed}>” is not closed in the paragraph it begins in. Write “<${unclosed} …>” and “</${unclosed}>” on lines of their own, or both on one line.`;
  }
  const [, late] = /closing tag `<\/([A-Z]\w*)>` either/.exec(reason) ?? [];
  if (late) return `“</${late}>” ends another paragraph than it begins in. Write it on a line of its own.`;
  if (/closing slash/.test(reason)) return 'this tag closes nothing. Write its beginning, or take it out.';
  if (/attribute value/.test(reason)) return 'the value of an attribute needs quotation marks: name="…".';
  if (/comment/.test(reason)) return '“<!” is not known here. Write a comment as {/* … */}.';
  const [, open] = /`<(sub|sup)>`/.exec(reason) ?? [];
  if (open) return `“<${open}>” needs its “</${open}>”.`;
  if (/to create a link/.test(reason)) {
    return '“<” begins HTML. Write an address as it is, “https://…”, or “[words](https://…)”; write “\\<” for the sign itself.';
  }
  if (/jsx/.test(source) || /tag/.test(reason)) return '“<” begins HTML. Write “\\<” for the sign itself.';
  return 'it cannot be read from here. Look for a bracket or a sign of code that does not close.';
}

/**
 * Where a fault of MDX begins, which the parser often finds at the end of the text only.
 * @param at where the parser found it
 */
function beginOf(
  text: string,
  { reason = '', source = '' }: { reason?: string; source?: string },
  at: { line: number; column: number },
): { line: number; column: number } {
  const lines = text.split('\n');
  if (/esm/.test(source)) {
    const line = lines.findLastIndex((each, index) => index < at.line && /^(?:import|export)\b/.test(each));
    return line < 0 ? at : { line: line + 1, column: 1 };
  }
  if (!/closing brace/.test(reason)) return at;
  const open: { line: number; column: number }[] = [];
  for (const [index, each] of lines.slice(0, at.line).entries()) {
    for (const { 0: sign, index: column } of each.replace(/\\./g, '  ').matchAll(/[{}]/g)) {
      if (sign === '{') open.push({ line: index + 1, column: column + 1 });
      else open.pop();
    }
  }
  return open.at(-1) ?? at;
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
