/** What is wrong with a YAML text, in words for those who write prose, and where. */
import type { YAMLError } from 'yaml';

/** Signs that mean something to YAML where a value begins with them. */
const SPECIAL = /^[*&!|>%@`[\]{},#?-]/;
const FIELD = /^(\s*(?:- +)*)([^\s:#"'[{][^:#"']*|"[^"]*"|'[^']*'):(?:\s+(.*))?$/;

/** Spaces that look like ordinary ones, before a field or behind its colon. */
const ODD_SPACE = /^[ ]*[\u00a0\u2000-\u200b\u202f\u3000]|:[\u00a0\u2000-\u200b\u202f\u3000]/;

const INDENTED =
  'this line is not indented as those beside it. The fields of one thing begin below each other; indent what belongs to a field by two more spaces.';

/**
 * @param text what was parsed; `error` the first error that the parser found
 * @returns a reason as the end of a sentence, and the place that it is about, as an offset into the text
 */
export function reasonOf(text: string, error: Pick<YAMLError, 'code' | 'pos'>): { reason: string; offset: number } {
  const [offset] = error.pos;
  const at = lineAt(text, Math.min(offset, text.length));
  const tab = /^[ \t]*\t/m.exec(text);
  if (tab && tab.index <= at.end) {
    return { reason: 'a tab indents this line. Use spaces.', offset: tab.index };
  }
  if (error.code === 'DUPLICATE_KEY') {
    const [, key = ''] = /^\s*(?:- +)*([^:]+):/.exec(text.slice(offset)) ?? [];
    return { reason: `the field “${key.trim()}” is given twice. Take one of them out.`, offset };
  }
  if (error.code === 'BAD_DQ_ESCAPE') {
    return { reason: 'between “"” a backslash means something. Write two of them: “\\\\”.', offset };
  }
  // The parser finds out on a later line that something is wrong with this one or the one before it.
  for (const line of [at, ...(at.start > 0 ? [lineAt(text, at.start - 1)] : [])]) {
    const reason = reasonOfLine(line.text);
    if (reason) return { reason, offset: line.start + (line.text.length - line.text.trimStart().length) };
  }
  const open = openQuote(text);
  if (open !== undefined) {
    return { reason: `a quotation mark ${text[open]} opens here and does not close.`, offset: open };
  }
  const next = lineAt(text, Math.min(at.end + 1, text.length));
  for (const line of [at, next]) {
    const isDeeper =
      line === at ? error.code === 'BAD_INDENT' || /^\s+\S/.test(at.text) : /^\s+[\w-]+:/.test(next.text);
    if (isDeeper && line.start > 0) return { reason: INDENTED, offset: line.start };
  }
  if (/^\s*-\s/.test(at.text)) {
    return { reason: 'a list begins here, between fields. Give it the name of a field: “names:”.', offset: at.start };
  }
  if (error.code === 'MULTIPLE_DOCS') return { reason: 'a line “---” is allowed only at the beginning.', offset };
  if (/^\p{L}[^:]*$/u.test(at.text)) {
    return { reason: `“${short(at.text.trim())}” is no field. Write “name: value”.`, offset: at.start };
  }
  return {
    reason: 'it cannot be read from here. Look for a quotation mark or a bracket that does not close.',
    offset: Math.min(offset, text.length),
  };
}

/** What is wrong with a line by itself. */
function reasonOfLine(line: string): string | undefined {
  if (ODD_SPACE.test(line)) return 'a space here is not the ordinary one. Type it again.';
  const [, unquoted] = /[:,{]\s+(#[0-9a-f]{3,8})\b/i.exec(line) ?? [];
  if (unquoted) return `a colour needs quotation marks: “"${unquoted}"”.`;
  if (/[[{,]\s*,/.test(line)) return 'there are two commas in a row. Take one of them out.';
  if (/^\s*[\w-]+：/.test(line)) return 'the colon is that of another script. Type “:” and a space.';
  const [, missing, rest] = /^\s*(?:- +)*([A-Za-z][\w-]*):([^\s/].*)$/.exec(line) ?? [];
  if (missing) return `a space is missing behind the colon. Write “${missing}: ${short(rest ?? '')}”.`;
  const [, , name, value = ''] = FIELD.exec(line) ?? [];
  if (name === undefined) return undefined;
  const given = value.trim().replace(/^[“„«](.*)[”“»]$/, '$1');
  const quoted = given.includes('"') ? `'${given.replaceAll("'", "''")}'` : `"${given}"`;
  if (/^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*[^\s#]/.test(given)) {
    const inner = given.startsWith("'") && given.endsWith("'") ? given.slice(1, -1) : given;
    const whole = inner.includes('"') ? `'${inner.replaceAll("'", "''")}'` : `"${inner}"`;
    return `there is text after a closing quotation mark. Put all of it between quotation marks: “${name}: ${short(whole)}”.`;
  }
  if (/^["']/.test(given)) return undefined;
  if (/^[[{][^\]}]*$/.test(given)) {
    return `“${given[0]}” opens here and does not close; a value that begins with it as text needs quotation marks: “${name}: ${short(quoted)}”.`;
  }
  if (SPECIAL.test(given) && !isClosed(given)) {
    return `a value that begins with “${given[0]}” needs quotation marks: “${name}: ${short(quoted)}”.`;
  }
  if (/:(?:\s|$)/.test(given) && !SPECIAL.test(given)) {
    return `a value with a colon in it needs quotation marks: “${name}: ${short(quoted)}”.`;
  }
  return undefined;
}

/** Whether a value is a list or a group of fields on one line, or says how the lines below it are folded. */
const isClosed = (value: string): boolean => /^(?:\[[^\]]*\]|\{[^}]*\}|[|>][-+\d]*)\s*(?:#.*)?$/.test(value);

/** The place of a quotation mark that opens the value of a field and does not close on its line. */
function openQuote(text: string): number | undefined {
  for (const { 0: line, index } of text.matchAll(/^.*$/gm)) {
    const [before, mark] = /^\s*(?:- +)*(?:[\w-]+:\s+)?(?=(["']))/.exec(line) ?? [];
    if (before === undefined || !mark) continue;
    const rest = line.slice(before.length + 1);
    if (!(mark === '"' ? /(?:^|[^\\])"/ : /'/).test(rest)) return index + before.length;
  }
  return undefined;
}

function lineAt(text: string, offset: number): { text: string; start: number; end: number } {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const next = text.indexOf('\n', start);
  const end = next < 0 ? text.length : next;
  return { text: text.slice(start, end).replace(/\r$/, ''), start, end };
}

const short = (words: string) => (words.length > 60 ? `${words.slice(0, 59)}…` : words);
