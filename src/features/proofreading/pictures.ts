/** Reads every picture that is shown to its end: one that is damaged would stop the build without a place. */
import type { Library } from '../../article/model/library.ts';
import { picturesOf } from '../../article/model/pictures.ts';
import type { Problem } from '../../article/problems/problems.ts';
import { hasSize, pictureFault } from '../../article/read/picture-files.ts';

/** @returns an error for each picture whose name and first bytes are right and the rest is not; a warning for one that moves */
export async function damagedPictures(library: Library): Promise<Problem[]> {
  const found: Problem[] = [];
  const pictures = picturesOf(library);
  if (pictures.size === 0) return found;
  // Loaded for articles with pictures alone: it is large.
  const { default: sharp } = await import('sharp');
  const isWhole = (path: string) =>
    sharp(path, { failOn: 'error' })
      .stats()
      .then(
        () => true,
        () => false,
      );
  for (const [path, { written, ...at }] of pictures) {
    if (pictureFault(path, library.dir)) continue;
    if (!(await hasSize(path)) || !(await isWhole(path))) {
      const reason = 'cannot be read to its end: it is damaged, or far too large. Export it again.';
      found.push({ slug: 'picture', ...at, details: { written, reason } });
    } else if (((await sharp(path).metadata()).pages ?? 1) > 1) {
      found.push({ slug: 'still-picture', ...at, details: { written } });
    }
  }
  return found;
}
