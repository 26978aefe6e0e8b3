/** Which texts are also published as Markdown, and where. */
import type { Entry, Library, ProsePage, Section } from '../../article/model/library.ts';
import { memoise } from '../../article/util/memoise.ts';

/** Every section, entry and page of prose, by its address. */
export const markdownTexts = memoise(
  ({ sections, entries, about, brief }: Library): ReadonlyMap<string, Section | Entry | ProsePage> =>
    new Map(
      [...sections, ...entries.values(), about, brief]
        .filter((text) => text !== undefined)
        .map((text) => [text.address, text]),
    ),
);

/** The address of a text as Markdown: `/sections/ID/` is also `/sections/ID.md`. */
export const markdownAddress = ({ address }: { address: string }): string => `${address.replace(/\/$/, '')}.md`;
