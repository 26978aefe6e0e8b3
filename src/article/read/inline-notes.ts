/**
 * Allows square brackets in an inline note, as in quotations: `^[He said “for [the] time being”.]`.
 *
 * remark-footnotes ends a note at the first “]” that does not end a link. Here it ends at the first that belongs to no
 * “[” within the note.
 */
import type { Plugin } from 'unified';

/** What is used of micromark, whose types this version of remark-footnotes does not share. */
interface Token {
  type: string;
  /** Whether a “]” of the note has already been matched with it. */
  matched?: boolean;
}
interface Context {
  events: ['enter' | 'exit', Token, unknown][];
  sliceSerialize(token: Token): string;
}
type State = (code: number | null) => State | undefined;
type Tokenize = (this: Context, effects: object, ok: State, nok: State) => State;
interface Extension {
  text?: Record<number, { tokenize: Tokenize }>;
}

const BRACKET = 93;
const CARET = 94;

/** To be used after remark-footnotes. */
export const balancedNotes: Plugin = function () {
  const { micromarkExtensions = [] } = this.data() as { micromarkExtensions?: Extension[] };
  const end = micromarkExtensions.findLast(({ text }) => text?.[CARET] && text[BRACKET])?.text?.[BRACKET];
  if (!end) throw new Error('remark-footnotes has no inline notes to balance.');
  const { tokenize } = end;
  end.tokenize = function (effects, ok, nok) {
    const close = tokenize.call(this, effects, ok, nok);
    return (code) => (matchesOpening(this) ? nok(code) : close(code));
  };
};

/** Whether a “]” at this place belongs to a “[” after the beginning of the note. */
function matchesOpening(context: Context): boolean {
  for (const [kind, token] of context.events.toReversed()) {
    if (token.type === 'inlineNoteStart') return false;
    if (kind !== 'exit' || token.matched || !opens(token, context)) continue;
    token.matched = true;
    return true;
  }
  return false;
}

/** A “[” that may begin a link or a picture, or that of `[^name]` where no such note is defined. */
const opens = (token: Token, context: Context): boolean =>
  token.type === 'labelLink' ||
  token.type === 'labelImage' ||
  (token.type === 'data' && context.sliceSerialize(token).endsWith('['));
