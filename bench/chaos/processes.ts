import { setTimeout as pause } from 'node:timers/promises';
import { startProcess, type RunningProcess } from '../../test/support/process.ts';

/** Processes of one role, of which there are always as many. */
export interface Crew {
  /** Kills the one that has run longest, as a crash does, unless the last one's successor is still starting. */
  readonly killOne: () => void;
  readonly killed: number;
  stop(): Promise<void>;
}

const isReady = ({ output }: RunningProcess) => output().includes('"ready"');

async function whenReady(one: RunningProcess): Promise<void> {
  while (!isReady(one)) await pause(50);
}

/** Starts processes of a role and waits until each is ready. @throws Error with what one printed that ended before */
export async function startCrew(count: number, environment: Record<string, string>): Promise<Crew> {
  const running: RunningProcess[] = [];
  let killed = 0;

  const start = () => {
    const one = startProcess({ LOG_LEVEL: 'info', PORT: '0', ...environment });
    running.push(one);
    return one;
  };

  await Promise.all(
    Array.from({ length: count }, async () => {
      const one = start();
      await Promise.race([
        whenReady(one),
        one.exited.then(() => {
          throw new Error(`expected a process that starts, got ${one.output()}`);
        }),
      ]);
    }),
  );
  return {
    killOne() {
      if (!running.every(isReady)) return;
      running.shift()?.kill('SIGKILL');
      killed += 1;
      start();
    },
    get killed() {
      return killed;
    },
    async stop() {
      for (const one of running) one.kill('SIGKILL');
      await Promise.all(running.map(({ exited }) => exited));
    },
  };
}
