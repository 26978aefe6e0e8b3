/**
 * Content is text and the components of a closed set. MDX can hold code, which would run on the machine of whoever builds
 * the site, and markup, which would run in a reader’s page; content may hold neither, so that a change to it can be taken
 * from anyone.
 */
import type { Nodes, Root } from 'mdast';
import type {
  MdxFlowExpression,
  MdxJsxFlowElement,
  MdxJsxTextElement,
  MdxjsEsm,
  MdxTextExpression,
} from 'mdast-util-mdx';
import { toString as plain } from 'mdast-util-to-string';
import { components } from '../../ui/mdx/components.ts';
import { definitionsOf } from '../grammar/link-references.ts';
import { type Problem, suggest } from '../problems/problems.ts';
import { visitParents } from '../util/visit.ts';
import { attributesOf, componentOf, componentProblems } from './components.ts';
import { pictureFault, pictureFile } from './picture-files.ts';

/** Elements for what Markdown has no sign for; they may have no attributes. */
const MARKUP = ['br', 'sub', 'sup'];
/** Schemes of ordinary addresses. */
export const WEB = new Set(['http', 'https', 'mailto', 'tel']);

/** Schemes whose addresses can run or hold code. */
export const RUNS = new Set(['javascript', 'vbscript', 'data', 'blob', 'file']);

/** What browsers drop from an address, or nobody sees in it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const UNSEEN = /[\u0000-\u0020\u007f-\u009f\u00ad\u200b-\u200f\ufeff]/g;

/** The scheme that a browser would see in an address, whatever its case. */
export function schemeOf(address: string): string | undefined {
  return /^([a-z][a-z0-9+.-]*):/i.exec(address.replace(UNSEEN, ''))?.[1]?.toLowerCase();
}

/** Whether an ordinary address says where it leads: `https://` alone does not. */
const isWhole = (address: string, scheme = ''): boolean =>
  !WEB.has(scheme) || (scheme.startsWith('http') ? /^https?:\/\/[^\s/?#]/i : /:./).test(address);

type Found = Omit<Problem, 'file'>;

/**
 * Code, markup and addresses that content may not hold.
 * @param path the absolute path of the file, from which a picture’s is counted; `dir` the content folder
 */
export function harmful(tree: Root, path: string, dir: string): Found[] {
  const found: Found[] = [];
  const report = (slug: Problem['slug'], node: Nodes, details: Record<string, string>) => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    found.push({ slug, line, column, details });
  };
  const definitions = definitionsOf(tree);
  visitParents(tree, (node) => {
    if (node.type === 'mdxjsEsm') {
      const word = (node as MdxjsEsm).value.startsWith('export') ? 'export' : 'import';
      report('code', node, { what: `“${word} …”`, instead: `Take it out, or begin the paragraph with another word.` });
    }
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      const { data } = node as MdxFlowExpression | MdxTextExpression;
      // A comment, {/* … */}, is an expression without a statement: nobody runs or reads it.
      if (data?.estree && data.estree.body.length === 0 && (data.estree.comments?.length ?? 0) > 0) return;
      report('code', node, {
        what: 'what is in braces',
        instead: 'Write “\\{” for a brace. A formula is written as <Formula tex="…" />.',
      });
    }
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const { name, attributes } = node as MdxJsxFlowElement | MdxJsxTextElement;
      const component = componentOf(node);
      if (component) {
        found.push(...componentProblems(node as MdxJsxFlowElement | MdxJsxTextElement, component));
        const file = component.picture && attributesOf(node as MdxJsxFlowElement)[component.picture];
        const reason = file && pictureFault(pictureFile(file, path), dir, path);
        if (reason) report('picture', node, { written: file, reason });
        return;
      }
      const known = MARKUP.includes(name ?? '');
      if (known && attributes.length === 0) return;
      const instead = known
        ? 'It is allowed here without attributes.'
        : `Use Markdown; ${[...MARKUP, ...components.keys()].map((each) => `<${each}>`).join(', ')} are allowed here.${suggest(name ?? '', components.keys()).nearest} Write “\\<” for the sign itself.`;
      report('markup', node, { name: name ?? '', instead });
    }
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      const scheme = schemeOf(node.url);
      const written =
        node.type === 'definition' ? `[${node.identifier}]: ${node.url}` : `[${plain(node)}](${node.url})`;
      const disguised = scheme !== undefined && !node.url.toLowerCase().startsWith(`${scheme}:`);
      const leadsNowhere = RUNS.has(scheme ?? '') || /^[\\/]{2}|^\\/.test(node.url) || !isWhole(node.url, scheme);
      if ((disguised && !WEB.has(scheme)) || leadsNowhere) {
        return report('address', node, { written });
      }
    }
    const picture = node.type === 'imageReference' ? definitions.get(node.identifier) : node;
    if (picture?.type === 'image' || (picture?.type === 'definition' && node.type === 'imageReference')) {
      const reason = pictureFault(pictureFile(picture.url, path), dir, path);
      if (reason) report('picture', node, { written: picture.url, reason });
    }
    if (node.type === 'link' && plain(node).trim() === '' && !node.children.some(({ type }) => type === 'image')) {
      report('no-words', node, { written: `[${plain(node)}](${node.url})` });
    }
    if (node.type === 'heading' && node.depth === 1) report('heading', node, {});
  });
  return found;
}
