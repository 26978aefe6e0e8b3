/**
 * The remark plugin that turns the annotation grammar into HTML.
 *
 * In:   President [Putin](actor:putin) agreed.^[**Seen from Tokyo.** Not [so](source:asahi-2018).]
 *
 * Out:  <p>President <span class="ref" data-look="actor">
 *         <a class="term" id="talks_actor_putin_r1" href="/actors/putin/">Putin</a>⟨marks⟩</span>
 *         <span class="ref own" data-look="note-1" id="talks_n1_r1">agreed.⟨marks⟩</span></p>
 *       <aside class="note" id="talks_actor_putin" popover role="doc-footnote" …>…</aside>
 *       <aside class="note" id="talks_n1" popover role="doc-footnote" …>…</aside>
 *
 * ⟨marks⟩ are two ways to the same note, each with its number: a link to it, for the wide layout, where the note is
 * in the margin, and a button that opens it as a popover, for the narrow one. Asides follow the block that refers to
 * them, so that the text makes sense in a reader mode, on paper and to a screen reader. On the page of the whole article
 * an entry’s note appears once: a later mention there has neither marks nor a note.
 */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { check } from '../article/check/check.ts';
import { scan } from '../article/grammar/grammar.ts';
import { headingsOf } from '../article/grammar/headings.ts';
import { blocksOf } from '../article/grammar/paragraphs.ts';
import {
  type Entry,
  type Library,
  type ProsePage,
  prosePages,
  type Section,
  schemesOf,
} from '../article/model/library.ts';
import { library } from '../article/model/load.ts';
import { message } from '../article/problems/problems.ts';
import { once } from '../article/util/memoise.ts';
import { markLanguages } from './languages.ts';
import { takeLastWords } from './marks.ts';
import { markNames } from './place-names.ts';
import { Writer } from './writer.ts';

interface Options {
  /** The content folder. */
  content: string;
  /** What every address of the site begins with, such as `/`. */
  base: string;
  /** Whether it is for the page of the whole article. */
  whole: boolean;
}

export function remarkAnnotations({ content, base, whole }: Options) {
  return (tree: Root, file: VFile): void => {
    const all = library(content);
    const owned = ownersByPath(all).get(file.path);
    if (!owned) throw new Error(`${file.path} belongs to no section, entry or page of the article.`);
    failOnProblems(content, file);
    const section = 'number' in owned ? owned : undefined;
    const owner = 'kind' in owned ? `${owned.kind.scheme}-${owned.id}` : owned.id;
    const schemes = schemesOf(all.site);
    const found = scan(tree, { owner, schemes, notes: section !== undefined, lang: all.site.lang });
    const writer = new Writer(all, base, found, whole);
    if (section)
      for (const { node, id } of blocksOf(tree, section, all.site.lang))
        node.data = { ...node.data, hProperties: { id } };
    for (const { node, id } of headingsOf(tree, owner)) node.data = { ...node.data, hProperties: { id } };
    writer.references(tree);
    if (section) writer.notes(tree, section);
    tree.children = tree.children.filter(({ type }) => type !== 'footnoteDefinition');
    markNames(tree, all);
    markLanguages(tree, all.site.languages);
    takeLastWords(tree, all.site.lang);
  };
}

const ownersByPath = once(
  (article: Library) =>
    new Map<string, Section | Entry | ProsePage>(
      [...article.entries.values(), ...article.sections, ...prosePages(article)].map((owner) => [owner.path, owner]),
    ),
);

/** Stops at the first error of this file; the build prints the whole list, and `dev` shows it. */
function failOnProblems(content: string, file: VFile): void {
  const problem = check(content).find(({ file: name }) => file.path?.endsWith(name));
  if (problem) file.fail(message(problem), { line: problem.line ?? 1, column: problem.column ?? 1 });
}
