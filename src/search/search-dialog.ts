/** The search dialog: Pagefind’s Component UI, loaded on demand. */
import { loadSearch } from './load-search.ts';
import { nameFilters, searchParts } from './search-parts.ts';

interface Modal extends HTMLElement {
  open(): void;
}
/** Where things are, and the label of the filter by kind. */
export interface Places {
  /** The folder of Pagefind’s files. */
  bundle: string;
  /** What the site’s addresses begin with. */
  base: string;
  kind: string;
}
let dialog: Promise<Modal> | undefined;

/**
 * The dialog, made once.
 * @throws when the search cannot be loaded
 */
export function searchDialog(places: Places): Promise<Modal> {
  dialog ??= make(places).catch((error) => {
    dialog = undefined;
    throw error;
  });
  return dialog;
}

async function make({ bundle, base, kind }: Places): Promise<Modal> {
  await loadSearch(bundle);
  const modal = document.createElement('pagefind-modal') as Modal;
  const header = document.createElement('pagefind-modal-header');
  const body = document.createElement('pagefind-modal-body');
  const footer = document.createElement('pagefind-modal-footer');
  const config = document.createElement('pagefind-config');
  config.setAttribute('bundle-path', bundle);
  config.setAttribute('base-url', base);
  header.append(document.createElement('pagefind-input'));
  body.append(...searchParts(kind));
  footer.append(document.createElement('pagefind-keyboard-hints'));
  modal.append(header, body, footer);
  nameFilters(modal);
  document.body.append(config, modal);
  return modal;
}
