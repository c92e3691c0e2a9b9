import * as vscode from 'vscode';
import { registerCommands } from './commands';
import { registerExplanations } from './explanations';
import { Preview } from './preview';
import { Server } from './server';
import { registerTasks } from './tasks';

let server: Server | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  server = new Server(context);
  const preview = new Preview(server);
  context.subscriptions.push(server, preview, registerTasks(server), registerCommands(server, preview), registerExplanations(server));
  await server.start();
}

/** The editor waits for the server to take its leave. */
export function deactivate(): Promise<void> | undefined {
  return server?.stop();
}
