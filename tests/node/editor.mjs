// editor.mjs FILE COMMAND…: an editing session of the Node client on a file that begins with mistakes: see EditorTests.cs.
// Prints what it saw and leaves the files written.
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as lsp from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const [file, command, ...args] = process.argv.slice(2);
const server = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
const exited = new Promise(resolve => server.once('exit', resolve));
const connection = lsp.createProtocolConnection(server.stdout, server.stdin);

const documents = new Map();
const uri = pathToFileURL(file).href;
const textDocument = { uri };
let published;
let awaitCodes = () => {};

connection.onNotification(lsp.PublishDiagnosticsNotification.type, ({ uri: of, diagnostics }) => {
  if (of === uri) {
    published = diagnostics;
    awaitCodes();
  }
});
connection.onRequest(lsp.RegistrationRequest.type, () => {});
connection.listen();

await connection.sendRequest(lsp.InitializeRequest.type, {
  processId: process.pid,
  rootUri: null,
  capabilities: { workspace: { workspaceEdit: { documentChanges: false } } },
});
await connection.sendNotification(lsp.InitializedNotification.type, {});
await open(uri);

const mistake = await diagnostics(all => all.find(({ code }) => code === 'AS2009'));
console.log(mistake.code);

const [fix] = await connection.sendRequest(lsp.CodeActionRequest.type, { textDocument, range: mistake.range, context: { diagnostics: [mistake] } });
await apply(fix.edit);
await diagnostics(all => all.every(({ code }) => code !== 'AS2009'));
console.log('fixed');

const properties = await connection.sendRequest(lsp.CompletionRequest.type, { textDocument, position: after('"Close to @."\n') });
console.log(properties.items.find(({ label }) => label === 'aka').label);

const mentions = await connection.sendRequest(lsp.CompletionRequest.type, { textDocument, position: after('Close to @') });
const mention = mentions.items.find(({ label }) => label === 'russia');
await change(uri, [mention.textEdit]);
console.log(mention.label);

await apply(await connection.sendRequest(lsp.RenameRequest.type, { textDocument, position: after('actor rus'), newName: 'muscovy' }));
console.log('renamed');

await change(uri, await connection.sendRequest(lsp.DocumentFormattingRequest.type, { textDocument, options: { tabSize: 2, insertSpaces: true } }));
documents.forEach((document, of) => writeFileSync(fileURLToPath(of), document.getText()));
console.log('written');

await connection.sendRequest(lsp.ShutdownRequest.type);
await connection.sendNotification(lsp.ExitNotification.type);
await exited;

async function open(of) {
  const text = readFileSync(fileURLToPath(of), 'utf8');
  documents.set(of, TextDocument.create(of, 'assess', 1, text));
  await connection.sendNotification(lsp.DidOpenTextDocumentNotification.type, { textDocument: { uri: of, languageId: 'assess', version: 1, text } });
}

async function apply({ changes }) {
  for (const [of, edits] of Object.entries(changes)) {
    if (!documents.has(of)) {
      await open(of);
    }
    await change(of, edits);
  }
}

/** Edits arrive in the order of the text and are sent from its end, so that each position still holds. */
async function change(of, edits) {
  const document = documents.get(of);
  const contentChanges = [...edits].reverse().map(({ range, newText }) => ({ range, text: newText }));
  TextDocument.update(document, contentChanges, document.version + 1);
  await connection.sendNotification(lsp.DidChangeTextDocumentNotification.type, { textDocument: { uri: of, version: document.version }, contentChanges });
}

function diagnostics(condition) {
  return new Promise(resolve => {
    awaitCodes = () => {
      const answer = published && condition(published);
      if (answer) {
        resolve(answer);
      }
    };
    awaitCodes();
  });
}

function after(words) {
  const document = documents.get(uri);
  return document.positionAt(document.getText().indexOf(words) + words.length);
}
