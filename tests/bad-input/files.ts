/** Files: encodings, YAML, front matter, names, sizes. */
import { type Case, GATE, PRYS, swap, textOf } from './cases.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
const swapped = (text: string) => utf16(text).swap16();
const bytes = (text: string) => Buffer.from(text);

export const fileCases: Case[] = [
  { name: 'UTF-16', change: { [GATE]: utf16(textOf(GATE)) }, says: [`content/${GATE}:1`, /UTF-16.*Save it as UTF-8/] },
  { name: 'UTF-16 the other way', change: { [GATE]: swapped(textOf(GATE)) }, says: [`content/${GATE}:1`, /UTF-16/] },
  {
    name: 'UTF-16 without its mark',
    change: { 'about.mdx': Buffer.from(textOf('about.mdx'), 'utf16le') },
    says: ['content/about.mdx:1', /not text/],
  },
  {
    name: 'Latin-1',
    change: { [PRYS]: latin1(textOf(PRYS).replace('Prys', 'Prýs')) },
    says: [`content/${PRYS}:3`, /not UTF-8/],
  },
  {
    name: 'Latin-1 in YAML',
    change: { 'sources.yaml': latin1(textOf('sources.yaml').replace('Ambleford', 'Ambléford')) },
    says: ['content/sources.yaml:3', /not UTF-8/],
  },
  {
    name: 'a byte that is not text',
    change: { [GATE]: bytes(textOf(GATE).replace('He pointed', 'He\u0000 pointed')) },
    says: [`content/${GATE}:9:3`, /not text/],
  },
  {
    name: 'a bell',
    change: { [GATE]: swap('He pointed', 'He \u0007pointed') },
    says: [`content/${GATE}:9:4`, /not text/],
  },
  {
    name: 'a control character of a text that was converted twice',
    change: { [GATE]: swap('He pointed', 'He \u0093pointed') },
    says: [`content/${GATE}:9:4`, /not text/],
  },
  {
    name: 'a number that is no character',
    change: { [GATE]: swap('He pointed', 'He \uffffpointed') },
    says: [`content/${GATE}:9:4`, /not text/],
  },
  {
    name: 'half a character',
    change: { 'about.mdx': Buffer.concat([bytes(textOf('about.mdx')), Buffer.from([0xe2, 0x82])]) },
    says: ['content/about.mdx:7', /not UTF-8/],
  },
  {
    name: 'an empty section',
    change: { 'sections/03-more.mdx': '' },
    says: ['content/sections/03-more.mdx:1', /front matter/],
  },
  {
    name: 'a section of one line break',
    change: { 'sections/03-more.mdx': '\n' },
    says: ['content/sections/03-more.mdx:1', /front matter/],
  },
  {
    name: 'front matter that does not end',
    change: { 'sections/03-more.mdx': '---\nid: more\ntitle: More\n\nText.\n' },
    says: ['content/sections/03-more.mdx:4', /does not end: write a second line/],
  },
  {
    name: 'front matter after a blank line',
    change: { [GATE]: (text) => `\n${text}` },
    says: [`content/${GATE}:1`, /front matter/],
  },
  {
    name: 'front matter after a space',
    change: { [GATE]: (text) => ` ${text}` },
    says: [`content/${GATE}:1`, /front matter/],
  },
  {
    name: 'front matter with four hyphens',
    change: { [GATE]: (text) => text.replace('---', '----') },
    says: [`content/${GATE}:1`, /front matter/],
  },
  {
    name: 'front matter with a line of hyphens in it',
    change: { [GATE]: swap('title: The gate', 'title: The gate\n---more') },
    says: [`content/${GATE}:4`, /front matter does not end/],
  },
  {
    name: 'front matter in TOML',
    change: { [GATE]: () => '+++\nid = "gate"\n+++\n\nA.\n' },
    says: [`content/${GATE}:1`, /front matter/],
  },
  {
    name: 'front matter that is empty',
    change: { 'sections/03-more.mdx': '---\n---\n\nA.\n' },
    says: ['content/sections/03-more.mdx:', /must be fields/],
  },
  {
    name: 'front matter that is a list',
    change: { 'sections/03-more.mdx': '---\n- a\n---\n\nA.\n' },
    says: ['content/sections/03-more.mdx:2', /must be fields/],
  },
  {
    name: 'front matter that is a word',
    change: { 'sections/03-more.mdx': '---\nword\n---\n\nA.\n' },
    says: ['content/sections/03-more.mdx:2', /must be fields/],
  },
  {
    name: 'line ends of old Macs',
    change: { [GATE]: (text) => text.replaceAll('\n', '\r') },
    says: [`content/${GATE}:1`, /ends as on old Macs/],
  },
  {
    name: 'a colon in a title between typographic quotation marks',
    change: { [GATE]: swap('title: The gate', 'title: “The gate: a story”') },
    says: [`content/${GATE}:3:1`, /needs quotation marks: “title: "The gate: a story"”/],
  },
  {
    name: 'a field whose name holds a space without width',
    change: { 'sources.yaml': swap('title: Minutes', 'ti\u200btle: Minutes') },
    says: ['content/sources.yaml:2:3', /holds a character that nobody sees/],
  },
  {
    name: 'a tab for indentation',
    change: { 'site.yaml': swap('  - scheme: keeper', '\t- scheme: keeper') },
    says: ['content/site.yaml:15:1', /a tab indents this line\. Use spaces/],
  },
  {
    name: 'a quotation mark that does not close',
    change: { [GATE]: swap('title: The gate', 'title: "The gate') },
    says: [`content/${GATE}:3:8`, /a quotation mark " opens here/],
  },
  {
    name: 'a colon in a title',
    change: { [GATE]: swap('title: The gate', 'title: The gate: a story') },
    says: [`content/${GATE}:3:1`, /needs quotation marks: “title: "The gate: a story"”/],
  },
  {
    name: 'a key given twice',
    change: { [GATE]: swap('title: The gate', 'title: The gate\ntitle: Again') },
    says: [`content/${GATE}:4:1`, /“title” is given twice/],
  },
  {
    name: 'a key given twice in site.yaml',
    change: { 'site.yaml': (text) => `${text}\nname: Again\n` },
    says: ['content/site.yaml:45:1', /“name” is given twice/],
  },
  {
    name: 'a bracket that does not close',
    change: { [PRYS]: swap('[Price]', '[Price') },
    says: [`content/${PRYS}:8:1`, /“\[” opens here and does not close/],
  },
  {
    name: 'an indentation that does not fit',
    change: { 'sources.yaml': swap('  title:', '   title:') },
    says: ['content/sources.yaml:2:1', /is not indented as those beside it/],
  },
  {
    name: 'two documents in a file',
    change: { 'sources.yaml': (text) => `${text}---\n${text}` },
    says: ['content/sources.yaml:10:1', /“---” is allowed only at the beginning/],
  },
  {
    name: 'an anchor and an alias',
    change: {
      [GATE]: swap('title: The gate\ndescription: How the gate was shut.', 'title: &t The gate\ndescription: *t'),
    },
    says: [`content/${GATE}:4`, /write the value out in place of “\*t”/],
  },
  {
    name: 'a bomb of aliases',
    change: {
      'sources.yaml': `- &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghij'].map((letter, n) => `- &${letter} [${Array(9).fill(`*${'abcdefghij'[n]}`).join(',')}]\n`).join('')}`,
    },
    says: ['content/sources.yaml:2', /write the value out/],
  },
  {
    name: 'an anchor that was meant as an “and”',
    change: { [GATE]: swap('title: The gate', 'title: &lock The gate') },
    says: [`content/${GATE}:3`, /“&lock” is not shown/],
  },
  {
    name: 'a control character, escaped',
    change: { [GATE]: swap('title: The gate', 'title: "The \\u0007gate"') },
    says: [`content/${GATE}:3:8`, /a character that is not text/],
  },
  {
    name: 'half a character, escaped',
    change: { [GATE]: swap('title: The gate', 'title: "The \\ud800gate"') },
    says: [`content/${GATE}:3:8`, /a character that is not text/],
  },
  {
    name: 'a no-break space behind a colon',
    change: { [GATE]: swap('title: The gate', 'title:\u00a0The gate') },
    says: [`content/${GATE}:3:1`, /a space here is not the ordinary one/],
  },
  {
    name: 'a full-width space in front of a field',
    change: { [PRYS]: swap('  - { lang: en', '\u3000- { lang: en') },
    says: [`content/${PRYS}:6`, /a space here is not the ordinary one/],
  },
  {
    name: 'a full-width colon',
    change: { [GATE]: swap('title: The gate', 'title： The gate') },
    says: [`content/${GATE}:3:1`, /the colon is that of another script/],
  },
  {
    name: 'two commas in a row',
    change: { [PRYS]: swap('[Price]', '[Price,, Pryce]') },
    says: [`content/${PRYS}:8:1`, /two commas in a row/],
  },
  {
    name: 'fields in braces without spaces',
    change: { [PRYS]: swap('{ lang: en, name: Old Prys }', '{lang:en,name:Old Prys}') },
    says: [`content/${PRYS}:6:6`, /“lang:en” has no space behind its colon: write “lang: en”/],
  },
  {
    name: 'a folder of a translation that site.yaml does not name',
    change: { 'de/sections/01-gate.mdx': textOf(GATE) },
    says: ['content/de:1', /add “de” to “translations”/],
  },
  {
    name: 'an alias to nothing',
    change: { [GATE]: swap('title: The gate', 'title: *t') },
    says: [`content/${GATE}:3`, /put it between quotation marks/],
  },
  {
    name: 'a key that merges',
    change: { 'sources.yaml': (text) => `${text}- <<: { id: other }\n  title: A\n` },
    says: ['content/sources.yaml:10', /write the fields out/],
  },
  {
    name: 'a tag',
    change: { [GATE]: swap('title: The gate', 'title: !!js/function "function () { alert(1) }"') },
    says: [`content/${GATE}:3`, /begins with “!” needs quotation marks/],
  },
  {
    name: 'a field without a space behind its colon',
    change: { [GATE]: swap('title: The gate', 'title:The gate') },
    says: [`content/${GATE}:3:1`, /a space is missing behind the colon\. Write “title: The gate”/],
  },
  {
    name: 'a field without a colon',
    change: { [GATE]: swap('title: The gate', 'title The gate') },
    says: [`content/${GATE}:3:1`, /“title The gate” is no field/],
  },
  {
    name: 'a field that is indented',
    change: { [GATE]: swap('title: The gate', ' title: The gate') },
    says: [`content/${GATE}:3:1`, /is not indented as those beside it/],
  },
  {
    name: 'a title that begins with an asterisk',
    change: { [GATE]: swap('title: The gate', 'title: *Ancón* sails') },
    says: [`content/${GATE}:3:1`, /begins with “\*” needs quotation marks: “title: "\*Ancón\* sails"”/],
  },
  {
    name: 'a title that begins with a bracket',
    change: { [GATE]: swap('title: The gate', 'title: [Gate](keeper:prys)') },
    says: [`content/${GATE}:3:1`, /begins with “\[” needs quotation marks/],
  },
  {
    name: 'a title that begins with an at sign',
    change: { [GATE]: swap('title: The gate', 'title: @gate') },
    says: [`content/${GATE}:3:1`, /begins with “@” needs quotation marks/],
  },
  {
    name: 'words behind a quotation mark',
    change: { [GATE]: swap('title: The gate', 'title: "Gate" and lock') },
    says: [`content/${GATE}:3:1`, /there is text after a closing quotation mark/],
  },
  {
    name: 'an apostrophe between single quotation marks',
    change: { [GATE]: swap('title: The gate', "title: 'Prys's gate'") },
    says: [`content/${GATE}:3:1`, /“title: "Prys's gate"”/],
  },
  {
    name: 'a backslash between quotation marks',
    change: { [GATE]: swap('title: The gate', 'title: "C:\\gate"') },
    says: [`content/${GATE}:3:11`, /Write two of them/],
  },
  {
    name: 'a date where text should be',
    change: { [GATE]: swap('title: The gate', 'title: 2018') },
    says: [`content/${GATE}:3`, /must be text/],
  },
  {
    name: 'YAML nested 20,000 deep',
    change: { 'sources.yaml': `${'['.repeat(20_000)}${']'.repeat(20_000)}` },
    says: ['content/sources.yaml:1', /cannot be read|must be/],
  },
  {
    name: 'sources.yaml: an empty file',
    change: { 'sources.yaml': '' },
    says: ['content/sources.yaml:1', /must be a list/],
  },
  {
    name: 'sources.yaml: a comment alone',
    change: { 'sources.yaml': '# later\n' },
    says: ['content/sources.yaml:1', /must be a list/],
  },
  { name: 'site.yaml: an empty file', change: { 'site.yaml': '' }, says: ['content/site.yaml:1', /must be fields/] },
  {
    name: 'site.yaml: a list',
    change: { 'site.yaml': '- name: A\n' },
    says: ['content/site.yaml:1', /must be fields/],
  },
  { name: 'no site.yaml', change: { 'site.yaml': null }, says: ['content/site.yaml:1', /no such file/], lines: 1 },
  {
    name: 'no sources.yaml',
    change: { 'sources.yaml': null },
    says: [`content/${GATE}:7`, /source “minutes-3” in sources\.yaml/],
  },
  {
    name: 'a huge file',
    change: { [GATE]: (text) => text + 'A long line of words. '.repeat(40_000) },
    says: [`content/${GATE}:1`, /more than 500 kB/],
  },
  {
    name: 'a section that is no .mdx',
    change: { 'sections/03-more.md': textOf(GATE) },
    says: ['content/sections/03-more.md:1', /is not read/],
  },
  {
    name: 'a page of prose without text',
    change: { 'about.mdx': '---\ntitle: About\ndescription: d\n---\n' },
    says: ['content/about.mdx:2', /no text below the front matter/],
  },
  {
    name: 'a section of a word processor',
    change: { 'sections/03-more.docx': 'PK' },
    says: ['content/sections/03-more.docx:1', /is not read/],
  },
  {
    name: 'a list of another kind of data',
    change: { 'claims.json': '[]' },
    says: ['content/claims.json:1', /is not read.*Did you mean “claims\.yaml”/],
  },
  {
    name: 'files that editors and systems keep beside a text',
    change: { 'sections/.#01-gate.mdx': 'x', 'sections/._01-gate.mdx': 'x', '.DS_Store': 'x', 'notes.txt': 'x' },
    says: 'builds',
  },
  {
    name: 'a section with capitals in its ending',
    change: { 'sections/03-more.MDX': textOf(GATE) },
    says: ['content/sections/03-more.MDX:1', /is not read/],
  },
  {
    name: 'a folder within sections',
    change: { 'sections/old/03-more.mdx': textOf(GATE) },
    says: ['content/sections/old:1', /holds no folders/],
  },
  {
    name: 'a folder named like a section',
    change: { 'sections/03-more.mdx/a.mdx': 'A' },
    says: ['content/sections/03-more.mdx:1', /it is a folder/],
  },
  {
    name: 'a folder named like a list',
    change: { 'claims.yaml/a.txt': 'A' },
    says: ['content/claims.yaml:1', /it is a folder/],
  },
  {
    name: 'a folder named like the ledger',
    change: { 'published.txt/a.txt': 'A' },
    says: ['content/published.txt:1', /it is a folder/],
  },
  {
    name: 'a folder that no kind has',
    change: { 'keeper/prys.mdx': textOf(PRYS) },
    says: ['content/keeper/prys.mdx:1', /No kind.*Did you mean “keepers”/],
  },
  {
    name: 'a list with another ending',
    change: { 'claims.yml': '[]' },
    says: ['content/claims.yml:1', /is not read.*Did you mean “claims\.yaml”/],
  },
  {
    name: 'a house sheet for editors beside the content',
    change: { 'STYLE.md': '# House sheet' },
    says: 'builds',
  },
  {
    name: 'a list with another name',
    change: { 'source.yaml': '[]' },
    says: ['content/source.yaml:1', /Did you mean “sources\.yaml”/],
  },
  {
    name: 'a section whose name has a space',
    change: { 'sections/03 more.mdx': textOf(GATE) },
    says: ['content/sections/03 more.mdx:1', /makes trouble in addresses/],
  },
  {
    name: 'a section whose name has a question mark',
    change: { 'sections/03?.mdx': textOf(GATE) },
    says: ['content/sections/03?.mdx:1', /makes trouble/],
  },
  {
    name: 'a section whose name has a bracket',
    change: { 'sections/[03].mdx': textOf(GATE) },
    says: ['content/sections/[03].mdx:1', /makes trouble/],
  },
  {
    name: 'an entry whose file differs in capitals alone',
    change: { 'keepers/Prys.mdx': textOf(PRYS) },
    says: [`content/${PRYS}:2`, /“prys” is already taken|Name it/],
  },
  {
    name: 'a ledger with a whole address',
    change: { 'published.txt': '/sections/water/\nhttps://lock.example/sections/gate/#gate_key\n' },
    says: ['content/published.txt:2', /without host and base.*Did you mean “\/sections\/gate\/#gate_key”/],
  },
  {
    name: 'a ledger with the base of a host',
    change: { 'published.txt': '/treaty/sections/gate/\n' },
    says: ['content/published.txt:1', /without host and base.*Did you mean “\/sections\/gate\/”/],
  },
  {
    name: 'a ledger with a file',
    change: { 'published.txt': '/sections/gate/index.html\n' },
    says: ['content/published.txt:1', /ends with “\/”.*Did you mean “\/sections\/gate\/”/],
  },
  {
    name: 'a ledger with an address that is gone',
    change: { 'published.txt': '\ufeff/sections/gate/\r\n/sections/gaet/\r\n' },
    says: [
      'content/published.txt:2:1',
      /\/sections\/gaet\/ was published and is gone.*aliases\.yaml.*Did you mean “\/sections\/gate\/”/,
    ],
    lines: 1,
  },
  {
    name: 'an alias for a published address that is gone',
    change: { 'published.txt': '/sections/old/\n', 'aliases.yaml': '/sections/old/: /sections/gate/\n' },
    says: 'builds',
  },
];
