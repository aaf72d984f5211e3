import { expect, it } from 'vitest';
import { createSkippingClock } from '@toonwit/slack-emulator';
import { photo, startSlack } from './support.ts';

const png = { name: 'cat.png', bytes: photo };
const ackMs = 20_000;
/** Soon and often: what nobody took comes once more until somebody does. */
const retryDelaysMs = Array.from({ length: 100 }, () => 50);

it.each(['socket', 'http'] as const)(
  'loses and doubles no reply over %s while calls are limited, events come thrice and sockets are cut',
  async (transport) => {
    const clock = createSkippingClock();
    const { control, at, replies } = await startSlack({
      transport,
      emulator: { seed: 7, clock, timing: { ackMs, retryDelaysMs } },
    });
    control.faults.add({ share: 0.2, fault: { kind: 'rateLimit', retryAfterSeconds: 0 } });
    control.setDeliveryFaults({ events: 3, interactions: 3 });
    const cut = async () => {
      control.sockets.cut();
      // Nobody can acknowledge any more what went out.
      clock.advance(ackMs);
      await control.waitFor(() => control.sockets.connected === 0);
    };

    const asked: string[] = [];
    const names: string[] = [];
    for (let round = 0; round < 40; round += 1) {
      if (transport === 'socket') await control.waitFor(() => control.sockets.connected > 0);
      const name = `thing${round}x`;
      names.push(name);
      const cutsAt = (turn: number) => transport === 'socket' && round % 5 === turn;
      if (round % 4 === 3) {
        control.mention({ ...at, text: `caption ${name}`, files: [png] });
        if (cutsAt(2)) await cut();
        asked.push(name);
      } else {
        const sending = control.useCommand({ ...at, command: '/caption', text: name });
        if (cutsAt(2)) await cut();
        const { state } = await sending;
        // What Slack could not deliver, it tells the person itself.
        if (state === 'acknowledged') asked.push(name);
      }
      if (cutsAt(4)) await cut();
    }

    const count = (name: string) => replies().filter(({ shown }) => shown.includes(`About ${name}`)).length;
    await control.waitFor(() => asked.every((name) => count(name) > 0));
    const lost = asked.filter((name) => count(name) === 0);
    const doubled = names.filter((name) => count(name) > 1);
    const limited = control.requests.filter(({ status }) => status === 429).length;
    expect({ lost, doubled }).toEqual({ lost: [], doubled: [] });
    expect(asked.length).toBeGreaterThan(30);
    expect(limited).toBeGreaterThan(5);
    if (transport === 'socket') expect(control.sockets.opened).toBeGreaterThan(2);
    process.stdout.write(
      `${transport}: asked ${asked.length}, lost ${lost.length}, doubled ${doubled.length}, 429s ${limited}, sockets ${control.sockets.opened}\n`,
    );
  },
  60_000,
);
