/** The folders of translations in a content folder: `ru/`, `ja/`, each with files by the names of their originals. */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Problem } from '../problems/problems.ts';
import type { Site } from '../schema/schemas.ts';
import { filesIn } from '../util/files.ts';
import type { Place } from './fields.ts';
import type { ContentFiles } from './files.ts';

/** What a translation has beside the files that it translates: fingerprints of the originals. Notes for editors are no texts. */
export const FINGERPRINTS = 'fingerprints.yaml';
const OWN = new RegExp(`^(?:${FINGERPRINTS.replace('.', '\\.')}|[A-Z]+\\.md)$`);

/** Files of a translation that translate nothing. */
export function strayTranslations({ dir, shown }: Pick<ContentFiles, 'dir' | 'shown'>, lang: string): Problem[] {
  const folder = join(dir, lang);
  return filesIn(folder).flatMap((name): Problem[] => {
    const base = basename(name);
    const isPicture = /\.(?:png|jpe?g|webp|gif|svg)$/i.test(base);
    if (!(isPicture || /\.(?:mdx?|markdown|ya?ml)$/i.test(base)) || base.startsWith('.') || OWN.test(name)) return [];
    if (!isPicture && existsSync(join(dir, name))) return [];
    const wanted = isPicture
      ? 'A translation shows the pictures of the original: put it beside them, under another name.'
      : `It translates nothing: the original has no ${name}. Give it the name of the file that it translates.`;
    const file = shown(join(folder, name));
    return [{ slug: 'stray-file', file, line: 1, column: 1, details: { name: base, wanted } }];
  });
}

/** Translations that site.yaml names and that have no folder. */
export function missingTranslations(
  { dir }: Pick<ContentFiles, 'dir'>,
  { lang: own, translations }: Pick<Site, 'lang' | 'translations'>,
  at: Place,
): Problem[] {
  return translations
    .filter((lang) => lang === own || !existsSync(join(dir, lang)))
    .map((lang): Problem => {
      const reason =
        lang === own
          ? `“${lang}” is the language of the original. Take it out of “translations”.`
          : `there is no folder “${lang}”. Make it, or take “${lang}” out of “translations”.`;
      return { slug: 'translation', ...at, details: { reason } };
    });
}
