/**
 * What runs before the first paint, so that a reader’s settings never flash: they become attributes of the root element,
 * which the styles know. Kept in the page, and in the browser alone.
 */
export const early =
  "try{const s=JSON.parse(localStorage.getItem('settings')??'{}');for(const k in s)document.documentElement.dataset[k]=s[k]}catch{}";
