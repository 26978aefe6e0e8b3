/** The paper of each theme, for the browser’s own bars; tokens.css and settings.css give the pages the same. */
export const papers: Record<string, string> = { light: '#f8f6f0', dark: '#10161b', sepia: '#f3e7d0' };
