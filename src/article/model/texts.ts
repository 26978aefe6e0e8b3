/** Reads the texts of a content folder (sections, entries, pages of prose) and annotates each once. */
import { basename } from 'node:path';
import type { Paragraph } from 'mdast';
import { annotate } from '../grammar/grammar.ts';
import { blocksOf, headingsOf } from '../grammar/paragraphs.ts';
import { leftovers } from '../grammar/unrendered.ts';
import { minutesOfText, wordsOfText } from '../grammar/words.ts';
import type { Problem } from '../problems/problems.ts';
import type { ContentFiles, MarkdownFile } from '../read/files.ts';
import { FOLDERS } from '../routes.ts';
import * as schemas from '../schema/schemas.ts';
import { visitParents } from '../util/visit.ts';
import { fillFigures } from './figure-words.ts';
import {
  type Entry,
  type Library,
  PAGES,
  type PageName,
  type ProsePage,
  type Reference,
  type Section,
  type Target,
  type Text,
} from './library.ts';
import { schemesOf } from './mentions.ts';
import { paragraphsIn, translateLabels } from './translated.ts';

type Article = Pick<Library, 'site' | 'sources' | 'map' | 'charts'>;

/** Reads texts of one article. */
export class TextReader {
  readonly #files: ContentFiles;
  readonly #article: Article;
  readonly #schemes: Set<string>;
  /** Of a translation, the site.yaml of the original. */
  readonly #original: schemas.Site | undefined;

  constructor(files: ContentFiles, { original, ...article }: Article & { original: schemas.Site | undefined }) {
    this.#files = files;
    this.#article = article;
    this.#original = original;
    this.#schemes = schemesOf(article.site);
  }

  /** The entries by `scheme:id`, in the order of kinds, then of lists. */
  entries(): Map<string, Entry> {
    const entries = new Map<string, Entry>();
    // A kind in a folder that is the site’s own is an error by itself.
    const kinds = this.#article.site.kinds.filter(({ folder }) => !FOLDERS.includes(folder));
    for (const entry of kinds.flatMap((kind) => this.#entriesOf(kind))) {
      const other = entries.get(entry.key);
      if (other) this.#files.problems.push(duplicate(entry, other.file));
      else entries.set(entry.key, entry);
      const wanted = `${entry.id}.mdx`;
      if (basename(entry.path) === wanted) continue;
      const details = { file: basename(entry.path), id: entry.id, wanted };
      this.#files.report({ slug: 'misnamed-file', file: entry.file, ...entry.placeOf('id'), details });
    }
    return entries;
  }

  #entriesOf(kind: schemas.Kind): Entry[] {
    const entries = this.#files.folder(kind.folder, schemas.entry).map((file): Entry => {
      const { id } = file.data;
      const first = file.tree.children.find(({ type }) => type !== 'definition');
      const note: Paragraph = first?.type === 'paragraph' ? first : { type: 'paragraph', children: [] };
      return {
        ...this.#parsed(file, `${kind.scheme}-${id}`),
        ...file.data,
        ...(this.#original && { paragraphs: paragraphsIn(file, this.#article.site.lang) }),
        type: 'entry',
        key: `${kind.scheme}:${id}`,
        kind,
        address: `/${kind.folder}/${id}/`,
        note,
        noteReferences: [],
      };
    });
    const { lang } = this.#article.site;
    return entries.sort(
      (a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || a.title.localeCompare(b.title, lang),
    );
  }

  sections(): Section[] {
    const byId = new Map<string, Section>();
    let numbered = 0;
    return this.#files.folder('sections', schemas.section).map((file, index): Section => {
      const { id, kicker } = file.data;
      if (this.#original && !file.original) translateLabels(file.tree, this.#article.site, this.#original);
      const parsed = this.#parsed(file, id);
      const section: Section = {
        ...parsed,
        ...file.data,
        type: 'section',
        index,
        number: kicker === undefined ? ++numbered : undefined,
        address: `/sections/${id}/`,
        // How much an article may have on one page is the same in all languages.
        words: wordsOfText(file.original ?? file.tree),
        minutes: minutesOfText(file.tree, parsed.lang ?? this.#article.site.lang),
        blocks: [],
      };
      const other = byId.get(id);
      if (other) this.#files.problems.push(duplicate(section, other.file));
      byId.set(id, section);
      return section;
    });
  }

  page(id: PageName): ProsePage | undefined {
    const file = this.#files.markdown(`${id}.mdx`, schemas.page);
    return file && { ...this.#parsed(file, id), ...file.data, type: 'page', id, address: PAGES[id] };
  }

  #parsed({ file, path, tree, original, text, placeOf }: MarkdownFile<unknown>, prefix: string) {
    for (const problem of leftovers(tree, text, this.#schemes)) this.#files.report({ ...problem, file });
    // The blocks of the original give the ids, and a figure without words is no block.
    for (const each of [tree, ...(original ? [original] : [])]) fillFigures(each, this.#article);
    const lang = this.#files.untranslated.has(path) ? this.#original?.lang : undefined;
    return { prefix, file, path, tree, original, lang, placeOf, references: [], notes: [], headings: [] };
  }

  /**
   * Annotates a text: what it refers to, its notes, the ids of its headings and paragraphs. The notes of sections hold
   * those of entries, which are to be annotated first.
   */
  annotate(text: Text, targetOf: (key: string) => Target | undefined): void {
    const { tree, prefix, file, original } = text;
    const { lang } = this.#article.site;
    const notes = text.type === 'section';
    const found = annotate(tree, { prefix, schemes: this.#schemes, targetOf, notes, lang });
    for (const problem of found.problems) this.#files.report({ file, ...problem });
    text.references = found.references;
    text.notes = found.notes;
    const headings = headingsOf(tree, prefix, original);
    text.headings = headings.map(({ id }) => id);
    // Outside sections only figures have an address.
    const owner = text.type === 'section' ? text : { id: prefix, paragraphs: {}, original };
    const blocks = blocksOf(tree, owner, lang).filter(({ named }) => named || text.type === 'section');
    if (text.type === 'section') text.blocks = blocks;
    if (text.type === 'entry') text.noteReferences = referencesIn(text.note);
    for (const { node, id } of [...headings, ...blocks]) node.data = { ...node.data, anchor: id };
  }
}

function referencesIn(note: Paragraph): Reference[] {
  const found: Reference[] = [];
  visitParents(note, 'link', ({ data }) => {
    if (data?.reference) found.push(data.reference);
  });
  return found;
}

function duplicate({ file, id, placeOf }: Section | Entry, other: string): Problem {
  return { slug: 'duplicate-id', file, ...placeOf('id'), details: { id, other } };
}
