/**
 * The sample texts of a new article, in each language of the interface, and how the check recognises those that an editor
 * has left.
 */

/** The words of a new article: an entry and the text of the first section, around references to it and to a source. */
const en = {
  kinds: ['person=Person/People', 'place=Place/Places', 'thing=Thing/Things'],
  note: 'Background',
  rank: 'Website',
  statement: 'Fact',
  verdict: { label: 'Holds', meaning: 'The sources found bear it out.' },
  eventKind: 'Event',
  intro: 'Say here what the reader finds on this page.',
  deck: 'Say here in two sentences what the article is about.',
  byline: 'Who wrote it, and when.',
  section: 'The beginning',
  about: 'About this page',
  entry: { title: 'First entry', what: 'What it is, in one line' },
  source: 'A page that was read',
  text: (entry: string, source: string) =>
    `The first mention of [an entry](${entry}) shows its note in the margin.^[**Background.** A note of your own appears where you write it, and names [its source](source:${source}).]`,
  entryText: (title: string, source: string) =>
    `**${title}** is described in one paragraph, which is the note in the margin, with [its source](source:${source}).`,
  aboutText: 'Say here how the article was made, and what could not be verified.',
};

const de: typeof en = {
  kinds: ['person=Person/Personen', 'ort=Ort/Orte', 'sache=Sache/Sachen'],
  note: 'Hintergrund',
  rank: 'Webseite',
  statement: 'Tatsache',
  verdict: { label: 'Belegt', meaning: 'Die gefundenen Quellen tragen die Aussage.' },
  eventKind: 'Ereignis',
  intro: 'Sagen Sie hier, was auf dieser Seite zu finden ist.',
  deck: 'Sagen Sie hier in zwei Sätzen, wovon der Artikel handelt.',
  byline: 'Wer ihn geschrieben hat, und wann.',
  section: 'Der Anfang',
  about: 'Über diese Seite',
  entry: { title: 'Erster Eintrag', what: 'Was es ist, in einer Zeile' },
  source: 'Eine Seite, die gelesen wurde',
  text: (entry, source) =>
    `Wo [ein Eintrag](${entry}) zum ersten Mal vorkommt, steht seine Anmerkung am Rand.^[**Hintergrund.** Eine eigene Anmerkung steht dort, wo sie geschrieben ist, und nennt [ihre Quelle](source:${source}).]`,
  entryText: (title, source) =>
    `**${title}** wird in einem Absatz erklärt; er ist die Anmerkung am Rand und nennt [seine Quelle](source:${source}).`,
  aboutText: 'Sagen Sie hier, wie der Artikel entstand und was sich nicht prüfen ließ.',
};

export const samples: Record<string, typeof en> = { en, de };

/** The address of the source that a new article begins with. */
export const exampleAddress = 'https://example.org/';

/** Where text is still to be written. */
export const TO_WRITE = '…';

/** Fields of a new article that say nothing yet. */
const fields = new Set([
  TO_WRITE,
  '...',
  ...Object.values(samples).flatMap(({ intro, deck, byline, entry: { title, what }, source }) => [
    intro,
    deck,
    byline,
    title,
    what,
    source,
  ]),
]);

/** Whether a field still holds what a command wrote. */
export const isTemplate = (value: string): boolean => fields.has(value.trim());

/** A text without the signs of links, notes and bold words. */
const bare = (text: string): string =>
  text
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/\*\*|\]$/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
const sentences = Object.values(samples).flatMap(({ text, entryText, aboutText }) =>
  [...text('', '').split('^['), entryText('', ''), aboutText].map(bare),
);

/** The part of a paragraph, in Markdown, that a command wrote; undefined when an editor wrote all of it. */
export function templateIn(paragraph: string): string | undefined {
  const words = bare(paragraph.replaceAll('^[', ' '));
  if (/(?:^|\s)(?:…|\.\.\.)(?:$|\s)/.test(words) && bare(words).length < SHORT) return words;
  return sentences.find((sentence) => words.includes(sentence));
}
/** Letters of a paragraph in which a lone “…” is a gap; in a longer one it may mark words that were left out. */
const SHORT = 120;

/** Whether an address is one of those that are kept for examples, or for the machine that asks. */
export const isExample = (value: string): boolean =>
  /^https?:\/\/(?:(?:[\w-]+\.)*example\.(?:org|com|net)|localhost|127\.0\.0\.1|\[::1\])(?:[:/?#]|$)/i.test(
    value.trim(),
  );
