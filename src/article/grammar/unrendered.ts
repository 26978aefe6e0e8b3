/**
 * What Markdown would publish as it is typed, or would swallow: signs that are left in the text, links and notes that are
 * none, code that does not end, definitions that nothing uses.
 */
import type { Nodes, Parents, Root } from 'mdast';
import { type Problem, suggest } from '../problems/problems.ts';
import { attributeOf } from '../read/components.ts';
import { isExample, templateIn } from '../read/samples.ts';
import { codeVersion, diskCache } from '../util/disk-cache.ts';
import { visitParents } from '../util/visit.ts';
import { definitionsOf } from './link-references.ts';
import { FILE_NAME, misread, offsetOf, PLAIN, sourceOf } from './misread.ts';
import { SIGNS } from './signs.ts';

type Found = Omit<Problem, 'file'>;
/** Goes through what a pattern matches in a text, and takes out of it what is reported. @param how whether a match was reported */
type Take = (pattern: RegExp, how: (match: RegExpExecArray, index: number) => boolean) => void;

const UNDEFINED_NOTE = /\[\^([^\]\n]+)\]/g;
const UNCLOSED_NOTE = /\^\[[^\n]{0,24}/g;
/** What is left of a link that is none. */
const LEFT_OVER =
  /\]\([^\s)]*|\]\[[^\]\n]+\]|\] \((?=https?:|\/|#|\.\.?\/)[^\s)]*|\)\[(?=https?:|\/|#)[^\s\]]*|\]（(?=https?:|\/|#|\.\.?\/)[^\s）]*|\[\^/g;
/** Words that would be a reference with words before them, in brackets and without: the scheme is to be one that refers to something. */
const LOOSE = /[(（]([a-z][a-z0-9]*)[:：][^\s)）]+/g;
const BARE = /(?<![\p{L}\p{N}/:.-])([a-z][a-z0-9]*):[a-z0-9]+(?:-[a-z0-9]+)*(?![\p{L}\p{N}:/])/gu;
const ENTITY = /&(?:[a-z][a-z\d]*|#x?[\da-f]+);/gi;
const PATTERNS = SIGNS.map(({ pattern, line, ...sign }) => {
  const atLine = line && new RegExp(`(?:^|\\n)[ \\t>]*${pattern.source}`, pattern.flags);
  return { ...sign, line, pattern: atLine || pattern };
});
/** A number from which an item of a list is a year. */
const YEARS = 1000;

const cache = diskCache('.cache/leftovers', codeVersion('src/article', 'src/ui/mdx'));

/**
 * What is left over in one file, kept between builds.
 * @param tree the tree of the file, as it was parsed; `text` the file
 * @param schemes the schemes that refer to something
 * @returns errors and warnings
 */
export function leftovers(tree: Root, text: string, schemes: Set<string>): Found[] {
  const find = () => {
    const leftover = new Leftovers(tree, text, schemes);
    visitParents(tree, (node, parents) => leftover.look(node, parents));
    misread(tree, text, (...given) => leftover.report(...given));
    return JSON.stringify(leftover.found);
  };
  return JSON.parse(cache([...schemes, text].join('\0'), find));
}

class Leftovers {
  readonly found: Found[] = [];
  readonly #definitions: ReturnType<typeof definitionsOf>;
  readonly #text: string;
  readonly #schemes: Set<string>;
  readonly #lines: number[];
  /** The names of notes that are defined, and the definitions of addresses that are used. */
  readonly #notes: string[] = [];
  readonly #used = new Set<string>();

  constructor(tree: Root, text: string, schemes: Set<string>) {
    this.#definitions = definitionsOf(tree);
    this.#text = text;
    this.#schemes = schemes;
    this.#lines = lineStarts(text);
    visitParents(tree, (node) => {
      if (node.type === 'footnoteDefinition') this.#notes.push((node.label ?? node.identifier).toLowerCase());
      if (node.type === 'linkReference' || node.type === 'imageReference') this.#used.add(node.identifier);
    });
  }

  /** @param at a node, or where in the file */
  report(slug: Problem['slug'], at: Nodes | number, details: Record<string, string> = {}): void {
    const offset = typeof at === 'number' ? at : offsetOf(at);
    const line = this.#lines.findLastIndex((start) => start <= offset);
    this.found.push({ slug, line: line + 1, column: offset - (this.#lines[line] ?? 0) + 1, details });
  }

  look(node: Nodes, parents: Nodes[]): void {
    const parent = parents.at(-1);
    if (node.type === 'text') this.#textSigns(node.value, node, parents);
    if (node.type === 'paragraph') {
      const written = templateIn(sourceOf(node, this.#text));
      if (written) this.report('template-text', node, { written });
    }
    if ((node.type === 'link' || node.type === 'definition') && isExample(node.url)) {
      this.report('example-address', node, { address: node.url });
    }
    // Of two with one key the first counts.
    const isUnused = node.type === 'definition' && this.#definitions.get(node.identifier) === node;
    if (isUnused && !this.#used.has(node.identifier))
      this.report('unused-definition', node, { label: node.label ?? node.identifier });
    if (node.type === 'list' && (node.start ?? 0) >= YEARS) {
      this.report('year-as-list', node, { year: `${node.start}` });
    }
    if (node.type === 'image' || node.type === 'imageReference') {
      const [left] = /\^\[|\[\^|\]\((?=[\s\S]*\]\()/.exec(sourceOf(node, this.#text)) ?? [];
      if (left) this.report('note-in-picture', node);
      else if (!(node.alt ?? '').trim() || FILE_NAME.test(node.alt ?? '')) this.report('no-alt', node);
    }
    if (isBlock(node) && !isBlock(parent)) return;
    if ('children' in node && node.children.some(({ type }) => type === 'footnote')) this.#strayBracket(node);
  }

  #textSigns(value: string, node: Nodes, parents: Nodes[]): void {
    const parent = parents.at(-1) as Parents;
    // An address that is shown as it is.
    if (parent.type === 'link' && /^(?:https?:\/\/|www\.|\S+@)/.test(value)) return;
    const at = node.position ? offsetOf(node) : offsetOf(parent);
    // Of a text that a plugin made the source is not known.
    let rest = (node.position ? sourceOf(node, this.#text) : value).replace(/\\[!-/:-@[-`{-~]/g, '  ');
    const before = parent.children[(parent.children as Nodes[]).indexOf(node) - 1];
    const first = before === undefined ? HOLD_LINES.has(parent.type) : isBreak(before);
    const attribute = attributeOf(parent);
    if (attribute !== undefined) {
      if (this.#inAttribute(attribute, rest, at, parents)) return;
      rest = rest.replace(/^[^"']*["']/, (name) => `${' '.repeat(name.length - 1)}\n`).replace(/["']$/, '\n');
    }
    const take: Take = (pattern, how) => {
      for (const match of rest.matchAll(pattern)) {
        const shown = match[1] !== undefined && match[0].includes(match[1]) ? match[0].lastIndexOf(match[1]) : 0;
        if (!how(match, match.index + shown)) continue;
        rest = rest.slice(0, match.index) + ' '.repeat(match[0].length) + rest.slice(match.index + match[0].length);
      }
    };
    take(UNDEFINED_NOTE, ({ 1: label = '' }, index) => {
      const defines = first && index === 2 && /^ +:/.test(rest.slice(index + label.length + 1));
      if (defines) this.report('open-definition', at, { label });
      else this.report('undefined-note', at + index - 2, { label, nearest: suggest(label, this.#notes).nearest });
      return true;
    });
    take(UNCLOSED_NOTE, ({ 0: written }, index) => {
      this.report('unclosed-note', at + index, { written: `${written.trim()}…` });
      return false;
    });
    this.#brokenLinks(take, node, parent, at);
    take(ENTITY, ({ 0: written }, index) => {
      const shown = count(value, written) > count(sourceOf(node, this.#text), `&amp;${written.slice(1)}`);
      const isOfWord = written.length === 3 && /[\p{L}\p{N}]$/u.test(rest.slice(0, index));
      if ((!shown && !(written.startsWith('&#') && value.includes('\ufffd'))) || isOfWord) return false;
      this.report('raw-sign', at + index, {
        written,
        instead: 'There is no such character. Type the one that you mean.',
      });
      return true;
    });
    for (const { pattern, line, instead } of PATTERNS) {
      take(pattern, (match, index) => {
        if (line && match.index === 0 && !match[0].startsWith('\n') && !first) return false;
        if (parent.type === 'tableCell' && match[0].startsWith('•')) return false;
        const written = shortened((match[1] ?? match[0]).replaceAll(/\s+/g, ' '));
        this.report('raw-sign', at + index, { written, instead: attribute === undefined ? instead : PLAIN });
        return true;
      });
    }
  }

  /** What was meant as a link or a reference. @param at where the text begins in the file */
  #brokenLinks(take: Take, node: Nodes, parent: Parents, at: number): void {
    // An address that is shown as it is has become a link of its own.
    const next = parent.children[(parent.children as Nodes[]).indexOf(node) + 1];
    if (next?.type === 'link') {
      take(/\] \($|\)\[$/g, ({ 0: written }, index) => {
        this.report('not-a-link', at + index, { written: written + next.url });
        return true;
      });
    }
    take(LEFT_OVER, ({ 0: written }, index) => {
      const inLink = written.startsWith('](') && this.#noteBefore(node, parent);
      if (inLink) this.report('note-in-link', inLink);
      else this.report('not-a-link', at + index, { written });
      return true;
    });
    take(LOOSE, ({ 0: written, 1: scheme = '' }, index) => {
      if (!this.#schemes.has(scheme)) return false;
      this.report('not-a-link', at + index - 1, { written });
      return true;
    });
    take(BARE, ({ 0: written, 1: scheme = '' }, index) => {
      if (!this.#schemes.has(scheme)) return false;
      this.report('raw-sign', at + index, { written, instead: `Write “[words](${written})”.` });
      return true;
    });
  }

  /** Reports a note or a link in an attribute. @returns whether there is one */
  #inAttribute(attribute: string, source: string, at: number, parents: Nodes[]): boolean {
    const { index } = /\^\[|\[\^|\]\(/.exec(source) ?? {};
    if (index === undefined) return false;
    const component = parents.at(-2);
    const name = `${component && 'name' in component ? component.name : ''}`;
    const reason = `has a note or a link in “${attribute}”, which is plain text. Put it into the text of the component.`;
    this.report('component', at + index, { name, reason });
    return true;
  }

  /** Where a note begins that is written within the words of a link, whose end is a text behind it. */
  #noteBefore(text: Nodes, { children }: Parents): number | undefined {
    const before = children.slice(0, (children as Nodes[]).indexOf(text));
    const note = before.findLast(({ type }) => type === 'footnote');
    const opening = before
      .slice(0, note && before.indexOf(note))
      .some((each) => sourceOf(each, this.#text).includes('['));
    return note && opening ? offsetOf(note) : undefined;
  }

  /** A “]” behind a note that no “[” opens: the note was meant to end there. */
  #strayBracket(block: Parents): void {
    let depth = 0;
    let noted = false;
    const walk = (node: Nodes): boolean => {
      if (node.type === 'footnote') {
        noted = true;
        return false;
      }
      if (node.type === 'text' && node.position) {
        const raw = sourceOf(node, this.#text).replace(/\\[!-/:-@[-`{-~]/g, '  ');
        for (const [index, sign] of [...raw].entries()) {
          if (sign === '[') depth += 1;
          if (sign === ']') depth -= 1;
          if (depth >= 0) continue;
          depth = 0;
          if (!noted) continue;
          this.report('stray-bracket', offsetOf(node) + [...raw].slice(0, index).join('').length, {});
          return true;
        }
      }
      return 'children' in node && node.children.some(walk);
    };
    block.children.some(walk);
  }
}

/** What begins with a line of text. */
const HOLD_LINES = new Set(['paragraph', 'tableCell', 'heading', 'footnote']);
const isBreak = (node: Nodes): boolean => node.type === 'break' || ('name' in node && node.name === 'br');

const count = (text: string, part: string) => text.split(part).length - 1;
const shortened = (written: string) => (written.length > 40 ? `${written.slice(0, 39)}…` : written);

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

const isBlock = (node: Nodes | undefined): boolean =>
  node !== undefined &&
  ['root', 'blockquote', 'list', 'listItem', 'table', 'tableRow', 'footnoteDefinition'].includes(node.type);
