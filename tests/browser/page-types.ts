/** The types of page of a built site. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The address of one page of each type, relative to that of the site; of a translation, those of a section alone and beside the
 * original.
 * @param dir the folder of a built site
 */
export function pageTypes(dir: string): string[] {
  const isPage = (address: string) => existsSync(join(dir, address, 'index.html'));
  const foldersIn = (address: string) =>
    readdirSync(join(dir, address), { withFileTypes: true }).flatMap((item) =>
      item.isDirectory() ? [`${address}${item.name}/`] : [],
    );
  const folders = foldersIn('./');
  const [section = './'] = foldersIn('./sections/').filter(isPage);
  const isTranslation = (folder: string) => isPage(`${folder}search/`);
  return [
    './',
    section,
    ...folders
      .filter((folder) => isPage(folder) && !isTranslation(folder))
      .flatMap((folder) => [folder, ...[foldersIn(folder).find(isPage) ?? []].flat()]),
    ...folders.filter(isTranslation).flatMap((folder) => [folder + section.slice(2), section + folder.slice(2)]),
    './no-such-page/',
  ];
}
