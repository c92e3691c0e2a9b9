import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';

/** A part of the extension that needs no editor. */
export async function load(name) {
  const source = readFileSync(new URL(`../src/${name}.ts`, import.meta.url), 'utf8');
  const { code } = transformSync(source, { loader: 'ts', format: 'esm' });
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}
