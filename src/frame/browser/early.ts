/**
 * What runs before the first paint, so that a reader’s settings never flash: they become attributes of the root element,
 * which the styles know, and an address may ask for the fact-check, and the browser’s own bars take the paper’s colour. Kept in the page, and in the browser alone.
 */
import { papers } from '../themes.ts';

export const early = `try{const s=JSON.parse(localStorage.getItem('settings')??'{}'),c=${JSON.stringify(papers)}[s.theme];for(const k in s)document.documentElement.dataset[k]=s[k];if(/[?&]factcheck\\b/.test(location.search))document.documentElement.dataset.factcheck='on';if(c)for(const m of document.querySelectorAll('[name=theme-color]'))m.content=c}catch{}`;
