import assert from 'node:assert/strict';
import test from 'node:test';
import { load } from './source.mjs';

const { placeInView } = await load('scrolling');

const lines = (start, end) => ({ start: { line: start }, end: { line: end } });

test('the cursor counts while it is in view', () => {
  assert.equal(placeInView(12, [lines(10, 50)]), 12);
  assert.equal(placeInView(50, [lines(10, 20), lines(40, 50)]), 50);
});

test('what has been scrolled to counts when the cursor is out of view', () => {
  assert.equal(placeInView(3, [lines(10, 50)]), 30);
  assert.equal(placeInView(30, [lines(10, 20), lines(40, 50)]), 30);
  assert.equal(placeInView(90, [lines(10, 20), lines(40, 51)]), 30);
});

test('an editor that shows nothing has its cursor', () => {
  assert.equal(placeInView(3, []), 3);
});
