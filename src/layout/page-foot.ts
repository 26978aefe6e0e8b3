/** The foot of every printed page, in engines that have boxes in the margins of paper: what it is of, and its number. */

/**
 * @param told the work, its edition and the address of the page
 * @returns CSS
 */
export function pageFoot(told: string): string {
  // A string of CSS, safe within a style element.
  const quoted = `"${told.replace(/[\\"<\n]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;
  const type = 'font-family:system-ui,sans-serif;font-size:7.5pt;color:#333';
  const number = 'counter(page) " / " counter(pages)';
  return `@page{@bottom-left{content:${quoted};${type}}@bottom-right{content:${number};${type}}}`;
}
