/** References of a page, and what each of them leads to. */
import { link as within } from '../../../site/link.ts';
import { bucketOf } from '../bucket.ts';

/** Links that do not refer to something: navigation, and the parts of a note. */
const OTHER =
  'nav a, copy-link a, .mark, .back, .label, .open-page a, .figure-number a, .figure-links a, [rel=external], [download]';

const words = (document.body.dataset['previews'] ?? '').split(' ');
/** How many files the previews of each folder are in. */
const counts = new Map(words.map((folder, n) => [folder, Number(words[n + 1])]));
const files = new Map<string, Promise<{ [id: string]: string }>>();

/** The address of a link, also of one in a drawing. */
export const urlOf = (link: Element): URL => new URL(link.getAttribute('href') ?? '', location.href);

const idOf = ({ hash }: URL) => decodeURIComponent(hash.slice(1));
const partsOf = ({ pathname }: URL) => pathname.slice(within('/').length).split('/');

/** The reference that an event happened at; one without ink is none. */
export function referenceAt({ target }: Event): HTMLElement | undefined {
  const link = target instanceof Element ? target.closest<HTMLElement>('main a[href]') : null;
  if (!link || link.matches(OTHER) || getComputedStyle(link).pointerEvents === 'none') return undefined;
  return urlOf(link).origin === location.origin ? link : undefined;
}

/** The note of this page that a reference leads to, whether by its own address or by that of its entry. */
export function noteOf(link: Element): HTMLElement | undefined {
  const byId = document.getElementById(idOf(urlOf(link)));
  if (byId?.matches('.note')) return byId;
  const label = document.querySelector(`.note a.label[href="${CSS.escape(link.getAttribute('href') ?? '')}"]`);
  return label?.closest<HTMLElement>('.note') ?? undefined;
}

/** Whether what an address leads to may have a preview. */
export const hasPreviews = (url: URL): boolean =>
  Boolean(counts.get(partsOf(url)[0] ?? '') && (idOf(url) || partsOf(url)[1]));

/** The HTML of the preview of what an address leads to; undefined where it has none. It throws when it cannot be fetched. */
export async function fetchPreview(url: URL): Promise<string | undefined> {
  const [folder = '', name = ''] = partsOf(url);
  const count = counts.get(folder);
  if (!count) return undefined;
  for (const id of [idOf(url), name].filter(Boolean)) {
    const file = within(`/previews/${folder}-${bucketOf(id, count)}.json`);
    const read = files.get(file) ?? fetch(file).then((response) => response.json());
    files.set(file, read);
    read.catch(() => files.delete(file));
    const html = (await read)[id];
    if (html) return html;
  }
  return undefined;
}
