import assert from 'node:assert/strict';
import test from 'node:test';
import { load } from './source.mjs';

const { Turns } = await load('turns');

test('one thing is done after the other', async () => {
  const turns = new Turns();
  const done = [];
  const slow = turns.take(async () => {
    await new Promise(resolve => setTimeout(resolve, 5));
    done.push('slow');
  });
  await turns.take(async () => void done.push('quick'));
  await slow;
  assert.deepEqual(done, ['slow', 'quick']);
});

test('what fails is told to whoever wanted it, and keeps nothing else from being done', async () => {
  const turns = new Turns();
  let done = false;
  const failing = turns.take(() => Promise.reject(new Error('no')));
  const throwing = turns.take(() => {
    throw new Error('never');
  });
  await assert.rejects(failing, /no/);
  await assert.rejects(throwing, /never/);
  await turns.take(async () => {
    done = true;
  });
  assert.ok(done);
});
