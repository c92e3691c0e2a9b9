import * as vscode from 'vscode';
import type { Location } from 'vscode-languageclient/node';
import { messagePage, previewPage } from './pages';
import { placeInView } from './scrolling';
import type { Server } from './server';

interface Brief {
  title: string;
  html: string;
  /** The element that shows what stands at the cursor. */
  anchor?: string;
  /** Which element shows which source. */
  anchors: (Location & { anchor: string })[];
}

const quiet = 150;

/** The brief at the cursor, from the unsaved text, in a panel that scrolls with the editor; a double click leads back. */
export class Preview implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private request = new vscode.CancellationTokenSource();
  private timer: NodeJS.Timeout | undefined;
  private shown: Brief | undefined;
  private readonly listeners = vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(editor => editor && this.schedule(editor.document)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => this.schedule(document)),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.schedule(textEditor.document)),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.schedule(textEditor.document)),
  );

  constructor(private readonly server: Server) {}

  async open(): Promise<void> {
    this.panel ??= this.createPanel();
    this.panel.reveal(undefined, true);
    await this.update();
  }

  /** The brief at the cursor, or at another place in the active editor; undefined where there is none. */
  render(token?: vscode.CancellationToken, place?: vscode.Position): Promise<Brief | undefined> {
    return this.server.ask<Brief>('assess/preview', token, place);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.request.cancel();
    this.request.dispose();
    this.listeners.dispose();
    this.panel?.dispose();
  }

  private createPanel(): vscode.WebviewPanel {
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const panel = vscode.window.createWebviewPanel('assess.preview', 'Brief', column, { enableScripts: true, localResourceRoots: [] });
    panel.webview.onDidReceiveMessage((anchors: string[]) => this.openSource(anchors));
    panel.onDidDispose(() => {
      this.panel = undefined;
      this.shown = undefined;
    });
    return panel;
  }

  private schedule(document: vscode.TextDocument): void {
    if (this.panel && document.languageId === 'assess') {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.update(), quiet);
    }
  }

  private async update(): Promise<void> {
    this.request.cancel();
    this.request.dispose();
    this.request = new vscode.CancellationTokenSource();
    const { token } = this.request;
    try {
      const brief = await this.render(token, this.scrolledTo());
      if (!token.isCancellationRequested) {
        this.show(brief);
      }
    } catch (problem) {
      this.say(problem instanceof Error ? problem.message : String(problem));
    }
  }

  /** What is shown stays when there is nothing for the cursor, such as while the reader is in another file. */
  private show(brief: Brief | undefined): void {
    if (!this.panel) {
      return;
    }
    if (!brief) {
      if (!this.shown) {
        this.say('There is no brief to show: the project has none, or the language server does not run.');
      }
      return;
    }
    if (brief.html !== this.shown?.html) {
      this.panel.title = brief.title;
      this.panel.webview.html = previewPage(brief.html, brief.anchor);
    } else if (brief.anchor) {
      void this.panel.webview.postMessage(brief.anchor);
    }
    this.shown = brief;
  }

  private say(message: string): void {
    if (this.panel) {
      this.panel.webview.html = messagePage(message);
      this.shown = undefined;
    }
  }

  /** The place in view when the cursor is not. */
  private scrolledTo(): vscode.Position | undefined {
    const editor = vscode.window.activeTextEditor;
    if (!editor) {
      return undefined;
    }
    const cursor = editor.selection.active.line;
    const line = placeInView(cursor, editor.visibleRanges);
    return line === cursor ? undefined : new vscode.Position(line, 0);
  }

  /** Opens the declaration that an element shows rather than the line that includes it, which comes before. */
  private async openSource(anchors: string[]): Promise<void> {
    const places = anchors.flatMap(anchor => this.shown?.anchors.findLast(place => place.anchor === anchor) ?? []);
    if (places[0]) {
      await this.server.open(places[0]);
    }
  }
}
