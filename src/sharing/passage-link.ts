/**
 * Offers, for selected words of the text, a link that leads to exactly these words: a text fragment
 * (https://wicg.github.io/scroll-to-text-fragment/) after the id of the paragraph, to which browsers without fragments go.
 */
import { share } from './share.ts';

/** Selections longer than this are named by their first and last words. */
const LONG = 60;
const ENDS = 4;

let button: HTMLButtonElement | undefined;

/** What a selection is a part of: the nearest element before its end with an address of its own. */
function holderOf(node: Node): Element | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('main [id]:not(main)') ?? undefined;
}

const encode = (words: string) => encodeURIComponent(words).replaceAll('-', '%2D');

/** The words of a range as a reader sees them, without the signs and numbers of notes. */
function wordsOf(range: Range): { words: string; broken: boolean } {
  const part = range.cloneContents();
  // A link is for everyone: it names places as they are written, not as this reader chose.
  for (const form of part.querySelectorAll('.name > [hidden]')) form.remove();
  const signs = part.querySelectorAll('sup, .mark, button, aside');
  for (const sign of signs) sign.remove();
  return { words: (part.textContent ?? '').replace(/\s+/g, ' ').trim(), broken: signs.length > 0 };
}

/**
 * The address of a selection.
 * @returns undefined where nothing of the text is selected
 */
export function addressOf(selection: Selection): string | undefined {
  if (selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const holder = holderOf(range.startContainer);
  const { words, broken } = wordsOf(range);
  if (!holder || words.length < 3) return undefined;
  const list = words.split(' ');
  const long = list.length > 2 * ENDS && (broken || words.length > LONG);
  const text = long ? `${encode(list.slice(0, ENDS).join(' '))},${encode(list.slice(-ENDS).join(' '))}` : encode(words);
  // A paragraph that stands on several pages is shared from the one that is its own.
  const own = holder.closest('section')?.querySelector<HTMLAnchorElement>('.section-head copy-link a')?.pathname;
  return `${location.origin}${own ?? location.pathname}#${holder.id}:~:text=${text}`;
}

/** Shows the offer for what is selected now, or takes it away. */
export function offer(): void {
  const selection = getSelection();
  const address = selection && addressOf(selection);
  if (!address) {
    button?.remove();
    return;
  }
  button ??= document.createElement('button');
  button.type = 'button';
  button.className = 'passage-link apparatus';
  button.textContent = document.body.dataset['passageLink'] ?? '';
  button.onclick = async () => {
    if (button && (await share(address))) button.textContent = document.body.dataset['copied'] ?? '';
  };
  // Behind the words in the document: the next press of Tab leads there.
  const end = selection.getRangeAt(0).endContainer;
  const block = (end instanceof Element ? end : end.parentElement)?.closest('p, li, blockquote, table');
  (block ?? document.body).after(button);
}
