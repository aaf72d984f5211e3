import { expect, it, onTestFinished } from 'vitest';
import { photo, startSlack } from './support.ts';

const png = { name: 'cat.png', bytes: photo };

it.each(['socket', 'http'] as const)(
  'loses and doubles no reply over %s while calls are limited, events come thrice and sockets are cut',
  async (transport) => {
    const { control, at, replies } = await startSlack({
      transport,
      emulator: { seed: 7, timing: { ackMs: 1_000 } },
    });
    control.addFault({ share: 0.2, effect: { kind: 'rate_limited', retryAfterSeconds: 0 } });
    control.setDeliveryFaults({ events: 3, interactions: 3 });
    if (transport === 'socket') onTestFinished(control.cutSocketsEvery(300));

    const asked: string[] = [];
    const names: string[] = [];
    for (let round = 0; round < 40; round += 1) {
      if (transport === 'socket')
        await control.waitFor(() => control.sockets.open > 0, { timeoutMs: 15_000 });
      const name = `thing${round}x`;
      names.push(name);
      if (round % 4 === 3) {
        control.mention({ ...at, text: `caption ${name}`, files: [png] });
        asked.push(name);
      } else {
        const { state } = await control.slash({ ...at, command: '/caption', text: name });
        // What Slack could not deliver, it tells the person itself.
        if (state === 'acknowledged') asked.push(name);
      }
    }

    const count = (name: string) => replies().filter(({ shown }) => shown.includes(`About ${name}`)).length;
    await control.waitFor(() => asked.every((name) => count(name) > 0), { timeoutMs: 25_000 });
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
