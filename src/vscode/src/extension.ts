import * as vscode from 'vscode';
import { registerCommands } from './commands';
import { registerExplanations } from './explanations';
import { Preview } from './preview';
import { Server } from './server';
import { registerTasks } from './tasks';

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const server = new Server(context);
  const preview = new Preview(server);
  context.subscriptions.push(server, preview, registerTasks(server), registerCommands(server, preview), registerExplanations(server));
  await server.start();
}
