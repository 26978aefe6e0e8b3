/**
 * Runs before the first paint, so that a page never flashes in other settings: they become attributes of the root element,
 * for the styles, and set the colour of the browser’s own bars. An address may switch the fact-check on.
 */
import { papers } from '../../ui/themes.ts';

export const early = `try{const s=JSON.parse(localStorage.getItem('settings')??'{}'),c=${JSON.stringify(papers)}[s.theme];for(const k in s)document.documentElement.dataset[k]=s[k];if(/[?&]factcheck\\b/.test(location.search))document.documentElement.dataset.factcheck='on';if(c)for(const m of document.querySelectorAll('[name=theme-color]'))m.content=c}catch{}`;
