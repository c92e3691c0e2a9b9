import * as vscode from 'vscode';
import type { Server } from './server';

interface AssessTask extends vscode.TaskDefinition {
  command: Command;
  args?: string[];
}

const commands = ['check', 'build', 'watch'] as const;
type Command = (typeof commands)[number];

/** `assessc check`, `build` and `watch` as tasks. They match no problems: the server shows those of the whole project already. */
export function registerTasks(server: Server): vscode.Disposable {
  return vscode.tasks.registerTaskProvider('assess', {
    provideTasks: () => (vscode.workspace.workspaceFolders ?? []).flatMap(folder => commands.map(command => create(server, folder, { type: 'assess', command }))),
    resolveTask: ({ scope, definition }) => {
      const folder = typeof scope === 'object' ? scope : vscode.workspace.workspaceFolders?.[0];
      return folder && create(server, folder, definition as AssessTask);
    },
  });
}

/** Builds the project of a folder and resolves with the exit code. */
export async function build(server: Server, folder: vscode.WorkspaceFolder): Promise<number | undefined> {
  const execution = await vscode.tasks.executeTask(create(server, folder, { type: 'assess', command: 'build' }));
  return new Promise(resolve => {
    const listener = vscode.tasks.onDidEndTaskProcess(ended => {
      if (ended.execution === execution) {
        listener.dispose();
        resolve(ended.exitCode);
      }
    });
  });
}

function create(server: Server, folder: vscode.WorkspaceFolder, definition: AssessTask): vscode.Task {
  const { command, args = [] } = definition;
  const execution = new vscode.ProcessExecution(server.program, [command, '--output-format', 'concise', '--color', 'never', ...args], { cwd: folder.uri.fsPath });
  const task = new vscode.Task(definition, folder, command, 'assess', execution, []);
  task.group = command === 'check' ? vscode.TaskGroup.Test : vscode.TaskGroup.Build;
  task.isBackground = command === 'watch';
  return task;
}
