/** Which words of a translation are still those of the original, and how its texts follow the original’s. */
import type { Paragraph, Root, RootContent } from 'mdast';
import { toString as plain } from 'mdast-util-to-string';
import { LABEL_END } from '../grammar/note-labels.ts';
import type { MarkdownFile } from '../read/files.ts';
import type { EntryData, Site } from '../schema/schemas.ts';
import { memoise } from '../util/memoise.ts';
import { visitParents } from '../util/visit.ts';
import type { Entry, Library } from './library.ts';

/** Words of fields that a translation leaves to the original: every one of them that it shows is in that language. */
const untranslated = memoise(
  ({ words }: Pick<Library, 'words'>) =>
    new Set([...words.values()].flat().flatMap((each) => (each.translated === undefined ? [each.original] : []))),
);

/** The language of words of a field, where a translation leaves them to the original; undefined for its own. */
export const langOf = (article: Library, text: string): string | undefined =>
  untranslated(article).has(text) ? article.originalLang : undefined;

/** The fields of an entry that a reader sees beside its text. */
export const fieldsOf = ({ title, what, office, unverified, facts, positions, paragraphs }: Entry) => [
  ...[title, what, office?.was, office?.is, unverified],
  ...facts.flatMap(({ label, value }) => [label, value]),
  ...[...positions, ...paragraphs].map(({ says }) => says),
];

/** A word of a list of site.yaml in the translation, for one that a text gives in the language of the original. */
const translated = (word: string, originals: readonly string[], translations: readonly string[]): string =>
  translations[originals.indexOf(word)] ?? word;

/**
 * The paragraphs of a document. Where its words in the language of the translation are known, nobody needs the original’s
 * rendering of them.
 */
export function paragraphsIn(
  { data: { paragraphs }, original, file, placeOf }: MarkdownFile<EntryData>,
  lang: string,
): EntryData['paragraphs'] {
  const isOwn = (n: number) => original !== undefined && placeOf('paragraphs', n, 'ours').file === file;
  return paragraphs.map((paragraph, n) => {
    const isKnown = paragraph.words.some((words) => words.lang === lang);
    return isKnown && !isOwn(n) ? { ...paragraph, ours: undefined } : paragraph;
  });
}

/** Gives the notes of a text that is not translated the labels of the translation, since the margin shows them apart. */
export function translateLabels(tree: Root, site: Pick<Site, 'notes'>, original: Pick<Site, 'notes'>): void {
  const [from, to] = [original, site].map(({ notes }) => notes.map(({ label }) => label)) as [string[], string[]];
  const translateLabel = (first: RootContent | undefined) => {
    const strong = first?.type === 'paragraph' ? first.children.find(({ type }) => type !== 'text') : undefined;
    if (strong?.type !== 'strong') return;
    const word = plain(strong);
    const end = LABEL_END.exec(word)?.[0] ?? '';
    const label = translated(word.slice(0, word.length - end.length).trim(), from, to);
    strong.children = [{ type: 'text', value: label + end }];
  };
  visitParents(tree, 'footnoteDefinition', (node) => translateLabel(node.children[0]));
  visitParents(tree, 'footnote', (node) => translateLabel({ type: 'paragraph', children: node.children } as Paragraph));
}
