/** TeX as MathML, which browsers and books show without a script. */
import type { Element, ElementContent } from 'hast';
import temml from 'temml';

interface MathNode {
  type?: string;
  text?: string;
  attributes?: Record<string, string>;
  classes?: string[];
  style?: Record<string, string>;
  children?: MathNode[];
}

/** Styles that formula.css gives, or that a browser's own take the place of. */
const NEEDLESS = /^(?:display|padding(?:Left|Right|Top|Bottom)?|textAlign)$/;

/**
 * A formula as a `math` element.
 * @param block whether it is a paragraph of its own
 * @throws Error for TeX that Temml does not read
 */
export function mathml(tex: string, block: boolean): Element {
  const options = { displayMode: block, throwOnError: true, annotate: false, trust: false };
  return nodesOf(temml.__renderToMathMLTree(tex, options) as MathNode)[0] as Element;
}

/** Why a text is no formula that pages can show; undefined for one that is. */
export function whyNot(tex: string): string | undefined {
  if (/(?<!\\)%/.test(tex)) return 'what follows “%” is not shown. Write “\\%” for the sign itself';
  try {
    const [lost] = lostOf(temml.__renderToMathMLTree(tex, { throwOnError: true, trust: false }) as MathNode);
    return lost && `pages cannot show its “${lost}”`;
  } catch (error) {
    const [reason = ''] = (error as Error).message
      .replace(/^ParseError:?/, '')
      .trim()
      .split('\n');
    return reason.replace(/ at (position \d+|end of input):.*$/, ', at $1');
  }
}

/** What in a tree would be lost: styles, which the pages' policy forbids in elements, and what browsers do not draw. */
function lostOf({ type, style = {}, children = [] }: MathNode): string[] {
  const own = Object.keys(style).filter((name) => style[name] !== '' && !NEEDLESS.test(name));
  return [...own, ...(type === 'menclose' ? [type] : []), ...children.flatMap(lostOf)];
}

function nodesOf({ type, text, classes = [], attributes = {}, children = [] }: MathNode): ElementContent[] {
  if (text !== undefined) return [{ type: 'text', value: text }];
  // A fragment has no type.
  if (!type) return children.flatMap(nodesOf);
  const { style: _, class: __, ...others } = attributes;
  const sides = classes.filter((name) => /^tml-(?:left|right)$/.test(name));
  // A variable is set in the italic of the text: many devices have no font with the letters that browsers would take.
  const variable =
    type === 'mi' && !others['mathvariant'] && /^\p{L}$/u.test(children[0]?.text ?? '') ? ['variable'] : [];
  const className = [...sides, ...variable];
  const properties = { ...others, ...(className.length > 0 ? { className } : {}) };
  return [{ type: 'element', tagName: type, properties, children: children.flatMap(nodesOf) }];
}
