/** No label of the article’s maps lies on a coast, on another label or over the edge, at any crop. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentDir } from '../../src/article/read/content-dir.ts';
import { clashesOnMaps } from '../label-clashes.ts';

test('labels of maps have room', () => assert.deepEqual(clashesOnMaps(contentDir), []));
