// scopes.mjs FILE…: prints what the grammar makes of each file, as JSON: { FILE: [[line, start, end, scope…], …] }.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const oniguruma = require('vscode-oniguruma');
const { INITIAL, Registry, parseRawGrammar } = require('vscode-textmate');

await oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')).buffer);
const path = fileURLToPath(new URL('../syntaxes/assess.tmLanguage.json', import.meta.url));
const registry = new Registry({
  onigLib: Promise.resolve({
    createOnigScanner: patterns => new oniguruma.OnigScanner(patterns),
    createOnigString: text => new oniguruma.OnigString(text),
  }),
  loadGrammar: async () => parseRawGrammar(readFileSync(path, 'utf8'), path),
});
const grammar = await registry.loadGrammar('source.assess');

function scopes(text) {
  let state = INITIAL;
  return text.split('\n').flatMap((line, number) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => [number, startIndex, Math.min(endIndex, line.length), ...scopes.slice(1)]);
  });
}

const files = process.argv.slice(2);
console.log(JSON.stringify(Object.fromEntries(files.map(file => [file, scopes(readFileSync(file, 'utf8'))]))));
