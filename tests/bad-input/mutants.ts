/** Contents with faults that nobody thought of: the tiny article’s files, changed at places that a seed chooses. */
import { GATE, PRYS, textOf } from './cases.ts';

export interface Mutant {
  name: string;
  files: { [file: string]: string };
}

const FILES = [GATE, PRYS, 'sections/02-water.mdx', 'bylaws/third.mdx', 'about.mdx', 'site.yaml', 'sources.yaml'];
const ODD = [
  ...'[]()^{}<>`*_#|!\\"\'&:;-~@%=+,./?$\t\u00a0\u200b\u202e\u0301\ufeff\r',
  ...[
    '---',
    '\n\n',
    '](',
    '^[',
    '[^',
    '{{',
    '</',
    '<a>',
    '```',
    '&lt;',
    '😀',
    'שלום',
    ': ',
    '- ',
    '{/*',
    '*/}',
    '](javascript:',
    'import ',
    '%00',
    '\\u0000',
  ],
];

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** As many mutants as wanted, each of one to three changes. */
export function mutants(seed: number, count: number): Mutant[] {
  const next = random(seed);
  const below = (n: number) => Math.floor(next() * n);
  const pick = <T>(list: readonly T[]) => list[below(list.length)] as T;
  const changes: { [name: string]: (text: string) => string } = {
    'a line less': (text) => withLines(text, (lines) => void lines.splice(below(lines.length), 1)),
    'a line twice': (text) =>
      withLines(text, (lines) => {
        const at = below(lines.length);
        lines.splice(at, 0, lines[at] as string);
      }),
    'two lines in each other’s place': (text) =>
      withLines(text, (lines) => {
        const [a, b] = [below(lines.length), below(lines.length)];
        [lines[a], lines[b]] = [lines[b] as string, lines[a] as string];
      }),
    'an odd character': (text) => {
      const at = below(text.length);
      return text.slice(0, at) + pick(ODD) + text.slice(at);
    },
    'a piece less': (text) => {
      const at = below(text.length);
      return text.slice(0, at) + text.slice(at + 1 + below(12));
    },
    'a character for another': (text) => {
      const at = below(text.length);
      return text.slice(0, at) + pick(ODD) + text.slice(at + 1);
    },
    'an end that is cut off': (text) => text.slice(0, text.length - below(text.length / 2)),
  };
  return Array.from({ length: count }, (_, n) => {
    const file = pick(FILES);
    let text = textOf(file);
    const names = Array.from({ length: 1 + below(3) }, () => pick(Object.keys(changes)));
    for (const name of names) text = changes[name]?.(text) ?? text;
    return { name: `${n} ${file}: ${names.join(', ')}`, files: { [file]: text } };
  });
}

function withLines(text: string, change: (lines: string[]) => void): string {
  const lines = text.split('\n');
  change(lines);
  return lines.join('\n');
}
