/** Loads Pagefind’s Component UI from the index of this site: its script and its style. */

/** @param bundle where Pagefind’s files are, such as `/pagefind/` */
export async function loadSearch(bundle: string): Promise<void> {
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = `${bundle}pagefind-component-ui.css`;
  const styled = new Promise((resolve, reject) => {
    style.addEventListener('load', resolve);
    style.addEventListener('error', reject);
  });
  // Before the site’s own styles, which give it the site’s colours.
  document.head.prepend(style);
  await Promise.all([styled, import(/* @vite-ignore */ `${bundle}pagefind-component-ui.js`)]);
}
