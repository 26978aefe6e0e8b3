/** What the documents for developers name is there: files and folders, links, commands, features. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

const documents = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'LICENSES/README.md', ...globSync('docs/*.md')];
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
/** What a build writes. */
const WRITTEN = /^(?:hosting|dist|sites|tools\/node)\b/;
const inProject = ['src', 'tests', 'tools', 'docs', 'content', 'examples', 'schemas', '.github', '.ci', 'LICENSES'];
/** Paths may be counted from `src/`, as in docs/architecture.md. */
const layers = readdirSync('src');

for (const document of documents) {
  const text = readFileSync(document, 'utf8');

  test(`${document}: every path is one of the project`, () => {
    const paths = [...text.matchAll(/`([\w.-]+\/[\w./-]*)`/g)].map(([, path = '']) => path);
    const lost = paths.filter((path) => {
      const [top = ''] = path.split('/');
      if (WRITTEN.test(path) || /\b[A-Z]+\b(?!\.md)/.test(path.replace('LICENSES', ''))) return false;
      return inProject.includes(top) ? !existsSync(path) : layers.includes(top) && !existsSync(join('src', path));
    });
    assert.deepEqual(lost, []);
  });

  test(`${document}: every command is a script of package.json`, () => {
    const names = [...text.matchAll(/npm (?:run (?:--silent |-s )?([a-z][\w:-]*)|(start|test)\b)/g)];
    assert.deepEqual(
      names.map(([, script, short]) => script ?? short ?? '').filter((name) => !(name in scripts)),
      [],
    );
  });
}

test('every link within the project leads to a file, and to a heading where it names one', () => {
  let counted = 0;
  for (const document of documents) {
    // Code is no link.
    const prose = readFileSync(document, 'utf8').replaceAll(/^```[\s\S]*?^```|`[^`]*`/gm, '');
    for (const [, path = '', heading] of prose.matchAll(/\]\((?!\w+:|\/)([^)#\s]*)(?:#([^)]*))?\)/g)) {
      const file = path === '' ? document : join(dirname(document), path);
      assert.ok(existsSync(file), `${document}: ${path}`);
      counted += 1;
      if (!heading) continue;
      const headings = readFileSync(file, 'utf8').match(/^#+ .*$/gm) ?? [];
      const slugs = headings.map((line) =>
        line
          .replace(/^#+ /, '')
          .toLowerCase()
          .replaceAll(/[^\w -]/g, ''),
      );
      assert.ok(
        slugs.some((slug) => slug.replaceAll(' ', '-') === heading),
        `${document}: ${path}#${heading}`,
      );
    }
  }
  assert.ok(counted > 20, `${counted} links`);
});

test('docs/architecture.md names every layer and every feature', () => {
  const text = readFileSync('docs/architecture.md', 'utf8');
  const folders = (path: string) =>
    readdirSync(path, { withFileTypes: true }).flatMap((item) => (item.isDirectory() ? [item.name] : []));
  for (const layer of folders('src')) assert.ok(text.includes(`| \`${layer}/\` |`), layer);
  const [row = ''] = text.match(/^\| `features\/`.*$/m) ?? [];
  for (const feature of folders('src/features')) assert.ok(row.includes(`\`${feature}\``), feature);
});
