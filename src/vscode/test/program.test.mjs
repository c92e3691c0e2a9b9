import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import test from 'node:test';
import { load } from './source.mjs';

const { programIn } = await load('program');

test('a name is looked up on the path, and a path is one from the folder', () => {
  assert.equal(programIn(' assessc ', '/work', '/home/me'), 'assessc');
  assert.equal(programIn('/opt/assessc', '/work', '/home/me'), resolve('/opt/assessc'));
  assert.equal(programIn('bin/assessc', '/work', '/home/me'), resolve('/work/bin/assessc'));
  assert.equal(programIn('bin/assessc', undefined, '/home/me'), resolve('/home/me/bin/assessc'));
  assert.equal(programIn('~/assessc', '/work', '/home/me'), resolve('/home/me/assessc'));
});

test('what is no text names no program', () => {
  for (const setting of ['', '  ', null, undefined, 5, true, ['assessc'], {}]) {
    assert.equal(programIn(setting, '/work', '/home/me'), '');
  }
});
