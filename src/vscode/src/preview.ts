import * as vscode from 'vscode';
import type { Server } from './server';
import { previewPage } from './pages';

interface PreviewAnswer {
  html: string;
  anchor?: string;
}

const quiet = 150;

/** The brief at the cursor, from the unsaved text, in a panel that follows the editor. */
export class Preview implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private request = new vscode.CancellationTokenSource();
  private timer: NodeJS.Timeout | undefined;
  private html = '';
  private readonly listeners = vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document }) => this.schedule(document)),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.schedule(textEditor.document)),
  );

  constructor(private readonly server: Server) {}

  async open(): Promise<void> {
    if (!this.panel) {
      this.panel = vscode.window.createWebviewPanel('assess.preview', 'Brief', { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, { enableScripts: true, localResourceRoots: [] });
      this.panel.onDidDispose(() => (this.panel = undefined));
      this.html = '';
    }
    this.panel.reveal(undefined, true);
    await this.update();
  }

  /** The page of the brief at the cursor, or undefined where there is none. */
  async render(): Promise<PreviewAnswer | undefined> {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== 'assess') {
      return undefined;
    }
    this.request.cancel();
    this.request = new vscode.CancellationTokenSource();
    const { line, character } = editor.selection.active;
    const parameters = { textDocument: { uri: editor.document.uri.toString() }, position: { line, character } };
    return (await this.server.ask<PreviewAnswer | null>('assess/preview', parameters, this.request.token)) ?? undefined;
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.request.cancel();
    this.listeners.dispose();
    this.panel?.dispose();
  }

  private schedule(document: vscode.TextDocument): void {
    if (this.panel && document.languageId === 'assess') {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.update(), quiet);
    }
  }

  private async update(): Promise<void> {
    const answer = await this.render();
    if (!answer || !this.panel) {
      return;
    }
    if (answer.html !== this.html) {
      this.html = answer.html;
      this.panel.webview.html = previewPage(answer.html, answer.anchor);
    } else if (answer.anchor) {
      await this.panel.webview.postMessage(answer.anchor);
    }
  }
}
