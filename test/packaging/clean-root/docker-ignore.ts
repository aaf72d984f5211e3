import { matchesGlob } from 'node:path';

/** Whether .dockerignore keeps a path of the project out of the build: as in Docker, the last pattern that matches it decides. */
export function createIgnored(text: string): (path: string) => boolean {
  const rules = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({ keeps: line.startsWith('!'), pattern: line.replace(/^!/, '').replace(/^\./, ',') }));
  return (path) => {
    // In Docker's patterns, * matches a leading dot too.
    const parts = path.split('/').map((part) => part.replace(/^\./, ','));
    // A pattern that matches a folder matches all it holds.
    const paths = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
    const last = rules.findLast(({ pattern }) => paths.some((each) => matchesGlob(each, pattern)));
    return last !== undefined && !last.keeps;
  };
}
