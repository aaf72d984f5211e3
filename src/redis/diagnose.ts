import type { Redis } from 'ioredis';
import { failure, fine, skipped, warning, type Finding } from '../lib/doctor-finding.ts';
import { connectBriefly } from './short-connection.ts';

interface Options {
  readonly url: string;
  /** What all keys begin with. */
  readonly prefix: string;
  /** Whether it keeps only pictures and answers for a while, and may forget them. */
  readonly forBlobs?: boolean;
}

/** The oldest major version that is tested. */
const oldest = 7;
/** Pings, and how long the fastest may take, in ms: a person waits for several answers of Redis. */
const pings = 10;
const slowMs = 20;

const settingsPage = 'docs/scaling.md has the settings.';

type Info = ReadonlyMap<string, string>;

/** Redis' INFO: a line for each value, `name:value`. */
function readInfo(text: string): Info {
  const lines = text.split('\r\n').filter((line) => line.includes(':'));
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]));
}

function onVersion(info: Info): Finding {
  const valkey = info.get('valkey_version');
  if (valkey !== undefined) return fine(`Valkey ${valkey}`);
  const version = info.get('redis_version') ?? 'of an unknown version';
  if (Number(version.split('.')[0]) >= oldest) return fine(`Redis ${version}`);
  return warning(
    `Redis ${version} is older than what Toonwit is tested with.`,
    `Upgrade to Redis ${oldest} or Valkey.`,
  );
}

/** Settings with which Redis would lose what people chose. */
function* onSettings(info: Info, fsync: string | undefined): Iterable<Finding> {
  const policy = info.get('maxmemory_policy') ?? 'unknown';
  if (policy === 'noeviction') yield fine('It throws nothing away when its memory is full (noeviction).');
  else
    yield failure(
      `maxmemory-policy is ${policy}, so Redis may throw away opt-outs and jobs.`,
      `Set it to noeviction; ${settingsPage}`,
    );
  if (info.get('aof_enabled') !== '1')
    yield failure(
      'appendonly is off, so a crash of Redis loses settings and opt-outs.',
      `Set appendonly to yes; ${settingsPage}`,
    );
  else if (fsync === undefined) yield skipped('It appends to a log; appendfsync could not be read here.');
  else if (fsync === 'always') yield fine('It appends every change to its log (appendfsync always).');
  else
    yield warning(
      `appendfsync is ${fsync}, so a crash of Redis loses what was accepted just before.`,
      `Set it to always; ${settingsPage}`,
    );
}

/** The shortest time until Redis answers, in ms: what doctor does beside it delays some of the answers. */
async function latencyOf(client: Redis): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < pings; count += 1) {
    const startedAt = performance.now();
    await client.ping();
    times.push(performance.now() - startedAt);
  }
  return Math.min(...times);
}

function onLatency(ms: number): Finding {
  const text = `It answers in ${ms.toFixed(1)} ms.`;
  return ms <= slowMs ? fine(text) : warning(text, 'Move it nearer to the bot, or give it a faster machine.');
}

/** Hosted servers may forbid the command. */
async function appendFsync(client: Redis): Promise<string | undefined> {
  const answer: unknown = await client.config('GET', 'appendfsync').catch(() => undefined);
  return Array.isArray(answer) && typeof answer[1] === 'string' ? answer[1] : undefined;
}

/** What stands in the way of using a Redis that answers. */
async function* inspect(client: Redis, { prefix, forBlobs = false }: Options): AsyncIterable<Finding> {
  const info = readInfo(await client.info());
  yield onVersion(info);
  if (info.get('role') === 'slave')
    yield failure('It is a replica, which takes no changes.', 'Give the address of the primary.');
  if (!forBlobs) {
    yield* onSettings(info, await appendFsync(client));
    if ((await client.exists(`${prefix}:store-lost`)) === 1)
      yield warning(
        'It has lost settings once, so uploads stay off where nobody sets a mode.',
        'Run npm run store -- copy, or npm run store -- accept (docs/scaling.md).',
      );
  }
  yield onLatency(await latencyOf(client));
}

/** Connects to a Redis and looks at its settings. The address in findings has no password. */
export async function* diagnose(options: Options, signal: AbortSignal): AsyncIterable<Finding> {
  const variable = options.forBlobs === true ? 'REDIS_BLOBS_URL' : 'REDIS_URL';
  const connection = connectBriefly(options.url, signal);
  try {
    await connection.client.connect();
    yield* inspect(connection.client, options);
  } catch (error) {
    signal.throwIfAborted();
    yield failure(
      `Redis does not answer at ${new URL(options.url).host}: ${connection.reasonOf(error)}`,
      `Check ${variable}, its user and password, and whether the server runs.`,
    );
  } finally {
    connection.client.disconnect();
  }
}
