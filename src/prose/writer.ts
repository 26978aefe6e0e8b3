/** Writes references and notes of a scanned tree as HTML elements; remark-annotations.ts shows what comes of them. */
import type { Nodes, Paragraph, Parents, PhrasingContent, Root, RootContent, Strong } from 'mdast';
import { toString as plain } from 'mdast-util-to-string';
import { visitParents } from 'unist-util-visit-parents';
import { foldedOn } from '../article/check/crowding.ts';
import { type Note, type Reference, type Scan, scan } from '../article/grammar/grammar.ts';
import { formerIds } from '../article/model/addresses.ts';
import {
  type Entry,
  type Library,
  paragraphAddress,
  type Section,
  type Source,
  schemesOf,
} from '../article/model/library.ts';
import { notesOfWhole, numberOf } from '../article/model/notes.ts';
import type { Claim, Event } from '../article/model/record.ts';
import { once } from '../article/util/memoise.ts';
import { become, copyOf, element, type Properties, text } from './elements.ts';
import { marks } from './marks.ts';

/** How a note is shown: the id of its colours, its number, what it is called aloud after the word for a note, its label. */
interface Look {
  id: string;
  number: number;
  name: string;
  label: string;
}

const foldedInWhole = once((all: Library) => foldedOn(all, all.sections));

/** Of one file; its output replaces what was scanned. */
export class Writer {
  readonly #library: Library;
  readonly #base: string;
  readonly #scan: Scan;
  /** The entries’ notes that are shown; undefined: all of them. */
  readonly #shown: ReadonlySet<string> | undefined;
  readonly #whole: boolean;
  /** The ids of the notes that the page has no room to show in full. */
  #folded: ReadonlySet<string> = new Set();

  constructor(all: Library, base: string, found: Scan, whole: boolean) {
    this.#library = all;
    this.#base = base;
    this.#scan = found;
    this.#whole = whole;
    this.#shown = whole ? notesOfWhole(all) : undefined;
  }

  #link(address: string): string {
    return address.startsWith('/') ? this.#base.replace(/\/$/, '') + address : address;
  }

  /** References become links: to an entry’s page, or to a source with its number. */
  references(tree: Root): void {
    for (const reference of this.#scan.references) this.#reference(reference, reference.anchor);
    this.#ordinaryLinks(tree);
  }

  #reference({ node, scheme, id, part }: Reference, anchor: string | undefined): void {
    const words = node.children;
    if (scheme === 'source') {
      const { number, place, title, rank } = this.#library.sources.get(id) as Source;
      // The zero-width space parts the number from the word before it, for those who search for that word or link to it.
      const mark = element('sup', {}, [text(`\u200b${number}`)]);
      const tooltip = `${this.#library.site.ranks[rank]}: ${title}`;
      become(
        node,
        element('a', { className: ['cite'], id: anchor, href: this.#link(place), title: tooltip }, [...words, mark]),
      );
      return;
    }
    if (scheme === 'event' || scheme === 'claim') {
      become(node, this.#recorded(scheme, id, anchor, words));
      return;
    }
    const entry = this.#library.entries.get(`${scheme}:${id}`) as Entry;
    const href = this.#link(part === undefined ? entry.address : paragraphAddress(entry, part));
    const properties = { className: ['term'], id: anchor, href, dataLook: entry.kind.scheme };
    become(node, element('a', properties, words));
  }

  /** A link to the timeline, or to the ledger in the colour of what came of the claim. */
  #recorded(scheme: 'event' | 'claim', id: string, anchor: string | undefined, words: PhrasingContent[]): object {
    if (scheme === 'event') {
      const { at, title } = this.#library.events.get(id) as Event;
      return element('a', { className: ['event'], id: anchor, href: this.#link(at), title }, words);
    }
    const { at, verdict } = this.#library.claims.get(id) as Claim;
    const { label } = this.#library.site.verdicts.find((each) => each.id === verdict) as { label: string };
    const look = `verdict-${verdict}`;
    const properties = {
      className: ['claim'],
      id: anchor,
      href: this.#link(at),
      dataLook: look,
      title: `${this.#library.site.labels.verdict}: ${label}`,
    };
    return element('a', properties, words);
  }

  #ordinaryLinks(tree: Nodes): void {
    visitParents(tree, 'link', (node) => {
      node.url = this.#link(node.url);
    });
  }

  /** Notes become marks where they are referred to, and asides after the block. */
  notes(tree: Root, section: Section): void {
    this.#folded = this.#whole ? foldedInWhole(this.#library) : foldedOn(this.#library, [section]);
    const asides = new Map<number, RootContent[]>();
    for (const note of this.#scan.notes) {
      const look = this.#look(note);
      const isShown = this.#shown?.has(note.id) ?? true;
      const shown = isShown ? [this.#marks(note, look)] : [];
      if (note.entry) {
        const term = { ...note.node } as RootContent;
        become(note.node, element('span', { className: ['ref'], dataLook: look.id }, [term, ...shown]));
      } else {
        become(note.node, element('span', { className: ['ref', 'own'], id: note.ref, dataLook: look.id }, shown));
      }
      if (isShown) asides.set(note.block, [...(asides.get(note.block) ?? []), this.#aside(note, look, section)]);
    }
    this.#furtherReferences(tree, section);
    tree.children = tree.children.flatMap((child, index) => [child, ...(asides.get(index) ?? [])]);
  }

  /** A second `[^name]` has the marks of the first, and leads to the same note. */
  #furtherReferences(tree: Root, section: Section): void {
    visitParents(tree, 'footnoteReference', (node) => {
      const note = this.#scan.notes.find(
        ({ id }) => id === `${section.id}_${(node.label ?? node.identifier).toLowerCase()}`,
      );
      if (!note) return;
      const look = this.#look(note);
      const properties = { className: ['ref', 'further'], dataLook: look.id };
      become(node, element('span', properties, [this.#marks(note, look)]));
    });
  }

  #look(note: Note): Look {
    const { notes, labels } = this.#library.site;
    const number = numberOf(this.#library, note);
    if (note.entry) {
      const { title, kind } = this.#library.entries.get(`${note.entry.scheme}:${note.entry.id}`) as Entry;
      return { id: kind.scheme, number, name: `${number}: ${title}`, label: kind.label };
    }
    const index = notes.findIndex((look) => look.label === note.label);
    return {
      id: `note-${index < 0 ? notes.length - 1 : index}`,
      number,
      name: note.label ? `${number}: ${note.label}` : `${number}`,
      label: note.label ?? labels.note,
    };
  }

  #marks(note: Note, { number, name }: Look): PhrasingContent {
    const { noteTo, openNote } = this.#library.site.labels;
    return marks({ id: note.id, number, link: `${noteTo} ${name}`, button: `${openNote} ${name}` });
  }

  #aside(note: Note, look: Look, section: Section): RootContent {
    const { labels } = this.#library.site;
    const name = `${labels.noteTo} ${look.name}`;
    const entry = note.entry && this.#library.entries.get(`${note.entry.scheme}:${note.entry.id}`);
    const former = formerIds(this.#library, `${section.address}#${note.id}`).map((id) => element('span', { id }));
    const title = entry
      ? element('a', { className: ['label'], href: this.#link(entry.address) }, [text(look.label)])
      : element('span', { className: ['label'] }, [text(look.label)]);
    const head = element('p', { className: ['kicker'] }, [
      ...former,
      element('span', { className: ['number'] }, [text(`${look.number}`)]),
      title,
      element('copy-link', {}, [
        element('a', {
          href: this.#link(`${section.address}#${note.id}`),
          ariaLabel: `${labels.copyLink} ${name}`,
        }),
      ]),
      element(
        'a',
        {
          className: ['back'],
          role: 'doc-backlink',
          href: `#${note.ref}`,
          ariaLabel: `${labels.backToText}: ${name}`,
        },
        [text('↩')],
      ),
      element(
        'button',
        {
          className: ['close'],
          type: 'button',
          popoverTarget: note.id,
          popoverTargetAction: 'hide',
          ariaLabel: labels.close,
        },
        [text('×')],
      ),
    ]);
    const body = entry ? [this.#borrowed(entry)] : withoutLabel(note.body, note.label);
    const properties: Properties = {
      className: ['note', ...(entry ? [] : ['own']), ...(this.#folded.has(note.id) ? ['one-line'] : [])],
      id: note.id,
      popover: '',
      role: 'doc-footnote',
      ariaLabel: name,
      dataLook: look.id,
    };
    return element('aside', properties, [head, ...body, ...this.#standing(note, entry), ...this.#wayToPage(entry)]);
  }

  /** The kinds of sources that a note rests on, so that a reader knows how far to trust it. */
  #standing(note: Note, entry: Entry | undefined): unknown[] {
    const end = entry?.note.position?.end.line ?? 0;
    const references = entry
      ? entry.scan.references.filter(({ line }) => line <= end)
      : this.#scan.references.filter(({ inNote }) => inNote?.id === note.id);
    const { ranks } = this.#library.site;
    const cited = new Set(
      references.filter(({ scheme }) => scheme === 'source').map(({ id }) => this.#library.sources.get(id)?.rank),
    );
    const words = Object.entries(ranks)
      .filter(([rank]) => cited.has(rank))
      .map(([, word]) => word);
    const last = words.length - 1;
    const items = words.flatMap((word, n) => [
      element('span', {}, [text(n < last ? `${word} ·` : word)]),
      ...(n < last ? [text(' ')] : []),
    ]);
    return items.length > 0 ? [element('p', { className: ['standing'] }, items)] : [];
  }

  /** The last line of an entry’s note on a phone, where its label does not look like a link. */
  #wayToPage(entry: Entry | undefined): unknown[] {
    if (!entry) return [];
    const words = `${this.#library.site.labels.allAbout} ${entry.title} →`;
    const link = element('a', { href: this.#link(entry.address) }, [text(words)]);
    return [element('p', { className: ['open-page'] }, [link])];
  }

  /** An entry’s note as a section shows it: its references are plain links, without the ids of the entry’s page. */
  #borrowed(entry: Entry): Paragraph {
    const copy = copyOf(entry.note);
    const schemes = schemesOf(this.#library.site);
    const { references } = scan(
      { type: 'root', children: [copy] },
      { owner: '', schemes, notes: false, lang: this.#library.site.lang },
    );
    for (const reference of references) this.#reference(reference, undefined);
    this.#ordinaryLinks(copy);
    return copy;
  }
}

/** A note’s text without the bold label that its head shows already. */
function withoutLabel(body: RootContent[], label: string | undefined): RootContent[] {
  const [first, ...rest] = body;
  if (!label || first?.type !== 'paragraph') return body;
  const [strong, next, ...others] = first.children as [Strong, ...PhrasingContent[]];
  if (plain(strong) === '') return body;
  const following = next?.type === 'text' ? { ...next, value: next.value.trimStart() } : next;
  return [{ ...first, children: following ? [following, ...others] : others } as Parents & Paragraph, ...rest];
}
