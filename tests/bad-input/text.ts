/** The text of sections and entries: grammar, MDX, code, addresses. */
import { type Case, GATE, more, PRYS, swap } from './cases.ts';

/** A paragraph at the end of the first section, which then stands in line 13. */
type Wrong = [name: string, text: string, part: RegExp, line?: number];
const inGate = (wrongs: Wrong[]): Case[] =>
  wrongs.map(([name, text, part, line = 13]) => ({
    name,
    change: { [GATE]: more(text) },
    says: [`content/${GATE}:${line}`, part],
  }));

const note = '**Aside.** By the [minutes](source:minutes-3).';

const grammar = inGate([
  ['an unknown kind', '[A](keper:prys)', /site\.yaml does not name/],
  ['an unknown entry', '[A](keeper:pris)', /Did you mean “prys”/],
  ['an unknown source', '[A](source:minutes-4)', /Did you mean “minutes-3”/],
  ['an unknown claim, where there are none', '[A](claim:c1)', /claim “c1” in claims\.yaml/],
  ['an unknown event, where there are none', '[A](event:e1)', /event “e1” in events\.yaml/],
  ['an id like a path', '[A](keeper:../prys)', /is not a reference/],
  ['an id like a path, encoded', '[A](keeper:%2e%2e%2fprys)', /is not a reference/],
  ['an id with capitals', '[A](keeper:Prys)', /is not a reference/],
  ['an empty id', '[A](keeper:)', /is not a reference/],
  ['a part that is not a number', '[A](bylaw:third#second)', /is not a reference/],
  ['a part 0', '[A](bylaw:third#0)', /is not a reference/],
  ['a part that is not there', '[A](bylaw:third#9)', /has 2/],
  ['a part that is very much not there', '[A](bylaw:third#99999999999999999999)', /has 2/],
  ['a reference without words', '[](keeper:prys)', /has no words/],
  ['a reference with a space in its id', '[A](keeper:old prys)', /as it stands/],
  ['a reference with a space before its bracket', '[A] (keeper:prys)', /as it stands/],
  ['a reference whose bracket does not close', '[A](keeper:prys', /as it stands/],
  ['a link whose key is not defined', '[A][nowhere]', /as it stands/],
  ['a link by a key to a kind that does not exist', '[A][k]\n\n[k]: keper:prys', /site\.yaml does not name/],
  ['a link by a key to a script', '[A][k]\n\n[k]: javascript:alert(1)', /leads to no address/, 15],
  ['a note that is not defined', 'A.[^nothing]', /is not defined/],
  ['a note whose name has a space', 'A.[^my note]\n\n[^my note]: B.', /must be lower-case/, 15],
  ['a note that nothing refers to', '[^alone]: B.', /nothing in this file refers to it/],
  ['a note that is defined twice', `A.[^two]\n\n[^two]: ${note}\n\n[^two]: ${note}`, /defined twice/, 17],
  ['a note whose name is no id', `A.[^Über]\n\n[^Über]: ${note}`, /must be lower-case/, 15],
  ['a note within a note', `A.^[${note}^[B.]]`, /cannot hold another note/],
  ['a note within a named note', `A.[^out]\n\n[^out]: ${note}^[B.]`, /cannot hold another note/, 15],
  ['a note that does not close', 'A.^[**Aside.** By the [minutes](source:minutes-3).', /as it stands/],
  [
    'a note that begins within a link and ends outside it',
    '[A^[b](https://lock.example/) c.]',
    /begins within another one/,
  ],
  ['an empty note', 'A.^[]', /as it stands|names no source/],
  ['a note without a source', 'A.^[**Aside.** So they say.]', /“Aside” names no source/],
  [
    'a note with a label that is not one',
    'A.^[**Asside.** By the [minutes](source:minutes-3).]',
    /Did you mean “Aside”/,
  ],
  ['a named note like one by its place', `A.[^n1]\n\n[^n1]: ${note}`, /“n1” is already taken/],
  ['a named note like a paragraph by its words', `A b.[^p-a-b]\n\n[^p-a-b]: ${note}`, /“p-a-b” is already taken/],
  ['a heading that is the page’s', '# Again', /has its title already/],
]);

const code = inGate([
  ['an import', 'import fs from "node:fs"', /“import …” is code/],
  ['an export', 'export const a = 1', /“export …” is code/],
  [
    'a sentence that begins with “export”',
    'export of timber began in spring.',
    /begins with “import” or “export” is read as code/,
  ],
  ['an expression', 'It is {1 + 1}.', /what stands in braces is code/],
  ['an expression of its own', '{process.env.HOME}', /what stands in braces is code/],
  ['a call of the file system', '{require("fs").readFileSync("/etc/passwd", "utf8")}', /is code/],
  ['an empty expression', 'A {} b.', /is code/],
  ['a brace that does not close', 'A { b.', /brace begins code/],
  ['braces with words', 'A {not code} b.', /brace begins code/],
  ['a comment with code behind it', '{/* a */ alert(1)}', /is code/],
  ['a script', '<script>alert(1)</script>', /<script> is HTML/],
  ['a script in a sentence', 'A <script src="https://evil.example/x.js"></script> b.', /<script> is HTML/],
  ['a picture with a handler', '<img src="x" onerror="alert(1)" />', /<img> is HTML/],
  ['a handler in braces', '<b onClick={() => alert(1)}>A</b>', /<b> is HTML/],
  ['a style', '<style>body \\{ display: none }</style>', /<style> is HTML/],
  ['a frame', '<iframe src="https://evil.example/"></iframe>', /<iframe> is HTML/],
  ['a drawing', '<svg><a href="javascript:alert(1)">A</a></svg>', /<svg> is HTML/],
  ['a form', '<form action="https://evil.example/">A</form>', /<form> is HTML/],
  ['a component', '<Repeated>A</Repeated>', /<Repeated> is HTML/],
  ['a fragment', '<>A</>', /is HTML/],
  ['attributes spread', '<sub {...{}}>2</sub>', /<sub> is HTML|without attributes/],
  ['a handler on an element that may stand', '<sub onclick="alert(1)">2</sub>', /without attributes/],
  ['HTML within a note', `A.^[${note} <b>B</b>]`, /<b> is HTML/],
  ['code within a named note', `A.[^c]\n\n[^c]: ${note} {1}`, /is code/, 15],
  ['a comment of HTML', '<!-- later -->', /comment as \{\/\*/],
  ['an element that does not close', 'A <b> c.', /“<” begins HTML/],
  ['an element that closes only', 'A </b> c.', /“<” begins HTML/],
  ['a sign before a number', 'It fell by <3 feet.', /“<” begins HTML/],
  ['an address between signs', '<https://lock.example/>', /“<” begins HTML/],
]);

const addresses = inGate([
  ['a script as an address', '[A](javascript:alert(1))', /leads to no address/],
  ['a script in capitals', '[A](JavaScript:alert(1))', /leads to no address/],
  ['a script with a tab in it', '[A](java&#9;script:alert(1))', /leads to no address/],
  ['a script after a control character', '[A](&#1;javascript:alert(1))', /leads nowhere/],
  ['a script after a space', '[A](&#32;javascript:alert(1))', /leads to no address/],
  ['a script with its colon encoded', '[A](javascript&colon;alert(1))', /leads to no address/],
  ['data as an address', '[A](data:text/html,<script>alert(1)</script>)', /leads to no address|as it stands/],
  ['Visual Basic as an address', '[A](vbscript:msgbox(1))', /leads to no address/],
  ['a file of the machine', '[A](file:///etc/passwd)', /leads to no address/],
  ['a blob', '[A](blob:https://lock.example/1)', /leads to no address/],
  ['an address of an unknown host', '[A](//evil.example/)', /leads to no address/],
  ['an address with a backslash', '[A](\\\\evil.example)', /leads to no address/],
  ['a picture of data', '![A](data:image/png;base64,AAAA)', /leads to no address/],
  ['a picture of a script', '![A](javascript:alert(1))', /leads to no address/],
  ['a picture of another host', '![A](https://evil.example/a.png)', /is not there/],
  ['a picture by a key', '![A][p]\n\n[p]: data:image/png;base64,AAAA', /leads to no address/, 15],
  ['a picture of another host by a key', '![A][p]\n\n[p]: https://evil.example/a.png', /is not there/],
  ['a picture whose name is no text', '![A](../pictures/%ff.png)', /is not there/],
  [
    'a picture by a key given twice',
    '![A][p]\n\n[p]: https://evil.example/a.png\n[p]: ../pictures/gate.png',
    /evil.+is not there/,
  ],
  ['a picture that is not there', '![A](../pictures/gate.png)', /is not there/],
  ['a picture outside the content', '![A](../../../../etc/passwd.png)', /is not there/],
  ['a picture that is a text', '![A](./02-water.mdx)', /is not there/],
  ['a page that does not exist', '[A](/sections/gat/)', /no such page.*Did you mean “\/sections\/gate\/”/],
  ['a page that this article does not have', '[A](/claims/)', /no such page/],
  ['a page without its slash', '[A](/sections/gate)', /no such page/],
  ['an element that does not exist', '[A](#gate_nothing)', /has no “#gate_nothing”/],
  ['an element of another page that does not exist', '[A](/sources/#minutes-4)', /has no “#minutes-4”/],
  ['an element with a broken code', '[A](#gate_%E0%A4)', /has no “#gate_%E0%A4”/],
  ['an address beside the page', '[A](water)', /begins with “\/”/],
  ['an address above the page', '[A](../water/)', /begins with “\/”/],
]);

const entries: Case[] = [
  {
    name: 'a note on an entry’s page',
    change: { [PRYS]: more(`A.^[${note}]`) },
    says: [`content/${PRYS}:15`, /no margin/],
  },
  {
    name: 'an entry that begins with a heading',
    change: { [PRYS]: swap('**Old Prys** kept', '## Old Prys\n\nHe kept') },
    says: [`content/${PRYS}:3`, /must begin with a paragraph/],
  },
  {
    name: 'an entry without text',
    change: { [PRYS]: (text) => text.slice(0, text.indexOf('**Old')) },
    says: [`content/${PRYS}:3`, /no text/],
  },
  {
    name: 'an entry whose note cites nothing',
    change: { [PRYS]: swap(', as the [minutes](source:minutes-3) record', '') },
    says: [`content/${PRYS}:11`, /names no source/],
  },
  {
    name: 'a script in an entry',
    change: { [PRYS]: more('<script>alert(1)</script>') },
    says: [`content/${PRYS}:15`, /<script> is HTML/],
  },
  {
    name: 'a script on the page about the article',
    change: { 'about.mdx': more('[A](javascript:alert(1))') },
    says: ['content/about.mdx:8', /leads to no address/],
  },
  {
    name: 'a paragraph’s id that is a note’s too',
    change: { [GATE]: swap('shut.\n---', 'shut.\nparagraphs: { key: In spring }\n---') },
    says: [`content/${GATE}:5`, /“key” is already taken/],
  },
  {
    name: 'a paragraph’s words that begin another one too late',
    change: { [GATE]: swap('shut.\n---', 'shut.\nparagraphs: { word: The word he used }\n---') },
    says: [`content/${GATE}:5`, /no paragraph of this section begins so/],
  },
  {
    name: 'a section of white space',
    change: { [GATE]: (text) => `${text.slice(0, text.indexOf('In spring'))}\n \u00a0 \n` },
    says: [`content/${GATE}:3`, /no text/],
  },
  {
    name: 'quotations nested 2,000 deep',
    change: { [GATE]: more(`${'>'.repeat(2000)} A`) },
    says: [`content/${GATE}:13`, /nested too deeply/],
  },
];

export const textCases: Case[] = [...grammar, ...code, ...addresses, ...entries];
