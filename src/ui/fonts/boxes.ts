/**
 * Boxes for Japanese on a system that has no font for it, until the web font comes: as wide as the characters, so that
 * nothing moves then. Without them a browser searches all fonts of the system for each character that no font has, which
 * takes ten times as long as the rest of the layout: 6,066 searches on a page all in Japanese.
 */

/**
 * One glyph, a square of one em, for U+3001–30FF, U+3400–9FFF and U+FF01–FFEF (`cmap` of format 13), as WOFF2 in base64.
 * Made with fontTools: `FontBuilder`, and `CmapSubtable.newSubtable(13)`.
 */
export const BOXES =
  'd09GMgABAAAAAAEcAAoAAAAAAngAAADTAAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAABmAAQApQVAE2AiQDBgsGAAQgBS0HIBvAARAuCmPHwowVryniB4Hp6vHQ/37tzptZRTRzNkQsa+hkPIunRiQmSua3TeSXETyECUcI2Yiw0OzyyVr7jeNr2DacV9/XQWWchk0emHcbQ5dHUFqd0TxdljnERoo4wOlP7Edfpg755AsAsAAhzbFqDRwDkv1gvyM4xk9H0IO+RIAGCoVN7AIKNK2q6nJifDJan3G3swB95jwHAsHv911t9D/NHOBvX6zd97NcRWogOJeDe/e5QLYmAs1Ug9Y6zZ4AYYQUNRPmRs/efhcefXnwKgUAAAA=';

/**
 * A script that declares the family `Boxes` where it is needed. Telephones, Windows and Apple’s systems have Japanese, so only
 * a desktop’s Linux is asked, by one character: in a Japanese font it is one em wide.
 */
export const boxes = `try{if(/^Linux (?:x86|aarch)/.test(navigator.platform)){const c=new OffscreenCanvas(1,1).getContext('2d');c.font='99px serif';if(Math.round(c.measureText('\u56fd').width)!==99)document.fonts.add(new FontFace('Boxes',Uint8Array.from(atob('${BOXES}'),(b)=>b.charCodeAt(0))))}}catch{}`;
