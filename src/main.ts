#!/usr/bin/env node
// Nothing is imported before this check: what the rest imports doesn't exist in older versions.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `Toonwit needs Node 20.19 or newer, and this is ${process.versions.node}. Install it from nodejs.org.\n`,
  );
  process.exit(1);
}

/** Until the bot listens to signals itself, there is nothing to finish, so that a stop is a clean one. */
function leave(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) === 1) process.exit(0);
}
if (['start', 'edge', 'worker'].includes(process.argv[2] ?? 'start'))
  process.on('SIGTERM', leave).on('SIGINT', leave);

const { spareMemory } = await import('./lib/spare-memory.ts');
spareMemory();
const { runCommandLine } = await import('./app/cli/command-line.ts');
await runCommandLine(process.argv.slice(2), process.env);

export {};
