/** The same article for Starlight: one page of MDX for each section and entry, with the notes as footnotes, and its index. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Exact, so that runs can be compared. */
const PACKAGES = ['astro@7.3.4', '@astrojs/starlight@0.42.4', '@astrojs/markdown-remark@7.3.1'];
/** `node` of this repository, so that both are built by the same. */
export const BUILD = ['node_modules/astro/bin/astro.mjs', 'build'];

const CONFIG = `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({ site: 'https://growth.example/', integrations: [starlight({ title: 'Growth' })] });
`;
const COLLECTION = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** Installs Starlight into a folder, by the registry that npm uses. */
export function installStarlight(dir: string): void {
  mkdirSync(join(dir, 'src'), { recursive: true });
  writeFileSync(join(dir, 'package.json'), '{ "name": "growth", "private": true, "type": "module" }\n');
  writeFileSync(join(dir, 'astro.config.mjs'), CONFIG);
  writeFileSync(join(dir, 'src/content.config.ts'), COLLECTION);
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--save-exact', ...PACKAGES], { cwd: dir, stdio: 'pipe' });
}

/** Writes the files of an article, as `grow` gives them, as pages of Starlight. */
export function writeForStarlight(dir: string, files: Map<string, string>): void {
  for (const [path, text] of files) {
    if (!path.endsWith('.mdx')) continue;
    const name = join(dir, 'src/content/docs', path === 'about.mdx' ? 'index.mdx' : path);
    mkdirSync(dirname(name), { recursive: true });
    writeFileSync(name, plain(text));
  }
}

/** Front matter that its schema knows, references as links to pages, inline notes as footnotes. */
function plain(text: string): string {
  const [, matter = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? [];
  const title = /^title: (.*)$/m.exec(matter)?.[1];
  const notes: string[] = [];
  const linked = body
    .replaceAll(/\^\[((?:[^[\]]|\[[^\]]*\])*)\]/g, (_, note: string) => `[^n${notes.push(note)}]`)
    .concat('\n', ...notes.map((note, n) => `\n[^n${n + 1}]: ${note}\n`))
    .replaceAll(/\]\((person|place|law):(\w+)\)/g, '](/$1s/$2/)')
    .replaceAll(/\]\((?:source|claim|event):(\w+)\)/g, '](https://growth.example/$1)');
  return `---\ntitle: ${title}\n---\n${linked}`;
}
