/** How words are compared: without case, accents, macrons and hyphens, and with ё as е. */
export const fold = (words: string): string =>
  words
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[-‐–ʼ’'.,:;!?()«»“”"・]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
