/** How words are compared: without case, accents, macrons and hyphens, with ё as е and ß as ss. */
export const fold = (words: string): string =>
  words
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[-‐–ʼ’'.,:;!?()«»“”"・]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
