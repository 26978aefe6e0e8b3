/** Odd content that is right: each case adds a section that must build and show its words as they are. */
import type { Case } from './cases.ts';

/** A section of its own; `shows` is what its page says, as HTML, and `hides` what it must not hold. */
export interface Odd extends Case {
  id: string;
  shows: string[];
}

const cite = 'By the [minutes](source:minutes-3).';
const odd = (id: string, name: string, text: string, shows: string[], matter = ''): Odd => ({
  id,
  name,
  change: {
    [`sections/50-${id}.mdx`]: `---\nid: ${id}\ntitle: ${title(id)}\ndescription: d\n${matter}---\n\n${text}\n`,
  },
  says: 'builds',
  shows,
});
const title = (id: string) => `Odd ${id}`;

const withCrlf = odd('crlf', 'line ends of Windows', `One.\n\nTwo.^[**Aside.** ${cite}]`, ['Two.', 'minutes<sup>']);
const withBom = odd('bom', 'a byte order mark', 'After the mark.', ['After the mark.']);
const encode = (each: Odd, how: (text: string) => string): Odd => ({
  ...each,
  change: Object.fromEntries(Object.entries(each.change).map(([file, text]) => [file, how(text as string)])),
});

export const odds: Odd[] = [
  encode(withCrlf, (text) => text.replaceAll('\n', '\r\n')),
  encode(withBom, (text) => `\ufeff${text}`),
  odd('rtl', 'words from right to left', 'He said שלום and مرحبا\u202e.', ['שלום', 'مرحبا']),
  odd('astral', 'characters beyond the first plane', 'A 𠮷 and a 👩‍👩‍👧‍👦 and 𝔊.', ['𠮷', '👩‍👩‍👧‍👦', '𝔊']),
  odd('combining', 'marks that combine, without end', `Za${'\u0301'.repeat(500)}lgo.`, ['lgo.']),
  odd('escaped', 'signs of HTML, escaped', 'If a \\< b \\& c \\{d}: \\<script>alert(1)\\</script>.', [
    'a &lt; b',
    '{d}',
  ]),
  odd('entities', 'entities', 'Caf&eacute; &lt;script&gt;alert(1)&lt;/script&gt; &copy;.', ['Café', '©']),
  odd('inline-code', 'code that is shown', 'Write `<script>alert(1)</script>` and `{x}`.', ['<code>']),
  odd('block', 'a block of code', '```html\n<script>alert(1)</script>\n```', ['<pre>']),
  odd('chemistry', 'elements that are allowed', 'H<sub>2</sub>O and 10<sup>3</sup><br />Next.', [
    'H<sub>2</sub>O',
    '10<sup>3</sup>',
  ]),
  odd('comment', 'a comment', 'Before. {/* nobody reads this */} After.', ['Before.', 'After.']),

  odd('long-note', 'a note of 5,000 words', `Long.^[**Aside.** ${'word '.repeat(5000)}${cite}]`, ['word word word']),
  odd(
    'many-notes',
    '500 notes',
    Array.from({ length: 500 }, (_, n) => `Sentence ${n}.^[**Aside.** Note ${n}. ${cite}]`).join(' '),
    ['Note 499.'],
  ),
  odd('many-references', '1,000 references', '[Prys](keeper:prys) and '.repeat(1000), ['Prys']),
  odd('word', 'a word of 10,000 letters', 'a'.repeat(10_000), ['aaaa']),
  odd('1st', 'an id that begins with a digit', `First.^[**Aside.** ${cite}]`, ['id="1st_n1"', '#\\31 st_n1']),
  odd('labelled', 'a note without a label', `Plain.^[${cite}]`, ['minutes<sup>']),
  odd('numbered', 'notes named by numbers', `One.[^1] Two.[^2] Again.[^1]\n\n[^1]: ${cite}\n\n[^2]: ${cite}`, [
    'numbered_1',
    'numbered_2',
  ]),
  odd(
    'prototype',
    'notes named like parts of objects',
    `A.[^constructor] B.[^prototype]\n\n[^constructor]: ${cite}\n\n[^prototype]: ${cite}`,
    ['prototype_constructor'],
  ),
  odd(
    'lists',
    'a note of lists, tables and code',
    `A.[^l]\n\n[^l]: ${cite}\n\n    - one\n    - two\n\n    | a | b |\n    | - | - |\n    | 1 | 2 |`,
    ['<li>one</li>', '<td>2</td>'],
  ),
  odd('quoted', 'a note defined within a quotation', `> A.[^q]\n>\n> [^q]: ${cite}`, ['quoted_q']),
  odd('headings', 'headings like parts of the page', '## Menu\n\nA.\n\n## Text\n\nB.\n\n## Menu\n\nC.', [
    'id="headings_h-menu"',
    'id="headings_h-menu-2"',
  ]),
  odd('same-headings', 'headings that another section has', '## Menu\n\nA.', ['id="same-headings_h-menu"']),
  odd(
    'alike',
    'paragraphs that begin alike',
    'The same words begin it.\n\nThe same words begin it.\n\nThe same words begin it.',
    ['alike_p-the-same-words-begin-it-3'],
  ),
  odd('symbols', 'paragraphs without words', '…\n\n…\n\n\\*\\*\\*', ['symbols_p-']),
  odd('rule', 'a rule and a line break', 'A\\\nB\n\n***\n\nC', ['<hr', '<br', 'rule_p-a-b']),
  odd('task', 'a list of tasks', '- [ ] open\n- [x] done', ['open', 'done']),
  odd('autolink', 'an address in the text', 'See https://lock.example/a_b?c=1&d=2 and www.lock.example.', [
    'https://lock.example/a_b?c=1',
  ]),
  odd('title-of-link', 'a link with a title', '[A](https://lock.example/ "a \\" onmouseover=alert(1) x=\\"")', [
    'lock.example',
  ]),
  odd(
    'internal',
    'links within the site',
    '[A](/sources/#minutes-3), [B](/sections/gate/#gate_key), [C](#internal), [D](/about/).',
    ['/sections/gate/#gate_key'],
  ),
  odd(
    'by-key',
    'a link by a key, the first of two counting',
    '[A][k]\n\n[k]: keeper:prys\n[k]: https://lock.example/other',
    ['/keepers/prys/'],
  ),
  odd('export', 'a sentence about an export', 'The export of timber.\n\nAn import, too: 3:45pm, a:b, ~5, a ~ b ~ c.', [
    '3:45pm',
    'a:b',
  ]),
  odd('dashes', 'hyphens in a row within the text', 'A.\n\n---\n\nB.\n\n--- C', ['B.']),
  odd(
    'named',
    'a paragraph with an id by hand',
    'First words here.\n\nSecond words here.',
    ['id="named_second"'],
    'paragraphs: { second: Second words }\n',
  ),
  odd('circle', 'a section that links to itself and back', '[A](/sections/circle/) and [B](keeper:prys).', [
    '/sections/circle/',
  ]),
  odd('isolates', 'marks of direction and spaces without width', 'A\u2066b\u2069\u200b\u00adc\ufeff.', ['b']),
  odd('emphasis', 'emphasis without end', `${'*a **b '.repeat(2000)}`, ['b']),
  odd('brackets', 'brackets without end', `${'\\['.repeat(5000)}`, ['[[[[']),
];

/** Fields whose words must be shown as they are, in one article. */
export const fieldOdds: { change: Case['change']; shows: { page: string; html: string }[] } = {
  change: {
    'keepers/prys.mdx': (text) =>
      text
        .replace('title: Old Prys', 'title: "</h1><script>alert(1)</script> {y} %7B"')
        .replace('what: Keeper of the lock', `what: '"><img src=x onerror=alert(1)>'`)
        .replace('[Price]', '["</script><script>alert(1)</script>"]'),
    'sources.yaml': (text) =>
      text.replace('title: Minutes of the third meeting', `title: "]]></title><script>alert(1)</script> \\"}, {'"`),
    'site.yaml': (text) =>
      text
        .replace('byline: Invented for a test.', 'byline: "<script>alert(1)</script>"')
        .replace('label: Keeper\n', 'label: "<b>Keeper</b>"\n')
        .replace('description: A tiny', 'description: "<script>alert(1)</script>')
        .replace('same source code.', 'same source code."'),
  },
  shows: [
    { page: '/keepers/prys/', html: '&lt;/h1&gt;&lt;script&gt;alert(1)&lt;/script&gt;' },
    { page: '/sources/', html: '&lt;script&gt;alert(1)&lt;/script&gt;' },
    { page: '/', html: '&lt;script&gt;alert(1)&lt;/script&gt;' },
  ],
};
