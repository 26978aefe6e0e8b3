/** Notes in previews, which are shown beside the page that has them, too. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { library } from '../../src/article/model/load.ts';
import { noteReader } from '../../src/prose/parts.ts';
import { copyWith } from '../content-copy.ts';

const dir = copyWith({});
const article = library(dir);
const noteOf = noteReader(dir, '/');
const section = article.sections[0] ?? assert.fail();

test('the preview of an entry is its first paragraph, that of a note its text; neither has an id of its page', () => {
  const entry = noteOf(article.entries.get('keeper:prys') ?? assert.fail());
  assert.match(
    entry,
    /^<p><strong>Old Prys<\/strong> kept the lock .* as the <a class="cite" href="\/sources\/#minutes-3"/,
  );
  assert.doesNotMatch(entry, /remembered/);
  const note = noteOf(section, 'gate_key');
  assert.match(note, /The key hung behind the door/);
  assert.doesNotMatch(note, /kicker|<button/);
  for (const html of [entry, note]) assert.doesNotMatch(html, /\sid=/);
});

test('where there is no such note, there is no preview', () => {
  assert.equal(noteOf(section, 'gate_nothing'), '');
});
