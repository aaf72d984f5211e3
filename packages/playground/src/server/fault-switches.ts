import type { DiscordControl } from '@toonwit/discord-emulator';
import type { FaultSwitch } from '../page/protocol.ts';
import type { SlackControl } from '@toonwit/slack-emulator';
import type { EngineFaults } from './engine-faults.ts';

/** Longer than either platform waits for an acknowledgement, in ms. */
const lateMs = 3500;
const cutEveryMs = 5000;
/** Every other request fails while a fault is on, so that a retry always helps. */
const every = 2;

interface Fault {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** Turns it on; returns a function that turns it off. */
  start(): () => void;
}

/** The page's fault switches. */
export interface FaultSwitches {
  list(): readonly FaultSwitch[];
  /** @throws Error if there is no such switch. */
  set(id: string, on: boolean): void;
  /** Turns everything off. */
  clear(): void;
}

export function createFaultSwitches(parts: {
  discord: DiscordControl;
  slack: SlackControl;
  engineFaults: EngineFaults;
}): FaultSwitches {
  const { discord, slack, engineFaults } = parts;
  const delivery = { events: 1, interactions: 1, ackDelayMs: 0 };
  const deliver = (change: Partial<typeof delivery>) => {
    Object.assign(delivery, change);
    slack.setDeliveryFaults(delivery);
  };
  const both = (onDiscord: { remove(): void }, onSlack: { remove(): void }) => () => {
    onDiscord.remove();
    onSlack.remove();
  };

  const faults: readonly Fault[] = [
    {
      id: 'late',
      label: 'Late acknowledgement',
      description: 'The bot’s acknowledgements take more than 3 s, after both platforms have given up.',
      start() {
        const slow = { kind: 'slow', delayMs: lateMs } as const;
        const rule = discord.faults.add({ fault: slow, route: '/interactions/' });
        deliver({ ackDelayMs: lateMs });
        return () => {
          rule.remove();
          deliver({ ackDelayMs: 0 });
        };
      },
    },
    {
      id: 'rate-limit',
      label: '429 Too many requests',
      description: 'Every other request is refused for a second. The bot waits and retries.',
      start: () =>
        both(
          discord.faults.add({ fault: { kind: 'rateLimit', retryAfterSeconds: 1 }, every }),
          slack.faults.add({ fault: { kind: 'rateLimit', retryAfterSeconds: 1 }, every }),
        ),
    },
    {
      id: 'server-error',
      label: '5xx Server error',
      description: 'Every other request gets 503 instead of an answer.',
      start: () =>
        both(
          discord.faults.add({ fault: { kind: 'status', status: 503 }, every }),
          slack.faults.add({ fault: { kind: 'status', status: 503 }, every }),
        ),
    },
    {
      id: 'retry-storm',
      label: 'Retry storm',
      description:
        'Slack delivers everything four times; Discord’s responses get lost, so the bot retries. Each person still gets one reply.',
      start() {
        deliver({ events: 4, interactions: 4 });
        const rule = discord.faults.add({
          fault: { kind: 'dropResponse' },
          route: '/interactions/',
          every,
        });
        return () => {
          deliver({ events: 1, interactions: 1 });
          rule.remove();
        };
      },
    },
    {
      id: 'drop',
      label: 'Connection drop',
      description:
        'Discord’s gateway and Slack’s sockets are cut now and every 5 s. The bot reconnects and resumes.',
      start() {
        const cut = () => {
          discord.gateway.cut();
          slack.sockets.cut();
        };
        cut();
        const timer = setInterval(cut, cutEveryMs).unref();
        return () => {
          clearInterval(timer);
        };
      },
    },
    {
      id: 'slow-model',
      label: 'Slow model',
      description: 'Every model takes 6 s longer. The reply shows that work is in progress.',
      start() {
        engineFaults.slow = true;
        return () => {
          engineFaults.slow = false;
        };
      },
    },
    {
      id: 'model-down',
      label: 'Model down',
      description: 'No model can be reached. The person gets an apology and the call back.',
      start() {
        engineFaults.down = true;
        return () => {
          engineFaults.down = false;
        };
      },
    },
  ];
  const on = new Map<string, () => void>();
  const set = (id: string, wanted: boolean) => {
    const fault = faults.find((known) => known.id === id);
    if (fault === undefined) throw new Error(`There is no switch “${id}”.`);
    const stop = on.get(id);
    if (wanted && stop === undefined) on.set(id, fault.start());
    if (!wanted && stop !== undefined) {
      stop();
      on.delete(id);
    }
  };
  return {
    list: () => faults.map(({ id, label, description }) => ({ id, label, description, on: on.has(id) })),
    set,
    clear: () => {
      for (const id of [...on.keys()]) set(id, false);
    },
  };
}
