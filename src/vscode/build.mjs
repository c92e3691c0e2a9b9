// Puts into `dist` what the extension ships besides the files that stand here: its program in one file, the licences of
// what went into that, and the schema of the project file.
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

const { metafile } = await build({
  entryPoints: ['src/extension.ts'],
  bundle: true,
  platform: 'node',
  target: 'node20',
  external: ['vscode'],
  minify: true,
  metafile: true,
  outfile: 'dist/extension.js',
});

const packages = new Set(Object.keys(metafile.inputs).flatMap(input => input.match(/.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []));
writeFileSync('dist/NOTICES.txt', [...packages].sort().map(notice).join('\n\n'));
writeFileSync('dist/assess-config.schema.json', execFileSync('dotnet', ['run', '--project', '../AssessDsl.Cli', '--', 'schema', 'config']));
copyFileSync('../../LICENSE', 'LICENSE');

function notice(folder) {
  const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const licence = readdirSync(folder).find(file => /^licen[cs]e/i.test(file));
  return `${name} ${version}\n\n${readFileSync(`${folder}/${licence}`, 'utf8').trim()}\n`;
}
