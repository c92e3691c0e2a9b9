import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import { drawingPage } from './pages';
import type { Preview } from './preview';
import type { Server } from './server';
import { build } from './tasks';

/** What the command palette offers. */
export function registerCommands(server: Server, preview: Preview): vscode.Disposable {
  const commands: Record<string, () => unknown> = {
    'assess.restartServer': () => server.restart(),
    'assess.showLog': () => server.showLog(),
    'assess.openPreview': () => preview.open(),
    'assess.exportBrief': () => exportBrief(preview),
    'assess.build': () => buildProject(server),
    'assess.showEvidence': () => showEvidence(server),
    'assess.newProject': () => newProject(server),
  };
  return vscode.Disposable.from(...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(name, run)));
}

async function exportBrief(preview: Preview): Promise<void> {
  const brief = await preview.render();
  if (!brief) {
    await vscode.window.showInformationMessage('There is no brief at the cursor.');
    return;
  }
  const target = await vscode.window.showSaveDialog({ filters: { HTML: ['html'] }, title: 'Export the Brief' });
  if (target) {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(brief.html));
    await vscode.env.openExternal(target);
  }
}

async function buildProject(server: Server): Promise<void> {
  const folder = await chooseFolder();
  if (folder) {
    await build(server, folder);
  }
}

async function showEvidence(server: Server): Promise<void> {
  const drawing = await server.ask<{ title: string; svg: string }>('assess/evidence');
  if (drawing) {
    const panel = vscode.window.createWebviewPanel('assess.evidence', `Evidence: ${drawing.title}`, vscode.ViewColumn.Beside, { localResourceRoots: [] });
    const theme = vscode.window.activeColorTheme.kind;
    panel.webview.html = drawingPage(drawing.svg, theme === vscode.ColorThemeKind.Dark || theme === vscode.ColorThemeKind.HighContrast);
  }
}

async function newProject(server: Server): Promise<void> {
  const [folder] = (await vscode.window.showOpenDialog({ canSelectFiles: false, canSelectFolders: true, openLabel: 'Make a Project Here' })) ?? [];
  if (folder && (await run(server, ['init', folder.fsPath])) !== undefined) {
    await vscode.commands.executeCommand('vscode.openFolder', folder);
  }
}

/** What assessc prints; a failure is told to the user. */
async function run(server: Server, args: string[]): Promise<string | undefined> {
  try {
    return (await promisify(execFile)(server.program, args, { cwd: server.folder })).stdout;
  } catch (problem) {
    const { stderr, message } = problem as Error & { stderr?: string };
    await vscode.window.showErrorMessage(stderr?.trim() || message);
    return undefined;
  }
}

/** The folder of the active file, else the only one, else one that the user picks. */
async function chooseFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  const folders = vscode.workspace.workspaceFolders ?? [];
  return (document && vscode.workspace.getWorkspaceFolder(document.uri)) ?? (folders.length > 1 ? vscode.window.showWorkspaceFolderPick() : folders[0]);
}
