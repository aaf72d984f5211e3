import { parseArgs } from 'node:util';
import { createLoadingBar } from '../loading-bar.ts';
import type { CliContext } from './context.ts';
import { ensureModel } from '../../engines/transformers/hub/ensure-model.ts';
import { megabytes } from '../../engines/transformers/hub/disk-error.ts';
import type { Role } from '../../engines/transformers/hub/model-files.ts';
import { findBroken, statusOf } from '../../engines/transformers/hub/cache-status.ts';
import { modelPath, type ModelSource } from '../../engines/transformers/hub/model-path.ts';
import { sourcesOf } from '../../engines/transformers/sources.ts';

const usage = 'npm run models -- [list | fetch | verify] [sentiment] [describe]';

interface ModelsCliOptions {
  /** An action and its models; lists all models if empty. */
  readonly args: readonly string[];
  readonly sources: Readonly<Record<Role, ModelSource>>;
  readonly signal: AbortSignal;
  /** Writes a line to the terminal. */
  readonly print: (line: string) => void;
  /** Called with the progress of a download, 0 to 1. */
  readonly onProgress: (what: string, fraction: number) => void;
}

const actions = ['list', 'fetch', 'verify'] as const;
type Action = (typeof actions)[number];
const roles = ['sentiment', 'describe'] as const satisfies readonly Role[];

function parse(args: readonly string[]): { action: Action; wanted: readonly Role[] } {
  const { positionals } = parsed(args);
  const [first = 'list', ...rest] = positionals;
  const action = actions.find((name) => name === first);
  const named = rest.map((name) => roles.find((role) => role === name));
  if (!action || named.includes(undefined))
    throw new Error(`expected ${usage}, got ${positionals.join(' ')}`);
  const wanted = named.filter((role) => role !== undefined);
  return { action, wanted: wanted.length > 0 ? wanted : roles };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: {} });
  } catch (error) {
    throw new Error(`expected ${usage}; ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** `toonwit models`: manages the hub models without starting the bot. Sets the exit code. */
export async function models({ args, readEnvironment, print }: CliContext): Promise<void> {
  const { stdout } = process;
  const progress = createLoadingBar({
    isTerminal: stdout.isTTY,
    columns: stdout.columns,
    write: (text) => stdout.write(text),
    log: ({ engine, percent }) => print(`${engine}: ${percent} %`),
  });
  process.exitCode = await manageModels({
    args,
    sources: sourcesOf(readEnvironment().config),
    signal: new AbortController().signal,
    print,
    onProgress: (what, fraction) => progress.tell(what, fraction),
  });
}

/**
 * Lists, fetches or verifies the models that the configuration names, for container images and offline machines.
 * Resolves with the exit code: 0 when all is well, 1 when a verified model is incomplete or damaged.
 * @throws Error with a sentence that says what to do, after every model has been tried.
 */
export async function manageModels(options: ModelsCliOptions): Promise<number> {
  const { action, wanted } = parse(options.args);
  const failures: Error[] = [];
  let code = 0;
  for (const role of wanted) {
    try {
      const isWell = await actOn[action](options.sources[role], options);
      if (!isWell) code = 1;
    } catch (error) {
      options.signal.throwIfAborted();
      failures.push(error instanceof Error ? error : new Error(String(error)));
    }
  }
  const [first, ...others] = failures;
  if (!first) return code;
  const messages = failures.map(({ message }) => message);
  throw others.length === 0 ? first : new Error(messages.join('\nand: '), { cause: first });
}

type Act = (source: ModelSource, options: ModelsCliOptions) => Promise<boolean>;

const actOn: Readonly<Record<Action, Act>> = { list, fetch, verify };

function headOf({ role, model, revision, dtype }: ModelSource, isLocal: boolean): string {
  return `${role}: ${model}${isLocal ? '' : ` at ${revision.slice(0, 12)}`}, ${dtype}`;
}

async function list(source: ModelSource, { print }: ModelsCliOptions): Promise<boolean> {
  const place = modelPath(source);
  const { state, haveBytes, totalBytes, problem } = await statusOf(source, place);
  const share =
    state === 'partial' && totalBytes !== undefined ? ` ${Math.floor((haveBytes / totalBytes) * 100)} %` : '';
  const size = state === 'complete' ? `, ${megabytes(haveBytes)}` : ofTotal(totalBytes);
  print(`${headOf(source, place.isLocal)}: ${state}${share}${size}`);
  print(`  ${place.dir}`);
  if (problem !== undefined) print(`  ${problem}`);
  return true;
}

function ofTotal(totalBytes: number | undefined): string {
  return totalBytes === undefined ? '' : ` of ${megabytes(totalBytes)}`;
}

async function fetch(source: ModelSource, { signal, print, onProgress }: ModelsCliOptions): Promise<boolean> {
  const place = await ensureModel({
    source,
    signal,
    onProgress: (fraction) => onProgress(`the ${source.role} model`, fraction),
  });
  const { haveBytes } = await statusOf(source, place);
  print(`${headOf(source, place.isLocal)}: complete and checked, ${megabytes(haveBytes)}`);
  print(`  ${place.dir}`);
  return true;
}

async function verify(source: ModelSource, { signal, print }: ModelsCliOptions): Promise<boolean> {
  const place = modelPath(source);
  const head = headOf(source, place.isLocal);
  const { state, files, problem } = await statusOf(source, place);
  if (problem !== undefined) print(`  ${problem}`);
  if (place.isLocal) {
    print(`${head}: ${state}; a local folder has no checksums to compare with`);
    return state === 'complete';
  }
  const broken = await findBroken(source, place, files, signal);
  for (const { path, expected, got } of broken) print(`  ${path}: expected ${expected}, got ${got}`);
  print(`${head}: ${broken.length > 0 ? 'broken' : state}, ${files.length} files read`);
  return state === 'complete' && broken.length === 0;
}
