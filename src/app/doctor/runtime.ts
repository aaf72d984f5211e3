import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { fine, skipped, warning, type Finding } from '../../lib/doctor-finding.ts';

/** The major versions that Toonwit is tested with. */
const tested = { node: [20, 22, 24], npm: [10, 11] } as const;

const majorOf = (version: string) => Number(version.split('.')[0]);

function judge(what: keyof typeof tested, version: string): Finding {
  const majors: readonly number[] = tested[what];
  if (majors.includes(majorOf(version))) return fine(`${what} ${version}`);
  return warning(
    `${what} ${version} is not among the versions that Toonwit is tested with (${majors.join(', ')}).`,
    what === 'node' ? 'Install one of them from nodejs.org.' : `Run npm install -g npm@${majors.at(-1)}.`,
  );
}

/** npm tells the scripts that it runs its version; else it is asked. */
async function npmVersion(userAgent: string | undefined, signal: AbortSignal): Promise<string | undefined> {
  const told = /^npm\/(\d[\w.-]*)/.exec(userAgent ?? '')?.[1];
  if (told !== undefined) return told;
  try {
    const { stdout } = await promisify(execFile)('npm', ['--version'], { signal });
    return stdout.trim();
  } catch {
    return undefined;
  }
}

/** Checks Node's version and npm's. */
export async function* checkRuntime(
  userAgent: string | undefined,
  signal: AbortSignal,
): AsyncIterable<Finding> {
  yield judge('node', process.versions.node);
  const npm = await npmVersion(userAgent, signal);
  // An image that runs the build needs none.
  yield npm === undefined ? skipped('npm is not installed; the build runs without it.') : judge('npm', npm);
}
