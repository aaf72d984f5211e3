import { describe, expect, it } from 'vitest';
import type { JsonObject } from '@toonwit/emulator-kit';
import { damaged, pathsIn } from '../../support/damaged-payload.ts';
import { photo, startSlack } from './support.ts';

type Slack = Awaited<ReturnType<typeof startSlack>>;

const png = { name: 'cat.png', bytes: photo };

/** One way in which a field may be wrong. */
const damages: Readonly<Record<string, unknown>> = { null: null, 'a number': 7 };

/** A kind of payload: how somebody brings it about, once it is prepared, and how deep it is damaged. */
interface Kind {
  readonly name: string;
  readonly depth: number;
  readonly prepare?: (slack: Slack) => Promise<unknown>;
  readonly act: (slack: Slack) => unknown;
}

const dm = { user: 'ada', channel: '@app' };

async function withButton({ control, at, replies }: Slack): Promise<void> {
  if (replies().length > 0) return;
  await control.useCommand({ ...at, command: '/caption', text: 'tea' });
  await control.waitFor(() => replies().length > 0);
}

const kinds: readonly Kind[] = [
  {
    name: '/sentiment',
    depth: 1,
    act: ({ control, at }) => control.useCommand({ ...at, command: '/sentiment', text: 'tea' }),
  },
  {
    name: 'message_action',
    depth: 4,
    act: ({ control, at }) => {
      const ts = control.post({ ...at, user: 'ben', text: 'look', files: [png] });
      return control.messageShortcut({ ...at, ts, callbackId: 'menu:cartoonize' });
    },
  },
  {
    name: 'block_actions',
    depth: 3,
    prepare: withButton,
    act: ({ control, at, replies }) => control.press({ ...at, ts: replies()[0]?.ts ?? '', action: 'Again' }),
  },
  {
    name: 'view_submission',
    depth: 6,
    async prepare({ control, at }) {
      await control.useCommand({ ...at, command: '/cartoonize' });
      await control.waitFor(() => control.modal({ user: 'ada' }));
    },
    act: ({ control }) => control.submit({ user: 'ada', files: { image: [png] } }),
  },
  {
    name: 'app_mention',
    depth: 3,
    act: ({ control, at }) => control.mention({ ...at, text: 'caption tea' }),
  },
  { name: 'message', depth: 3, act: ({ control }) => control.post({ ...dm, text: 'caption tea' }) },
];

describe('a payload in which any one field is wrong', () => {
  it.each(kinds)(
    '$name is acknowledged, and answered or told to the log',
    async (kind) => {
      const slack = await startSlack({ emulator: { timing: { ackMs: 30_000 } } });
      const { control, adapterLines } = slack;
      let sample: JsonObject | undefined;
      let change: ((payload: JsonObject) => JsonObject) | undefined;
      control.setDeliveryFaults({
        rewrite(payload, name) {
          if (name !== kind.name) return payload;
          sample ??= payload;
          return change?.(payload) ?? payload;
        },
      });
      const reactions = () => {
        const said = [slack.at, dm]
          .flatMap((place) => control.visible(place))
          .filter(({ via }) => via !== 'person');
        const told = adapterLines.filter((line) => JSON.stringify(line).includes('cannot be read'));
        return said.length + told.length;
      };
      const use = async () => {
        await kind.prepare?.(slack);
        const before = { reactions: reactions(), deliveries: control.deliveries.length };
        await kind.act(slack);
        const sent = await control.waitFor(() =>
          control.deliveries
            .slice(before.deliveries)
            .find(({ name, state }) => name === kind.name && state !== 'pending'),
        );
        const errors = JSON.stringify(sent.ack ?? '').includes('errors');
        await control.waitFor(() => errors || reactions() > before.reactions);
        return sent.state;
      };
      await use();
      const bad: string[] = [];
      for (const path of pathsIn(sample, kind.depth, ['blocks']))
        for (const [name, value] of Object.entries(damages)) {
          change = (payload) => damaged(payload, path, value);
          const state = await use().catch((error: unknown) => String(error).slice(0, 60));
          change = undefined;
          if (state !== 'acknowledged') bad.push(`${path.join('.')} ${name}: ${state}`);
        }
      expect(bad).toEqual([]);
    },
    600_000,
  );
});
