import * as vscode from 'vscode';
import type { Server } from './server';

/** The scheme of the addresses under which the server names the pages of codes. */
const scheme = 'assess-rule';

/** The pages of codes, which the server has: behind the code of a finding as Markdown, and as a preview by command. */
export function registerExplanations(server: Server): vscode.Disposable {
  const show = (code: string) => vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.from({ scheme, path: `/${code}.md` }));
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: ({ path }, cancellation) => server.explain(path.replace(/^\/|\.md$/g, ''), cancellation),
    }),
    vscode.commands.registerCommand('assess.explain', show),
  );
}
