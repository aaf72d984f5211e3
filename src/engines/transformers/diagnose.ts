import type { TaskId } from '../../inference/task.ts';
import { failure, fine, skipped, warning, type Finding } from '../../lib/doctor-finding.ts';
import type { Serving } from '../kit/define-engine.ts';
import { modelPath, type HubProxy, type ModelSource } from './hub/model-path.ts';
import { findBroken, statusOf } from './hub/cache-status.ts';
import { createHubClient } from './hub/client.ts';
import { megabytes } from './hub/disk-error.ts';
import { configFile, type Role } from './hub/model-files.ts';
import { sourcesOf, type HubSettings } from './sources.ts';

/** How long the hub may be silent while somebody waits in front of a terminal, in ms. */
const silenceMs = 5_000;

const roles: Readonly<Partial<Record<TaskId, Role>>> = {
  'text-classification': 'sentiment',
  'image-to-text': 'describe',
};

/** How a model is, and whether the hub must bring something of it. */
interface Inspected {
  readonly finding: Finding;
  readonly needsHub: boolean;
}

/** Checks a model's files, down to their checksums. `complain` is a failure where no other engine takes over. */
async function inspectModel(
  source: ModelSource,
  complain: typeof failure,
  signal: AbortSignal,
): Promise<Inspected> {
  const name = `The ${source.role} model ${source.model} (${source.dtype})`;
  const fetchIt = `npm run models -- fetch ${source.role}`;
  const place = modelPath(source);
  const { state, files, haveBytes, problem } = await statusOf(source, place);
  if (problem !== undefined)
    return { finding: complain(`${name} can’t be used: ${problem}.`), needsHub: false };
  if (place.isLocal)
    return {
      finding:
        state === 'complete'
          ? fine(`${name} is complete; a local folder has no checksums to compare with.`)
          : complain(`${name} lacks some of its files.`, `Copy the whole model to ${place.dir}.`),
      needsHub: false,
    };
  const broken = await findBroken(source, place, files, signal);
  if (broken.length > 0) {
    const remedy = `Run ${fetchIt}, which downloads what is wrong.`;
    const details = broken.map(({ path }) => path);
    return { finding: { ...complain(`${name} is damaged.`, remedy), details }, needsHub: true };
  }
  if (state === 'complete')
    return { finding: fine(`${name} is here and verified, ${megabytes(haveBytes)}.`), needsHub: false };
  const how = state === 'partial' ? 'is here in part' : 'isn’t here yet';
  return {
    finding: skipped(`${name} ${how}; the bot downloads it when it starts, and ${fetchIt} does so now.`),
    needsHub: true,
  };
}

/** The proxy that requests to the hub go through, without the password in its address. */
function through({ https, http, except }: HubProxy = {}, endpoint: string): string {
  const proxy = endpoint.startsWith('https:') ? (https ?? http) : http;
  if (proxy === undefined || proxy === '') return '';
  return ` through the proxy ${new URL(proxy).host}${except === undefined ? '' : ` (NO_PROXY is ${except})`}`;
}

/** Asks the hub for the length of a model's smallest file. */
async function askHub(source: ModelSource, complain: typeof failure, signal: AbortSignal): Promise<Finding> {
  const hub = createHubClient({ ...source, silenceMs });
  const way = through(source.proxy, source.endpoint);
  try {
    const found = await hub.describe(configFile.path, signal);
    if (found) return fine(`${source.endpoint} has ${source.model}${way}.`);
    return complain(`${source.endpoint} has no ${configFile.path} of ${source.model}.`);
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    return complain(`${told}${way}.`, 'Check HF_ENDPOINT, HTTPS_PROXY and the connection (docs/models.md).');
  } finally {
    hub.close();
  }
}

/** Checks each hub model that serves a task, and that the hub has what is missing. */
export async function* diagnose(
  settings: HubSettings,
  { tasks, pinned }: Serving,
  signal: AbortSignal,
): AsyncIterable<Finding> {
  const sources = sourcesOf(settings);
  const lookAt = async (task: TaskId): Promise<readonly Finding[]> => {
    const role = roles[task];
    if (role === undefined) return [];
    const source = sources[role];
    const complain = pinned.includes(task) ? failure : warning;
    const { finding, needsHub } = await inspectModel(source, complain, signal);
    return needsHub ? [finding, await askHub(source, complain, signal)] : [finding];
  };
  const found = (await Promise.all(tasks.map(lookAt))).flat();
  // A hub that can't be reached is so for every model.
  yield* new Map(found.map((finding) => [finding.text, finding])).values();
}
