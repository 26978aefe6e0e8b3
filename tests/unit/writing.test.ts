/**
 * Checks that docs/writing.md is right: the files that it quotes exist in the example, the pipeline renders its samples, and
 * the table below each sample shows the result. UPDATE=1 rewrites the tables; read them before you commit.
 */
import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import type { Element, Nodes } from 'hast';
import { check } from '../../src/article/check/check.ts';
import { message } from '../../src/article/problems/problems.ts';
import { render } from '../render.ts';
import { tempDir } from '../temp-dir.ts';

const GUIDE = 'docs/writing.md';
const EXAMPLE = 'examples/knot/content';
const FENCE = /^```(\w+)(?: (in )?(\S+))?\n([\s\S]*?)^```\n(\n\|[\s\S]*?\n(?=\n))?/gm;
const guide = readFileSync(GUIDE, 'utf8');
const fences = [...guide.matchAll(FENCE)].map(([whole, language = '', within, place, text = '', shown = '']) => ({
  whole,
  language,
  /** The file that it quotes: of the example, or of the repository. */
  file: within ? undefined : place,
  /** The article that the sample is rendered in. */
  article: within ? (place as string) : EXAMPLE,
  text,
  shown: shown.trim(),
}));
const quoted = fences.filter(({ file }) => file);
const samples = fences.filter(({ language, file }) => language === 'mdx' && !file);

const classOf = ({ properties }: Element) => [properties['className'] ?? []].flat().join(' ');

/** The text of a part of the page: links underlined, numbers raised, without the numbers and buttons of notes. */
function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value.replaceAll(/[\u2060\u200b]/g, '').replace(/\s+/g, ' ');
  if (!('children' in node)) return '';
  const children = () => node.children.map(textOf).join('');
  if (node.type !== 'element') return children();
  if (node.tagName === 'svg' || node.tagName === 'table') return '';
  if (node.tagName === 'img') return `[picture: ${node.properties['alt']}]<br>`;
  const name = classOf(node);
  if (
    node.tagName === 'aside' ||
    node.tagName === 'button' ||
    node.tagName === 'copy-link' ||
    /\b(?:mark|back|kicker|standing|open-page)\b/.test(name)
  )
    return '';
  if (/\b(?:callout-title|figure-title|summary)\b/.test(name)) return `**${children()}**<br>`;
  if (name === 'credit') return `<br>${children()}`;
  if (name === 'positions') return node.children.map(textOf).join('<br>');
  if (/\bsmall\b/.test(name) || node.tagName === 'li') return `${children()}<br>`;
  if (node.tagName === 'mrow') return node.children.length > 1 ? `(${children()})` : children();
  if (node.tagName === 'mfrac') return node.children.map(textOf).join('/');
  if (node.tagName === 'msub')
    return node.children.map((part, n) => (n > 0 ? `<sub>${textOf(part)}</sub>` : textOf(part))).join('');
  if (node.tagName === 'sup') return `<sup>${children()}</sup>`;
  if (node.tagName === 'strong') return `**${children()}**`;
  if (node.tagName === 'a') {
    const words = node.children.map(textOf);
    const [last = ''] = words.slice(-1);
    return last.startsWith('<sup>')
      ? `<ins>${words.slice(0, -1).join('')}</ins>${last}`
      : `<ins>${words.join('')}</ins>`;
  }
  if (node.tagName === 'span' && node.properties['lang']) return `${children()} *(${node.properties['lang']})*`;
  return children().trim() === '' ? '' : children();
}

function find(node: Nodes, holds: (element: Element) => boolean): Element[] {
  const inner = 'children' in node ? node.children.flatMap((child) => find(child, holds)) : [];
  return node.type === 'element' && holds(node) ? [node, ...inner] : inner;
}

/** What a reader sees of a sample, or the error that it causes, as a table. */
async function tableOf({ article, text }: (typeof samples)[number]): Promise<string> {
  const dir = join(tempDir('guide-'), 'content');
  cpSync(article, dir, { recursive: true });
  // The picture that the samples show.
  cpSync('docs/picture.png', join(dir, 'pictures', 'knots.png'), { recursive: true });
  const matter = '---\nid: sample\ntitle: Sample\ndescription: A sample of the guide.\n---\n\n';
  let rows: [string, string][];
  try {
    const tree = await render(dir, '99-sample.mdx', matter + text);
    const asides = find(tree, ({ tagName }) => tagName === 'aside');
    const inNotes = new Set(asides.flatMap((aside) => find(aside, () => true)));
    const links = find(
      tree,
      (element) =>
        element.tagName === 'a' &&
        !/\bmark\b/.test(classOf(element)) &&
        !inNotes.has(element) &&
        !/\.xhtml/.test(String(element.properties['href'])),
    );
    const head = (aside: Element) =>
      find(aside, (element) => /\blabel\b/.test(classOf(element)))
        .map((label) => `**${textOf(label).replace(/<\/?ins>/g, '')}**`)
        .join('');
    rows = [
      [
        'in the text',
        textOf(tree)
          .replace(/<br>\s*$/, '')
          .trim(),
      ],
      ...asides.map((aside): [string, string] => [
        'in the margin',
        [
          head(aside),
          ...aside.children
            .map(textOf)
            .map((words) => words.trim())
            .filter(Boolean),
        ].join('<br>'),
      ]),
      ['leads to', [...new Set(links.map(({ properties }) => `\`${properties['href']}\``))].join(', ')],
    ];
  } catch (error) {
    const problems = check(dir).filter(({ file }) => file.endsWith('99-sample.mdx'));
    if (problems.length === 0) throw error;
    rows = problems.map((problem) => ['the build says', message(problem)]);
  }
  const line = ([name, value]: [string, string]) => `| ${name} | ${value.replaceAll('|', '\\|')} |`;
  return ['| a reader sees | |', '| --- | --- |', ...rows.filter(([, value]) => value).map(line)].join('\n');
}

if (process.env['UPDATE']) {
  let written = guide;
  for (const sample of samples) {
    const fence = sample.whole.slice(0, sample.whole.indexOf('\n```\n') + 5);
    const table = await tableOf(sample);
    written = written.replace(sample.whole, () => `${fence}\n${table}\n`);
    sample.shown = table;
  }
  writeFileSync(GUIDE, written);
}

test('the guide has samples of every construct', () => {
  const all = samples.map(({ text }) => text).join('\n');
  for (const construct of [
    /\]\(animal:/,
    /\]\(source:/,
    /\]\(event:/,
    /\]\(claim:/,
    /\^\[\*\*/,
    /\[\^\w+\]:/,
    /#1\)/,
    /\]\[/,
    /<Figure /,
    /<Chart /,
    /<Map /,
    /<Timeline /,
    /<Positions /,
    /<Callout /,
    /<Details /,
    /<Formula /,
  ])
    assert.match(all, construct);
});

for (const { file = '', text } of quoted) {
  test(`the guide quotes ${file} correctly`, () => {
    const path = existsSync(file) ? file : join(EXAMPLE, file);
    assert.ok(existsSync(path), path);
    assert.ok(readFileSync(path, 'utf8').includes(text.trimEnd()), `${resolve(path)} has other words`);
  });
}

for (const sample of samples) {
  test(`the guide shows what a reader sees of: ${sample.text.split('\n')[0]}`, async () => {
    assert.equal(sample.shown, await tableOf(sample));
  });
}
