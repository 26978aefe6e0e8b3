/** The fields of a translation: which of them are translated, which are those of the original, and which are out of date. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { shortened } from '../../src/article/grammar/plain-text.ts';
import type { Source } from '../../src/article/model/library.ts';
import { forget, library } from '../../src/article/model/load.ts';
import { langOf } from '../../src/article/model/translated.ts';
import { message, place } from '../../src/article/problems/problems.ts';
import type { Site } from '../../src/article/schema/schemas.ts';
import { timelinePage } from '../../src/features/epub/record.ts';
import { sectionPage } from '../../src/features/epub/sections.ts';
import { pageText } from '../../src/features/epub/xhtml.ts';
import { recordsOf } from '../../src/features/search/build/records.ts';
import { citation } from '../../src/ui/bibliography/bibliography.ts';
import { fingerprints, stalePassages, translationCounts } from '../../tools/checking/staleness.ts';
import { copyWith, tiny } from '../content-copy.ts';

const RECORD = {
  'site.yaml': `${readFileSync(join(tiny, 'site.yaml'), 'utf8').replace(/^address:/m, 'translations: [de]\naddress:')}
eventKinds: { act: Act }
`,
  'events.yaml': ['opened', 'closed']
    .map(
      (id) =>
        `- { id: ${id}, date: 2018, title: It is ${id}, text: The lock is ${id} at last., kind: act, sources: [minutes-3] }\n`,
    )
    .join(''),
  'charts/boats.yaml':
    'title: Fewer boats each year\nkind: bars\nunit: boats\nx: { label: Year, type: year }\nalt: The bars fall.\ngaps: [Nobody counted in 1990., Nor in 1991.]\nrows:\n  - { x: 2018, y: 4, source: minutes-3, note: about four }\n',
  'de/site.yaml': 'name: Die Schleuse\ntitle: Warum sie zubleibt\neventKinds: { act: Tat }\n',
};
const both = (dir: string) => [library(dir, 'de'), library(dir, null)] as const;

test('words that a translation lacks are known as those of the original, field by field', () => {
  const dir = copyWith({
    ...RECORD,
    'de/events.yaml': '- { id: opened, title: Sie ist offen }\n',
    'de/charts/boats.yaml': 'title: Immer weniger Boote\ngaps: [Von 1990 und 1991 fehlen Zahlen.]\n',
  });
  const [german, english] = both(dir);
  for (const own of ['Sie ist offen', 'Immer weniger Boote', 'Die Schleuse', 'Tat', 'Von 1990 und 1991 fehlen Zahlen.'])
    assert.equal(langOf(german, own), undefined, own);
  const [opened, closed] = [german.events.get('opened'), german.events.get('closed')];
  const section = german.sections[0];
  for (const left of [
    opened?.text,
    closed?.title,
    closed?.text,
    'boats',
    'about four',
    section?.title,
    german.site.deck,
  ])
    assert.equal(langOf(german, `${left}`), 'en', `${left}`);
  assert.equal(langOf(english, closed?.title ?? ''), undefined);
  const counted = Object.fromEntries(translationCounts(german, english).map(({ kind, ...count }) => [kind, count]));
  assert.deepEqual(counted['events.yaml'], { translated: 1, missing: 2, stale: 0 });
  assert.equal(counted['charts']?.translated, 1);
});

test('a hit and the book name the language of words that are not translated, and the book marks them', () => {
  const dir = copyWith({ ...RECORD, 'de/events.yaml': '- { id: opened, title: Sie ist offen }\n' });
  const [german, english] = both(dir);
  const metaOf = (article: typeof german, place: string) =>
    recordsOf(article).find(({ url }) => url.endsWith(place))?.meta;
  const languagesOf = (article: typeof german, place: string) => {
    const { titleLang, textLang } = metaOf(article, place) ?? {};
    return [titleLang, textLang];
  };
  assert.deepEqual(languagesOf(german, '#opened'), [undefined, 'en']);
  assert.deepEqual(languagesOf(german, '#closed'), ['en', 'en']);
  assert.deepEqual(languagesOf(english, '#closed'), [undefined, undefined]);
  const section = german.sections[0];
  assert.ok(section);
  assert.equal(languagesOf(german, section.address)[1], 'en');
  assert.deepEqual(languagesOf(german, '#minutes-3'), ['en', undefined]);
  const mark = `<p class="untranslated">${german.site.labels.untranslated}</p>`;
  const [events, text] = [timelinePage(german), sectionPage(german, section)].map((page) => pageText(german, page));
  assert.equal(events?.split(mark).length, 3);
  assert.match(events ?? '', /lang="en"[^>]*>It is closed</);
  assert.equal(text?.split(mark).length, 2);
});

for (const [file, from, to, said] of [
  ['site.yaml', 'Act', 'Deed', 'Tat'],
  ['events.yaml', 'It is opened', 'It was opened', 'Sie ist offen'],
  ['charts/boats.yaml', 'Nor in 1991', 'Nor in 1992', 'Auch 1991 nicht'],
  ['keepers/prys.mdx', 'Old Prys', 'Young Prys', 'Der alte Prys'],
] as const) {
  test(`a field of ${file} that has changed since it was translated is listed with both texts`, () => {
    const dir = copyWith({
      ...RECORD,
      'de/events.yaml': '- { id: opened, title: Sie ist offen }\n',
      'de/charts/boats.yaml': 'gaps: [1990 wurde nicht gezählt., Auch 1991 nicht.]\n',
      'de/keepers/prys.mdx': '---\ntitle: Der alte Prys\n---\n\nText\n',
    });
    writeFileSync(join(dir, 'de/fingerprints.yaml'), fingerprints(...both(dir), []));
    assert.deepEqual(stalePassages(...both(dir)), []);
    const path = join(dir, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
    forget(dir);
    const [stale, ...more] = stalePassages(...both(dir));
    assert.deepEqual(more, []);
    assert.ok(stale && place(stale).startsWith(`content/de/${file}:`), `${stale && place(stale)}`);
    assert.ok(message(stale).includes(to) && message(stale).includes(said), message(stale));
    writeFileSync(join(dir, 'de/fingerprints.yaml'), fingerprints(...both(dir), [file]));
    assert.deepEqual(stalePassages(...both(dir)), []);
  });
}

test('a long Japanese text is cut near its end, not at a space early in it; English after a whole word', () => {
  assert.equal(shortened(`主張 7：${'島'.repeat(90)}`, 60), `主張 7：${'島'.repeat(54)}…`);
  assert.equal(shortened('There are knots on the beach.', 20), 'There are knots on…');
  assert.equal(shortened('There are knots, and gulls.', 18), 'There are knots…', 'no comma before the ellipsis');
  assert.equal(shortened('There are knots.', 16), 'There are knots.');
});

test('a source is cited in a language that the library of citations has no words for: no English month, no English sign', () => {
  const source = (title: string) =>
    ({
      id: 'a',
      title,
      author: '記者',
      publisher: '読売新聞',
      issued: '2022-10-06',
      lang: 'ja',
      csl: 'article-newspaper',
    }) as Source;
  const inJapanese = { lang: 'ja', labels: { comma: '、', stop: '。' } } as Site;
  assert.deepEqual(citation(source('島々'), inJapanese), { before: '記者。', after: '。読売新聞、2022年10月6日。' });
  assert.equal(citation(source('島々はどこへ？'), inJapanese).after, '読売新聞、2022年10月6日。');
  const inRussian = { lang: 'ru', labels: { comma: ', ', stop: '. ' } } as Site;
  assert.equal(citation(source('島々'), inRussian).after, '. 読売新聞, 6 октября 2022 г.');
});
