/**
 * Signs of other Markdowns, and of this one where they are slightly wrong: a page would show them as they are typed.
 *
 * A pattern is matched against the source of one text, in which escaped characters have been blanked. Its first group,
 * where it has one, is what is shown to the editor.
 */
export interface Sign {
  pattern: RegExp;
  /** Whether it counts only at the beginning of a line. */
  line?: boolean;
  /** What to write instead. */
  instead: string;
}

const FORMULA = 'Write a formula as <Formula tex="…" />, or “\\$” for the sign itself.';
const COMMENT = 'A comment is “{/* … */}”.';
const TABLE = 'The second line of a table has a “| --- |” for each column, as many as its first.';
const BOX = 'Write a box as <Callout kind="note">…</Callout>.';
const CITE = 'Cite a source with “[words](source:id)”.';
const ITEMS = 'The items of a list begin with “- ”, or with “1. ” and a space.';

/** In the order in which they are looked for: a longer sign before one that is a part of it. */
export const SIGNS: Sign[] = [
  {
    line: true,
    pattern: /((?:[-*+]|#{1,6}|(?<!\n[ \t>]*)>)[ \t]+(?:[\p{L}[][^\n|]{0,20}|$))/gu,
    instead:
      'A list, a heading or a quotation begins on a line of its own. A cell of a table holds none: write “•”, and part its lines by “<br />”.',
  },
  { line: true, pattern: /([-=~]{2,})[ \t]*(?=\r?\n|$)/g, instead: 'Type the dash itself, or “***” for a line.' },
  {
    pattern: /&lt;br[ \t]*\/?&gt;/gi,
    instead: 'A line is broken by “<br />”.',
  },
  { pattern: /:::+[^\n]*/g, instead: BOX },
  { line: true, pattern: /(\.\.[ \t]+[a-z-]+::[^\n]*)/g, instead: BOX },
  { line: true, pattern: /(::[a-z][\w-]*[^\n]*)/g, instead: BOX },
  { line: true, pattern: /((?:!!!|\?\?\?)\+? [^\n]*)/g, instead: BOX },
  { line: true, pattern: /(\[[ xX~-]?\])(?!\()/g, instead: 'A task is an item of a list: “- [ ] …”.' },
  { pattern: /%%[^%\n]*%%/g, instead: COMMENT },
  {
    pattern: /(?<=[\p{L}.,;:!?”"] ?)\[\d{1,3}(?:[,–-] ?\d{1,3})*\]|(?<=[.,;:!?”’»])[¹²³⁰-⁹]+/gu,
    instead: CITE,
  },
  { pattern: /\[!\w+\][-+]?/g, instead: BOX },
  {
    line: true,
    pattern: /(:[ \t]+\S[^\n]{0,20})/g,
    instead: 'A list of terms is not known here. Write “- **Term:** what it means”.',
  },
  { line: true, pattern: /(#{1,6}[^\s#\d][^\n]{0,20})/g, instead: 'A heading has a space behind its “##”.' },
  { line: true, pattern: /(\|[^\n]*\|)[ \t]*(?=\r?\n|$)/g, instead: TABLE },
  { line: true, pattern: /([•‣▪●◦][ \t]*\S[^\n]{0,20})/g, instead: ITEMS },
  {
    line: true,
    pattern:
      /((?:[-+]\p{L}|[–—]\s|[・➤►▶✓✔①-⑳][^\n]?|[０-９]{1,2}[．.）、][^\n]?|\(?[a-z\d]{1,2}[.)]\s*\p{L})[^\n]*\r?\n[ \t>]*(?:[-+]\p{L}|[–—]\s|[・➤►▶✓✔①-⑳][^\n]?|[０-９]{1,2}[．.）、][^\n]?|\(?[a-z\d]{1,2}[.)]\s*\p{L}))/gu,
    instead: ITEMS,
  },
  { line: true, pattern: /(\|[ \t]*:?-+:?)/g, instead: TABLE },
  { line: true, pattern: /(\/\/ [^\n]*)/g, instead: COMMENT },
  { line: true, pattern: /(\*\[[^\]\n]+\]:[^\n]*)/g, instead: 'Write the long form in brackets behind the short one.' },
  { line: true, pattern: /(#{7,})/g, instead: 'A heading begins with “##” to “######”.' },
  { pattern: /\^ \[/g, instead: 'A note is “^[…]”, without a space between the two signs.' },
  {
    pattern: /[｜|]\p{sc=Han}+《[^》\n]+》|\p{sc=Han}《[\p{sc=Hiragana}\p{sc=Katakana}ー]+》/gu,
    instead: 'A reading is written “{漢字|かんじ}”.',
  },
  { pattern: /\$\$/g, instead: FORMULA },
  { pattern: /\$(?=[^\s$])[^$]*?[^\s$]?\$(?!\s?\d)(?<!\s\$)/g, instead: FORMULA },
  { pattern: /!?\[\[[^\]\n]*\]\]?/g, instead: 'Write “[words](kind:id)”, or “![words](../pictures/name.png)”.' },
  {
    pattern: /!\[[^\]\n]*\]/g,
    instead: 'A picture is “![what it shows](../pictures/name.png)”, without a space before the round bracket.',
  },
  {
    pattern: /\[(?:[^\]\n@]*[\s;])?-?@[\w:.-]+[^\]\n]*\]?|(?<![\w.@])@[a-z]+\d{4}[a-z]?(?!\w)/gi,
    instead: CITE,
  },
  {
    pattern: /\b(?:TODO|FIXME|TBD)\b|\[citation needed\]|\bLorem ipsum\b/g,
    instead: 'Write what belongs here, or take it out.',
  },
  {
    pattern: /(?<=[\p{L}\p{N}”’)])-{2,3}(?=[\p{L}\p{N}“‘(])|(?<=\S\s)-{2,3}(?=\s)/gu,
    instead: 'Type the dash itself: “–” or “—”.',
  },
  { line: true, pattern: /(\[_?toc_?\])/gi, instead: 'The contents come by themselves; take it out.' },
  { pattern: /(?<![\p{L}\p{N}:]):[a-z][\w-]*\[/gu, instead: 'It is no sign here; take it out.' },
  {
    pattern: /(?<![\p{L}\p{N}:]):(?:[a-z][a-z0-9_+-]*|[-+]1):(?![\p{L}\p{N}:])/gu,
    instead: 'Type the picture sign itself.',
  },
  { pattern: /==+(?=[^\s=])[^=\n]*(?:==+)?|(?<=\S)==+/g, instead: 'Write “**words**” to set words off.' },
  { pattern: /\+\+(?=[^\s+])[^+\n]*[^\s+]\+\+/g, instead: 'Write “*words*” to set words off.' },
  { pattern: /\|\|(?=[^\s|])[^|\n]*[^\s|]\|\|/g, instead: 'It is no sign here; take it out.' },
  { pattern: /~~+/g, instead: 'Words are struck out by “~~words~~”, without a space within.' },
  {
    pattern: /~(?![\s~])[^~\n]{0,20}?[^\s~]~(?!~)/g,
    instead: 'Write “<sub>2</sub>” for small signs below the line, and “~~words~~” for words that are struck out.',
  },
  {
    pattern: /\^(?![\s^[])[^\s^]{1,20}\^|(?<=[\p{L}\p{N})])\^[-−–+]?[\p{L}\p{N}]+/gu,
    instead: 'Write “<sup>3</sup>” for small signs above the line.',
  },
  {
    pattern: /\*\*+|(?<![\p{L}\p{N}_])__+|__+(?![\p{L}\p{N}_])/gu,
    instead:
      'Bold words are “**words**”: no space within, and no letter behind a full stop that they end with. Write “\\*” for each sign itself.',
  },
  {
    pattern:
      /(?<![^\s\p{P}])\*(?=[\p{L}\p{N}“„«"'(])|(?<=[\p{L}\p{N}.,;:!?”“»"')])\*(?![^\s\p{P}])|(?<![\p{L}\p{N}_])_(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.,;:!?])_(?![\p{L}\p{N}_])/gu,
    instead: 'Italics are “*words*”, without a space within; write “\\*” or “\\_” for the sign itself.',
  },
  { pattern: /`+/g, instead: 'Put code between two “`”; write “\\`” for the sign itself.' },
  {
    pattern: /&(?:amp;(?:[a-z]+\d*|#\d+|#x[\da-f]+);|(?:nbsp|amp|lt|gt|quot|[mn]dash|hellip|copy|shy)\b(?!;))/gi,
    instead: 'An entity is “&name;”, such as “&nbsp;”. Better type the character itself.',
  },
  {
    pattern: /\\(?:\p{L}+|\s|$)/gu,
    instead:
      'Put a backslash before a sign, or at the end of a line that another follows. Write “\\\\” for the backslash itself.',
  },
];
