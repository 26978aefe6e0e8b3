/** Passages that name an entry without a link, which its page lists. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { library } from '../../src/article/model/load.ts';
import { passagesAbout } from '../../src/article/model/unlinked.ts';
import { copyWith } from '../content-copy.ts';

/** The words by which a section with this text names Old Prys, whose surname alone is Price. */
function naming(text: string): string[] {
  const matter = '---\nid: water\ntitle: The water\ndescription: d\n---\n\n';
  const article = library(copyWith({ 'sections/02-water.mdx': `${matter}${text}\n` }));
  const entry = article.entries.get('keeper:prys') ?? assert.fail();
  return passagesAbout(article, entry).flatMap(({ from, words, sentence }) =>
    from.type === 'section' && from.id === 'water' ? [`${words} in: ${sentence}`] : [],
  );
}

test('a name and a surname name their entry, with the sentence, once a section', () => {
  assert.deepEqual(naming('It rained, and Price came. So did Old Prys.'), ['Price in: It rained, and Price came.']);
  assert.deepEqual(naming('It rained. Old Prys came.'), ['Old Prys in: Old Prys came.']);
});

test('a surname after another name is another’s, and a longer word is none', () => {
  assert.deepEqual(naming('Then Mary Price came, and J. Price.'), []);
  assert.deepEqual(naming('Nobody knew Prices or Pricewell.'), []);
});

test('a section that links the entry anywhere lists its link alone', () => {
  assert.deepEqual(
    naming('Price came. [He](keeper:prys) left.').map((each) => each.split(' in:')[0]),
    ['He'],
  );
});
