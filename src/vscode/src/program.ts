import * as path from 'node:path';

/** The program that a setting names, from a folder where it is a path; empty where it names none, for anything may stand in settings. */
export function programIn(setting: unknown, folder: string | undefined, home: string): string {
  const program = typeof setting === 'string' ? setting.trim().replace(/^~(?=$|[\\/])/, () => home) : '';
  return /[\\/]/.test(program) ? path.resolve(folder ?? home, program) : program;
}
