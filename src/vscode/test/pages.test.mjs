import assert from 'node:assert/strict';
import test from 'node:test';
import { load } from './source.mjs';

const { drawingPage, messagePage, previewPage } = await load('pages');

const brief = `<!DOCTYPE html><html lang="en"><head>
<meta http-equiv="Content-Security-Policy" content="default-src *; script-src 'sha256-x'">
<title>Brief</title></head><body><p>$& costs $1</p><script>alert(1)</script></body></html>`;

const policies = page => [...page.matchAll(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/g)].map(match => match[1]);

test('a page has one policy, before all else, which runs one script and loads nothing', () => {
  const page = previewPage(brief, undefined);
  const [policy, ...others] = policies(page);
  const nonce = /script-src 'nonce-([^']+)'$/.exec(policy)[1];

  assert.deepEqual(others, []);
  assert.match(policy, /^default-src 'none';/);
  assert.equal(page.split(`nonce="${nonce}"`).length, 2);
  assert.ok(page.indexOf(policy) < page.indexOf('<title>'));
  assert.ok(page.includes('<p>$& costs $1</p>'));
});

test('a page without a policy gets one', () => {
  assert.equal(policies(previewPage('<html><head></head><body></body></html>', undefined)).length, 1);
});

test('no two pages share a nonce', () => {
  assert.notEqual(previewPage(brief, undefined), previewPage(brief, undefined));
});

test('an anchor cannot end the script', () => {
  const page = previewPage(brief, '"</script><script>alert(2)</script>');
  assert.equal(page.match(/<\/script>/g).length, 2);
});

test('a message is text', () => {
  const page = messagePage('brief.scriban(1,2): <x> & "y"');
  assert.ok(page.includes('<p>brief.scriban(1,2): &lt;x&gt; &amp; "y"</p>'));
  assert.equal(policies(page).length, 1);
});

test('a drawing loads and runs nothing', () => {
  assert.deepEqual(policies(drawingPage('<svg/>', false)), ["default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'"]);
});

test("a drawing has the theme's colours", () => {
  const svg = '<svg><style>@media (prefers-color-scheme: dark) {}</style></svg>';
  assert.match(drawingPage(svg, true), /@media all \{/);
  assert.match(drawingPage(svg, false), /@media not all \{/);
});
