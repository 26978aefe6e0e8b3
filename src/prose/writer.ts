/** Writes the references and notes of an annotated text as HTML elements; remark-annotations.ts shows what comes of them. */
import type { PhrasingContent, Root, RootContent, Strong } from 'mdast';
import { toString as plain } from 'mdast-util-to-string';
import { foldedOn } from '../article/check/crowding.ts';
import { formerIds } from '../article/model/addresses.ts';
import { sourcesIn } from '../article/model/citations.ts';
import type { Claim, Entry, Library, Note, Reference, Source, Text } from '../article/model/library.ts';
import { destination } from '../article/model/mentions.ts';
import { memoise } from '../article/util/memoise.ts';
import { verdictOf } from '../article/views/record.ts';
import { copyOf, element, type Forms, inLanguage, type Properties, rewrite, text } from './elements.ts';
import { marks } from './marks.ts';

/** How a note is shown: the id of its colours, what it is called aloud after the word for a note, its label. */
interface Look {
  id: string;
  name: string;
  label: string;
}

const foldedInWhole = memoise((library: Library) => foldedOn(library.sections));

/** Writes one text. */
export class Writer {
  readonly #library: Library;
  readonly #base: string;
  /** Where the text is read; `''` for words that are none. */
  readonly #address: string;
  /** Whether an entry’s note is shown at its first mention in the article only. */
  readonly #whole: boolean;
  /** The ids of the notes that the page has no room to show in full. */
  readonly #folded: ReadonlySet<string>;
  readonly #lang: string | undefined;

  constructor(library: Library, base: string, of: Text | undefined, whole: boolean) {
    this.#library = library;
    this.#base = base.replace(/\/$/, '');
    this.#address = of?.address ?? '';
    this.#whole = whole;
    this.#lang = of?.lang;
    this.#folded = whole ? foldedInWhole(library) : foldedOn(of?.type === 'section' ? [of] : []);
  }

  /** References become links. @param tree a copy of a tree, which is changed */
  references(tree: Root): void {
    rewrite(
      tree,
      this.#forms(true, () => {}),
    );
  }

  /**
   * References become links, notes marks where they are referred to, and asides after the block.
   * @param tree a copy of the text’s tree, which is changed
   */
  write(tree: Root): void {
    tree.children = tree.children
      .filter(({ type }) => type !== 'footnoteDefinition')
      .flatMap((child) => {
        const asides: RootContent[] = [];
        rewrite(
          child,
          this.#forms(true, (note) => asides.push(this.#aside(note))),
        );
        return [child, ...asides];
      });
  }

  /**
   * @param anchored whether references have ids: an entry’s note repeats those of the entry’s page
   * @param shown is given each note that is shown
   */
  #forms(anchored: boolean, shown: (note: Note) => void): Forms {
    return {
      href: (address) => this.#link(address),
      reference: (reference, words) => this.#reference(reference, words, anchored ? reference.anchor : undefined),
      note: (note, term) => {
        const isShown = note.inWhole || !this.#whole;
        const look = this.#look(note);
        if (isShown) shown(note);
        const children = [...(term ? [term] : []), ...(isShown ? [this.#marks(note, look)] : [])];
        const own = term ? { className: ['ref'] } : { className: ['ref', 'own'], id: note.ref };
        return element('span', { ...own, dataLook: look.id }, children);
      },
      again: (note) => {
        const look = this.#look(note);
        return element('span', { className: ['ref', 'further'], dataLook: look.id }, [this.#marks(note, look)]);
      },
    };
  }

  #link(address: string): string {
    return address.startsWith('/') ? this.#base + address : address;
  }

  /** A link to an entry’s page, to a source with its number, to the timeline or to the ledger. */
  #reference({ target, part, key }: Reference, words: PhrasingContent[], id: string | undefined): PhrasingContent {
    if (!target) throw new Error(`“${key}” is nothing that the article has.`);
    const href = this.#link(destination(target, part));
    if (target.type === 'source') return this.#citation(target, { id, href }, words);
    if (target.type === 'claim') return this.#claim(target, { id, href }, words);
    if (target.type === 'event') return element('a', { className: ['event'], id, href, title: target.title }, words);
    return element('a', { className: ['term'], id, href, dataLook: target.kind.scheme }, words);
  }

  #citation({ number, title, rank }: Source, link: Properties, words: PhrasingContent[]): PhrasingContent {
    // The zero-width space parts the number from the word before it, for those who search for that word or link to it.
    const mark = element('sup', {}, [text(`\u200b${number}`)]);
    const standing = `${this.#library.site.ranks[rank]}${this.#library.site.labels.colon}${title}`;
    return element('a', { className: ['cite'], ...link, title: standing }, [...words, mark]);
  }

  /** In the colour of what came of the claim. */
  #claim(claim: Claim, link: Properties, words: PhrasingContent[]): PhrasingContent {
    const { site } = this.#library;
    const title = `${site.labels.verdict}${site.labels.colon}${verdictOf(site, claim)?.label}`;
    return element('a', { className: ['claim'], ...link, dataLook: `verdict-${claim.verdict}`, title }, words);
  }

  #look({ entry, label, number }: Note): Look {
    const { notes, labels } = this.#library.site;
    if (entry)
      return { id: entry.kind.scheme, name: `${number}${labels.colon}${entry.title}`, label: entry.kind.label };
    const index = notes.findIndex((look) => look.label === label);
    return {
      id: `note-${index < 0 ? notes.length - 1 : index}`,
      name: label ? `${number}${labels.colon}${label}` : `${number}`,
      label: label ?? labels.note,
    };
  }

  #marks({ id, number }: Note, { name }: Look): PhrasingContent {
    const { note, openNote } = this.#library.site.labels;
    return marks({ id, number, link: `${note} ${name}`, button: `${openNote} ${name}` });
  }

  #aside(note: Note): RootContent {
    const look = this.#look(note);
    const { entry, label } = note;
    const properties: Properties = {
      className: ['note', ...(entry ? [] : ['own']), ...(this.#folded.has(note.id) ? ['one-line'] : [])],
      id: note.id,
      popover: '',
      role: 'doc-footnote',
      ariaLabel: `${this.#library.site.labels.note} ${look.name}`,
      dataLook: look.id,
    };
    const body = copyOf<Root>({ type: 'root', children: entry ? note.body : withoutLabel(note.body, label) });
    rewrite(
      body,
      this.#forms(!entry, () => {}),
    );
    const lang = entry ? entry.lang : this.#lang;
    if (lang) for (const node of body.children) inLanguage(node, lang);
    const after = [...this.#standing(note), ...this.#wayToPage(entry)];
    return element('aside', properties, [this.#head(note, look), ...body.children, ...after]);
  }

  /** The line above a note’s text: its number and label, what it rests on, and the ways to and from it. */
  #head(note: Note, look: Look): RootContent {
    const { labels } = this.#library.site;
    const { entry } = note;
    const name = `${labels.note} ${look.name}`;
    const address = `${this.#address}#${note.id}`;
    const back = {
      role: 'doc-backlink',
      href: `#${note.ref}`,
      ariaLabel: `${labels.backToText}${labels.colon}${name}`,
    };
    const close = { type: 'button', popoverTarget: note.id, popoverTargetAction: 'hide', ariaLabel: labels.close };
    const title = entry
      ? element('a', { className: ['label'], href: this.#link(entry.address) }, [text(look.label)])
      : element('span', { className: ['label'] }, [text(look.label)]);
    return element('p', { className: ['kicker'] }, [
      ...formerIds(this.#library, address).map((id) => element('span', { id })),
      element('span', { className: ['number'] }, [text(`${note.number}`)]),
      title,
      element('copy-link', {}, [element('a', { href: this.#link(address), ariaLabel: `${labels.copyLink} ${name}` })]),
      element('a', { className: ['back'], ...back }, [text('↩')]),
      element('button', { className: ['close'], ...close }, [text('×')]),
    ]);
  }

  /** The kinds of sources that a note rests on, so that a reader knows how far to trust it. */
  #standing({ references }: Note): RootContent[] {
    const cited = new Set(sourcesIn(references).map(({ rank }) => rank));
    const words = Object.entries(this.#library.site.ranks).flatMap(([rank, word]) => (cited.has(rank) ? [word] : []));
    const last = words.length - 1;
    const items = words.flatMap((word, n) => [
      element('span', {}, [text(n < last ? `${word} ·` : word)]),
      ...(n < last ? [text(' ')] : []),
    ]);
    return items.length > 0 ? [element('p', { className: ['standing'] }, items)] : [];
  }

  /** The last line of an entry’s note on a phone, where its label does not look like a link. */
  #wayToPage(entry: Entry | undefined): RootContent[] {
    if (!entry) return [];
    const words = `${this.#library.site.labels.allAbout} ${entry.title}`;
    const link = element('a', { href: this.#link(entry.address) }, [text(words)]);
    return [element('p', { className: ['open-page'] }, [link])];
  }
}

/** A note’s text without the bold label that its head shows already. */
function withoutLabel(body: RootContent[], label: string | undefined): RootContent[] {
  const [first, ...rest] = body;
  if (!label || first?.type !== 'paragraph') return body;
  const [strong, next, ...others] = first.children as [Strong, ...PhrasingContent[]];
  if (plain(strong) === '') return body;
  const following = next?.type === 'text' ? { ...next, value: next.value.trimStart() } : next;
  return [{ ...first, children: following ? [following, ...others] : others }, ...rest];
}
