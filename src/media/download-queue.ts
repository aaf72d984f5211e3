import { type Deadline, withDeadline } from './with-deadline.ts';
import { createKeyedQueue } from './keyed-queue.ts';

interface DownloadQueueOptions {
  /** Downloads at once. One that waits for a silent server takes little but its place. */
  readonly concurrency: number;
  /** How many more may wait for a place. */
  readonly maxWaiting: number;
  readonly perPerson: number;
  readonly perHost: number;
  /** For each download from its start, including redirects. */
  readonly deadline: Deadline;
  /** For the same with all waiting. */
  readonly whole: Deadline;
}

/** What one download is for. */
interface DownloadOrder {
  readonly host: string;
  /** Whose call it is; absent for what the bot itself fetches, such as a provider's result. */
  readonly person?: string | undefined;
}

/** Runs a download when the person, the host and the whole have a place for it. */
type DownloadQueue = (
  order: DownloadOrder,
  fetch: (signal: AbortSignal) => Promise<Uint8Array>,
  signal: AbortSignal,
) => Promise<Uint8Array>;

/** So many may wait for each that runs, for one person or host. */
const waitingForEach = 4;

/**
 * Creates a queue for downloads that nobody can fill alone: whoever gives addresses of a server that stays silent waits
 * for their own downloads, and so do those who ask the same server. A place in the whole is taken last, so that
 * nobody who waits for something else occupies one.
 */
export function createDownloadQueue(options: DownloadQueueOptions): DownloadQueue {
  const { concurrency, maxWaiting, perPerson, perHost, deadline, whole } = options;
  const byPerson = createKeyedQueue({
    concurrency: perPerson,
    maxWaiting: perPerson * waitingForEach,
    busy: 'pictures.ownDownloadsBusy',
  });
  const byHost = createKeyedQueue({
    concurrency: perHost,
    maxWaiting: perHost * waitingForEach,
    busy: 'pictures.hostBusy',
    // If it were given back, a server that stays silent could be named again and again.
    code: 'url_unreachable',
  });
  const all = createKeyedQueue({ concurrency, maxWaiting, busy: 'pictures.downloadsBusy' });
  return ({ host, person }, fetch, signal) =>
    withDeadline(whole, signal, (stop) => {
      const download = () =>
        byHost(host, () => all('', () => withDeadline(deadline, stop, fetch), stop), stop);
      return person === undefined ? download() : byPerson(person, download, stop);
    });
}
