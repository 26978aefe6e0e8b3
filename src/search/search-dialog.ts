/** The search dialog: Pagefind’s Component UI, loaded on demand. */
import { loadSearch, nameFilters } from './load-search.ts';

interface Modal extends HTMLElement {
  open(): void;
}
let dialog: Promise<Modal> | undefined;

/**
 * The dialog, made once.
 * @param places.bundle where Pagefind’s files are; `places.base` what the site’s addresses begin with
 * @throws when the search cannot be loaded
 */
export function searchDialog(places: { bundle: string; base: string }): Promise<Modal> {
  dialog ??= make(places).catch((error) => {
    dialog = undefined;
    throw error;
  });
  return dialog;
}

async function make({ bundle, base }: { bundle: string; base: string }): Promise<Modal> {
  const template = document.querySelector<HTMLTemplateElement>('#search-parts');
  await loadSearch(bundle);
  const modal = document.createElement('pagefind-modal') as Modal;
  const header = document.createElement('pagefind-modal-header');
  const body = document.createElement('pagefind-modal-body');
  const footer = document.createElement('pagefind-modal-footer');
  const config = document.createElement('pagefind-config');
  config.setAttribute('bundle-path', bundle);
  config.setAttribute('base-url', base);
  header.append(document.createElement('pagefind-input'));
  if (template) body.append(template.content.cloneNode(true));
  footer.append(document.createElement('pagefind-keyboard-hints'));
  modal.append(header, body, footer);
  document.body.append(config, modal);
  nameFilters(modal);
  return modal;
}
