/**
 * The remark plugin that turns the annotation grammar into HTML.
 *
 * In:   Old [Prys](keeper:prys) agreed.^[**Aside.** Not [so](source:minutes-3).]
 *
 * Out:  <p>Old <span class="ref" data-look="keeper">
 *         <a class="term" id="gate_keeper_prys_r1" href="/keepers/prys/">Prys</a>⟨marks⟩</span>
 *         <span class="ref own" data-look="note-1" id="gate_n1_r1">agreed.⟨marks⟩</span></p>
 *       <aside class="note" id="gate_keeper_prys" popover role="doc-footnote" …>…</aside>
 *       <aside class="note" id="gate_n1" popover role="doc-footnote" …>…</aside>
 *
 * ⟨marks⟩ are two ways to the same note, each with its number: a link to it, for the wide layout, where the note is
 * in the margin, and a button that opens it as a popover, for the narrow one. Asides come after the block that refers to
 * them, so that the text makes sense in a reader mode, on paper and to a screen reader. On the page of the whole article
 * an entry’s note appears once: a later mention there has neither marks nor a note.
 */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { check } from '../article/check/check.ts';
import type { Text } from '../article/model/library.ts';
import { library } from '../article/model/load.ts';
import { message, type Problem } from '../article/problems/problems.ts';
import { identify, inLanguage } from './elements.ts';
import { markLanguages } from './languages.ts';
import { takeLastWords } from './marks.ts';
import { markNames } from './place-names.ts';
import { typesetTree } from './typography.ts';
import { Writer } from './writer.ts';

declare module 'vfile' {
  interface DataMap {
    /** The text whose tree is given. */
    text: Text;
  }
}

interface Options {
  content: string;
  /** What every address of the site begins with, such as `/`. */
  base: string;
  /** Whether it is for the page of the whole article. */
  whole: boolean;
  /** The translation that is shown, or `null` for the original, where it is not that of the site. */
  lang?: string | null;
}

/** Takes a copy of the tree of `file.data.text`, which has been annotated when the article was read. */
export function remarkAnnotations({ content, base, whole, lang }: Options) {
  return (tree: Root, file: VFile): void => {
    const { text } = file.data;
    if (!text) throw new Error(`${file.path} belongs to no section, entry or page of the article.`);
    failOnProblems(check(content, lang), file);
    const all = library(content, lang);
    identify(tree.children);
    if (text.lang) for (const node of tree.children) inLanguage(node, text.lang);
    new Writer(all, base, text, whole).write(tree);
    markNames(tree, all);
    markLanguages(tree, all.site.languages);
    typesetTree(tree, text.lang ?? all.site.lang);
    takeLastWords(tree, all.site.lang);
  };
}

/** Stops at the first error of this file; the build prints the whole list, and `dev` shows it. */
function failOnProblems(problems: Problem[], file: VFile): void {
  const problem = problems.find(({ file: name }) => file.path?.endsWith(name));
  if (problem) file.fail(message(problem), { line: problem.line ?? 1, column: problem.column ?? 1 });
}
