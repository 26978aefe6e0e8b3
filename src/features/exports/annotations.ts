/**
 * The notes of the article as W3C Web Annotations (https://www.w3.org/TR/annotation-model/), each with the words that it
 * explains and the paragraph they are in.
 */
import type { Nodes } from 'mdast';
import { textOf } from '../../article/grammar/plain-text.ts';
import { segmenter } from '../../article/language.ts';
import type { Library, Note, Section } from '../../article/model/library.ts';

/** Characters of context on each side of the quoted words. */
const CONTEXT = 32;

/** An annotation page. @param absolute makes an address of the site a complete URL */
export function annotationsOf(article: Library, absolute: (address: string) => string): object {
  const items = article.sections.flatMap((section) =>
    section.notes.map((note) => annotation(article, section, note, absolute)),
  );
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: absolute('/annotations.json'),
    type: 'AnnotationPage',
    items,
  };
}

function annotation(article: Library, section: Section, note: Note, absolute: (address: string) => string): object {
  const { site } = article;
  const { entry } = note;
  const { exact, prefix, suffix, paragraph } = quoteOf(section, note, site.lang);
  return {
    id: absolute(`${section.address}#${note.id}`),
    type: 'Annotation',
    motivation: entry ? 'identifying' : 'commenting',
    rights: site.licence.address,
    body: [
      { type: 'TextualBody', format: 'text/plain', language: site.lang, value: note.body.map(textOf).join(' ') },
      ...(entry ? [{ id: absolute(entry.address), type: 'SpecificResource', purpose: 'identifying' }] : []),
    ],
    label: `${site.labels.note} ${note.number}`,
    target: {
      source: absolute(section.address),
      selector: [
        { type: 'TextQuoteSelector', exact, ...(prefix && { prefix }), ...(suffix && { suffix }) },
        ...(paragraph
          ? [{ type: 'FragmentSelector', value: paragraph, conformsTo: 'http://tools.ietf.org/rfc/rfc3236' }]
          : []),
      ],
    },
  };
}

/**
 * The words that a note belongs to: those of the reference for an entry's note, the end of the sentence before the mark
 * for an editor's. They hold no mark and no number of a citation, so that they can be found in the text of the page.
 */
function quoteOf(section: Section, { node, entry }: Note, lang: string) {
  const block = section.blocks.find((each) => contains(each.node, node));
  const within = block?.node ?? section.tree.children.find((child) => contains(child, node)) ?? section.tree;
  const runs = runsOf(within);
  const at = runs.findIndex(({ of }) => of === node);
  const before = runs.slice(0, at).findLast(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const after = runs.slice(at + 1).find(({ text }) => text !== '')?.text ?? '';
  if (entry) {
    const exact = runs[at]?.text ?? textOf(node);
    return { exact, prefix: before?.text.slice(-CONTEXT), suffix: after.slice(0, CONTEXT), paragraph: block?.id };
  }
  const text = before?.text ?? '';
  const last = [...segmenter(lang, 'sentence').segment(text.trimEnd())].at(-1);
  const exact = (last?.segment ?? text).replace(/^[\s\p{Po}]+(?=[\p{L}\p{N}])|\s+$/gu, '');
  const start = text.lastIndexOf(exact);
  return { exact, prefix: text.slice(Math.max(0, start - CONTEXT), start), suffix: '', paragraph: block?.id };
}

const contains = (node: Nodes, wanted: Nodes): boolean =>
  node === wanted || ('children' in node && node.children.some((child) => contains(child, wanted)));

/** The text of a block in runs that end where the page shows a mark or a number. A reference is a run of its own. */
function runsOf(block: Nodes): { of: Nodes | undefined; text: string }[] {
  const runs: { of: Nodes | undefined; text: string }[] = [{ of: undefined, text: '' }];
  const visit = (node: Nodes): void => {
    if (node.type === 'footnote' || node.type === 'footnoteReference') {
      runs.push({ of: node, text: '' }, { of: undefined, text: '' });
    } else if (node.type === 'link') {
      runs.push({ of: node, text: textOf(node) }, { of: undefined, text: '' });
    } else if ('children' in node) node.children.forEach(visit);
    else {
      const run = runs.at(-1);
      if (run) run.text += textOf(node);
    }
  };
  visit(block);
  return runs;
}
