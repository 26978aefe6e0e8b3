/** The name under which a browser keeps the language that its reader has chosen. */
export const KEPT = 'language';

/** Runs before the first paint, so that an offer moves nothing: gives the styles the language that the reader has chosen. */
export const earlyLanguage = `try{document.documentElement.dataset.reads=localStorage.getItem('${KEPT}')??''}catch{}`;
