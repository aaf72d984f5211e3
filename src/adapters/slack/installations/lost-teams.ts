import type { webApi } from '@slack/bolt';
import { mapInParallel } from '../../../lib/map-in-parallel.ts';
import type { Store } from '../../../store/store.ts';
import type { SlackApi } from '../api.ts';
import { isSlackError } from '../errors.ts';

/** Channels and people that Slack is asked about at once, after an organisation took the app from a workspace. */
const askedAtOnce = 2;

type Client = webApi.WebClient;

/** Slack's words for what the app doesn't see, for instance a private channel without the bot; they don't say why. */
const unseen = ['channel_not_found', 'user_not_found', 'user_not_visible'];

/** The workspaces of the organisation that the app may enter. */
async function grantedTeams(api: SlackApi, signal: AbortSignal): Promise<ReadonlySet<string>> {
  const granted = new Set<string>();
  let cursor = '';
  do {
    const page = await api.call(
      (client) => client.auth.teams.list({ ...(cursor !== '' && { cursor }) }),
      signal,
    );
    for (const { id } of page.teams ?? []) if (id !== undefined) granted.add(id);
    cursor = page.response_metadata?.next_cursor ?? '';
  } while (cursor !== '');
  return granted;
}

/** The channels and people that a key is about, by Slack's ids; direct messages aren't among them. */
function subjectsOf(key: string, organisation: string): string[] {
  const parts = key.split('/');
  return parts.filter((part, at) => parts[at - 1] === organisation && /^[CGUW][A-Z0-9]+$/.test(part));
}

/**
 * Whether a channel or person of the organisation certainly belongs to none of the workspaces that the app may enter. Guests
 * from other organisations are not lost: their workspaces never were among those.
 */
async function isLost(
  id: string,
  organisation: string,
  granted: ReadonlySet<string>,
  call: <Result>(work: (client: Client) => Promise<Result>) => Promise<Result>,
): Promise<boolean> {
  try {
    if (/^[CG]/.test(id)) {
      await call((client) => client.conversations.info({ channel: id }));
      return false;
    }
    const { user } = await call((client) => client.users.info({ user: id }));
    const { enterprise_id: home, teams = [] } = user?.enterprise_user ?? {};
    return home === organisation && teams.length > 0 && teams.every((team) => !granted.has(team));
  } catch (error) {
    if (isSlackError(error, 'team_access_not_granted')) return true;
    if (isSlackError(error, ...unseen)) return false;
    throw error;
  }
}

/**
 * Deletes what the store holds about the channels and people of an organisation that the app can't reach any more, because it
 * was taken from their workspaces. Slack is asked about each, since a channel or a person may belong to several; what it leaves
 * open is kept. Resolves with how many entries are deleted. @throws whatever Slack or the store refuses with; it can be repeated then
 */
export async function forgetLostTeams(
  store: Pick<Store, 'list' | 'delete'>,
  api: SlackApi,
  organisation: string,
  signal: AbortSignal,
): Promise<number> {
  const granted = await grantedTeams(api, signal);
  const keys = [...(await store.list('')).keys()];
  const subjects = [...new Set(keys.flatMap((key) => subjectsOf(key, organisation)))];
  const call = <Result>(work: (client: Client) => Promise<Result>) => api.call(work, signal);
  const found = await mapInParallel(subjects, askedAtOnce, async (id) =>
    (await isLost(id, organisation, granted, call)) ? [id] : [],
  );
  const lost = new Set(found.flat());
  const theirs = keys.filter((key) => subjectsOf(key, organisation).some((id) => lost.has(id)));
  for (const key of theirs) await store.delete(key);
  return theirs.length;
}
