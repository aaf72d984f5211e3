import { readFileSync } from 'node:fs';
import { projectRoot } from '../lib/project-root.ts';

/** The version in package.json. @throws Error if there is none */
export function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('package.json', projectRoot), 'utf8'));
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest)
    return String(manifest.version);
  throw new Error('expected package.json to have a version, got none');
}
