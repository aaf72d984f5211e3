import type { Logger as BoltLogger } from '@slack/bolt';
import { createKeyRing } from '../../../lib/encryption.ts';
import { failure, fine, skipped, type Finding } from '../../../lib/doctor-finding.ts';
import { createSlackApi } from '../api.ts';
import { identityFailure, slackErrorOf } from '../errors.ts';
import type { Installation } from '../installations/installation.ts';
import { keptPrefix, readKept, WrongKeyError } from '../installations/kept-installations.ts';
import { installPath } from '../installations/paths.ts';
import { checkScopes, type ScopesOptions } from './features.ts';
import { timeoutsMs } from '../limits.ts';

/** The workspaces that have installed the app. */
export interface Installed {
  /** The first encrypts tokens, all decrypt them. */
  readonly tokenKeys: readonly string[];
  /** Who may install the app; everybody if it is empty. */
  readonly installOnly: readonly string[];
  /** What the store holds under keys with a prefix, or why that can't be told. It must change nothing. */
  readonly readStored: (prefix: string) => Promise<ReadonlyMap<string, string> | Finding>;
}

interface InstallationsOptions extends Installed, Pick<ScopesOptions, 'commands' | 'uploadsByDefault'> {
  readonly apiUrl: string;
  readonly boltLogger: BoltLogger;
}

/** Workspaces whose tokens Slack is shown, and at once: one request each. */
const maxAsked = 100;
const atOnce = 8;

const installAgain = `Install the app there again (${installPath}).`;

/** What Slack says of one token: whether it takes it, what is wrong, or that it didn't answer. */
type Told = 'fine' | 'renewable' | Finding | { readonly unanswered: Error };

/** What the first workspaces that share a fault are called, a line each. */
function named(ids: readonly string[]): string[] {
  const rest = ids.length - maxAsked;
  return [...ids.slice(0, maxAsked), ...(rest > 0 ? [`and ${rest} more`] : [])];
}

const workspaces = (count: number) => (count === 1 ? '1 workspace' : `${count} workspaces`);

/** Reads what can be read, and yields what can't. */
function* open(
  entries: ReadonlyMap<string, string>,
  tokenKeys: readonly string[],
): Generator<Finding, readonly Installation[]> {
  const keys = createKeyRing(tokenKeys);
  const installations: Installation[] = [];
  const undecrypted: string[] = [];
  const unreadable: string[] = [];
  for (const [key, text] of [...entries].toSorted()) {
    const id = key.slice(keptPrefix.length);
    try {
      installations.push(readKept(id, text, keys));
    } catch (error) {
      (error instanceof WrongKeyError ? undecrypted : unreadable).push(id);
    }
  }
  if (undecrypted.length > 0)
    yield {
      ...failure(
        'TOKEN_KEY doesn’t decrypt the tokens of these workspaces:',
        `Put the key that was used before behind the new one, separated by a comma, or install the app there again (${installPath}).`,
      ),
      details: named(undecrypted),
    };
  if (unreadable.length > 0)
    yield {
      ...failure('What is kept about these workspaces can’t be read:', installAgain),
      details: named(unreadable),
    };
  return installations;
}

const marks = { error: 2, warning: 1, skipped: 0, ok: 0 } as const;

/** What a workspace lacks, in one finding as bad as the worst of it; undefined if it lacks nothing. */
function onScopes(workspace: string, options: ScopesOptions): Finding | undefined {
  const lacking = [...checkScopes(options)].filter(({ level }) => marks[level] > 0);
  const [worst] = lacking.toSorted((one, other) => marks[other.level] - marks[one.level]);
  if (!worst) return undefined;
  const text = `${workspace}: ${lacking.map((each) => each.text).join(' ')}`;
  return { level: worst.level, text, remedy: installAgain };
}

async function ask(
  { id, name, token, renewal, scopes }: Installation,
  { apiUrl, boltLogger, commands, uploadsByDefault }: InstallationsOptions,
  signal: AbortSignal,
): Promise<Told> {
  const workspace = name === id ? id : `${name} (${id})`;
  const api = createSlackApi({ token: () => Promise.resolve(token), apiUrl, logger: boltLogger });
  const limited = AbortSignal.any([signal, AbortSignal.timeout(timeoutsMs.doctor)]);
  const own = { commands, uploadsByDefault };
  try {
    const self = await api.call((client) => client.auth.test(), limited);
    const granted = self.response_metadata?.scopes ?? scopes;
    return onScopes(workspace, { ...own, granted }) ?? 'fine';
  } catch (error) {
    signal.throwIfAborted();
    const code = slackErrorOf(error);
    if (code === undefined) return { unanswered: identityFailure(error) };
    if (code === 'token_expired' && renewal)
      return onScopes(workspace, { ...own, granted: scopes }) ?? 'renewable';
    return failure(`${workspace}: Slack refuses its token (${code}).`, installAgain);
  }
}

/** Shows Slack the tokens, a few at once, and yields what is wrong as it is found. */
async function* askAll(
  installations: readonly Installation[],
  options: InstallationsOptions,
  signal: AbortSignal,
): AsyncIterable<Finding> {
  const asked = installations.slice(0, maxAsked);
  const count = { fine: 0, renewable: 0 };
  const unanswered: Error[] = [];
  for (let from = 0; from < asked.length && unanswered.length < atOnce; from += atOnce) {
    const some = asked.slice(from, from + atOnce);
    for (const told of await Promise.all(some.map((each) => ask(each, options, signal)))) {
      if (typeof told === 'string') count[told] += 1;
      else if ('unanswered' in told) unanswered.push(told.unanswered);
      else yield told;
    }
  }
  if (count.fine > 0)
    yield fine(`${workspaces(count.fine)}: Slack takes ${count.fine === 1 ? 'its token' : 'their tokens'}.`);
  if (count.renewable > 0)
    yield fine(
      `${workspaces(count.renewable)}: the token has ended, as it does where nobody uses the bot for hours. It will renew it.`,
    );
  const [first] = unanswered;
  if (first) yield failure(`Slack was silent about ${unanswered.length} of the tokens. ${first.message}`);
  else if (installations.length > asked.length)
    yield skipped(`${installations.length} workspaces have installed the app; ${maxAsked} were looked at.`);
}

/** Checks the tokens of the workspaces that have installed the app. It renews none. */
export async function* checkInstallations(
  options: InstallationsOptions,
  signal: AbortSignal,
): AsyncIterable<Finding> {
  const { tokenKeys, installOnly, readStored } = options;
  yield fine(
    installOnly.length === 0
      ? `Everybody who finds ${installPath} may install the app (SLACK_INSTALL_ONLY is not set).`
      : `Only ${installOnly.join(', ')} may install the app (SLACK_INSTALL_ONLY).`,
  );
  if (tokenKeys.length === 0) {
    yield skipped('The workspaces’ tokens were not looked at, because TOKEN_KEY can’t be used.');
    return;
  }
  const entries = await readStored(keptPrefix);
  if ('level' in entries) {
    yield { ...entries, text: `The workspaces’ tokens were not looked at. ${entries.text}` };
    return;
  }
  if (entries.size === 0) yield skipped(`No workspace has installed the app yet: open ${installPath}.`);
  else yield* askAll(yield* open(entries, tokenKeys), options, signal);
}
