import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);

/** The project's folder. */
export const projectFolder = fileURLToPath(root).replace(/\/$/, '');

/** The text of a file of the project. */
export function readProjectFile(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

/** Whether the project has a file or folder. */
export function isInProject(path: string): boolean {
  return existsSync(new URL(path, root));
}
