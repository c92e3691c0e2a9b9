import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { LanguageClient, type Location, type Position, RevealOutputChannelOn, State, type StaticFeature } from 'vscode-languageclient/node';
import { programIn } from './program';
import { Turns } from './turns';

type ReferencesArguments = [uri: string, position: Position, locations: Location[]];

/** Leaves it to the server below to explain why it does not start. */
class Client extends LanguageClient {
  override error(message: string, data?: unknown, showNotification?: boolean | 'force'): void {
    super.error(message, data, this.state === State.StartFailed ? false : showNotification);
  }
}

/** Tells the server that its rule pages can be opened here. */
const showsRulePages: StaticFeature = {
  fillClientCapabilities: capabilities => {
    capabilities.experimental = { ...capabilities.experimental, assessRulePages: true };
  },
  initialize: () => {},
  getState: () => ({ kind: 'static' }),
  clear: () => {},
};

/** `assessc lsp`, and where its program comes from. */
export class Server implements vscode.Disposable {
  private readonly log = vscode.window.createOutputChannel('Assess', { log: true });
  private client: Client | undefined;
  /** A client cannot be stopped before it runs, so one thing is done after the other. */
  private readonly turns = new Turns();
  private isOffering = false;

  constructor(private readonly context: vscode.ExtensionContext) {
    context.subscriptions.push(
      vscode.commands.registerCommand('assess.showReferences', (...places: ReferencesArguments) => this.showReferences(...places)),
      vscode.workspace.onDidChangeConfiguration(change => change.affectsConfiguration('assess.server.path') && this.offerRestart()),
    );
  }

  /** The program: the one in the settings, else the one that came with the extension, else the one on the path. */
  get program(): string {
    const setting = vscode.workspace.getConfiguration('assess').get<unknown>('server.path');
    const configured = programIn(setting, vscode.workspace.workspaceFolders?.[0]?.uri.fsPath, homedir());
    if (configured) {
      return configured;
    }
    const bundled = this.context.asAbsolutePath(path.join('server', process.platform === 'win32' ? 'assessc.exe' : 'assessc'));
    return existsSync(bundled) ? bundled : 'assessc';
  }

  /** Where the program is started: not in the workspace, in which Windows would look for it before it does on the path. */
  get folder(): string {
    return this.context.extensionPath;
  }

  start(): Promise<void> {
    return this.turns.take(() => this.startClient());
  }

  restart(): Promise<void> {
    return this.turns.take(async () => {
      await this.stopClient();
      await this.startClient();
    });
  }

  stop(): Promise<void> {
    return this.turns.take(() => this.stopClient());
  }

  private async startClient(): Promise<void> {
    const run = { command: this.program, args: ['lsp'], options: { cwd: this.folder } };
    this.client = new Client('assess', 'Assess', run, {
      documentSelector: [
        { scheme: 'file', language: 'assess' },
        { scheme: 'untitled', language: 'assess' },
      ],
      outputChannel: this.log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
    });
    this.client.registerFeature(showsRulePages);
    try {
      await this.client.start();
    } catch (problem) {
      this.log.error(String(problem));
      // Whoever does not look at the message yet may all the same start it again.
      void this.explainFailure(run.command);
    }
  }

  showLog(): void {
    this.log.show();
  }

  /** Asks about a place in the active editor, the cursor unless another is given; undefined where there is no answer. */
  async ask<T>(
    method: string,
    cancellation = new vscode.CancellationTokenSource().token,
    place = vscode.window.activeTextEditor?.selection.active,
  ): Promise<T | undefined> {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== 'assess' || !place || !this.client?.isRunning()) {
      return undefined;
    }
    const convert = this.client.code2ProtocolConverter;
    const parameters = { textDocument: convert.asTextDocumentIdentifier(editor.document), position: convert.asPosition(place) };
    try {
      return (await this.client.sendRequest<T | null>(method, parameters, cancellation)) ?? undefined;
    } catch (problem) {
      if (cancellation.isCancellationRequested) {
        return undefined;
      }
      throw problem;
    }
  }

  /** The page of a code as Markdown; empty where there is none. */
  async explain(code: string, cancellation: vscode.CancellationToken): Promise<string> {
    const page = await this.client?.sendRequest<{ markdown: string } | null>('assess/explain', { code }, cancellation);
    return page?.markdown ?? '';
  }

  /** Opens a place that the server named, with the cursor at its start. */
  async open({ uri, range }: Location): Promise<void> {
    const convert = this.client?.protocol2CodeConverter;
    if (convert) {
      const start = convert.asPosition(range.start);
      await vscode.window.showTextDocument(convert.asUri(uri), { viewColumn: vscode.ViewColumn.One, selection: new vscode.Range(start, start) });
    }
  }

  dispose(): void {
    this.log.dispose();
  }

  /** The command of the server's lenses. */
  private async showReferences(...[uri, position, locations]: ReferencesArguments): Promise<void> {
    const convert = this.client?.protocol2CodeConverter;
    if (convert) {
      await vscode.commands.executeCommand('editor.action.showReferences', convert.asUri(uri), convert.asPosition(position), locations.map(convert.asLocation));
    }
  }

  /** A server that does not answer any more is killed by the client, which then complains. */
  private async stopClient(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    if (client?.isRunning()) {
      await client.stop().catch(problem => this.log.warn(String(problem)));
    }
  }

  /** The settings page changes a path letter by letter, so that it is the user who knows when it is right. */
  private async offerRestart(): Promise<void> {
    if (this.isOffering) {
      return;
    }
    this.isOffering = true;
    const choice = await vscode.window.showInformationMessage('The Assess language server is started from its new place when it is restarted.', 'Restart');
    this.isOffering = false;
    if (choice) {
      await this.restart();
    }
  }

  private async explainFailure(program: string): Promise<void> {
    const choice = await vscode.window.showErrorMessage(
      `The Assess language server '${program}' does not start. Install assessc, or say where it is.`,
      'Open Settings',
      'Show Log',
    );
    if (choice === 'Open Settings') {
      await vscode.commands.executeCommand('workbench.action.openSettings', 'assess.server.path');
    } else if (choice === 'Show Log') {
      this.showLog();
    }
  }
}
