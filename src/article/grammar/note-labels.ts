/** The label of an editor’s note: the bold words that it begins with. */
import type { RootContent } from 'mdast';
import { toString as plain } from 'mdast-util-to-string';

/** Gives the label of a note its sign within the bold words: `**Background**: a …` becomes `**Background:** a …`. */
export function punctuateLabel([first]: RootContent[]): void {
  if (first?.type !== 'paragraph') return;
  const [space] = first.children;
  if (space?.type === 'text' && space.value.trim() === '') first.children.shift();
  const [strong, next] = first.children;
  const last = strong?.type === 'strong' ? strong.children.at(-1) : undefined;
  if (next?.type !== 'text' || last?.type !== 'text') return;
  const [sign = ''] = /^\s*[.:。：—–-]\s*/.exec(next.value) ?? [];
  if (!sign) return;
  next.value = next.value.slice(sign.length);
  if (!LABEL_END.test(last.value)) last.value += /[:：]/.test(sign) ? ':' : '.';
}

const LABEL_END = /\s*[.:。：]\s*$/;

/** The bold words that a note begins with, without their full stop. */
export function labelOf(body: RootContent[]): string | undefined {
  const first = body[0];
  const strong = first?.type === 'paragraph' ? first.children[0] : undefined;
  return strong?.type === 'strong' ? plain(strong).replace(LABEL_END, '').trim() : undefined;
}
