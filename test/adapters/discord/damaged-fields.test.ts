import { expect, it } from 'vitest';
import { pixels, quarters } from '../../support/pictures.ts';
import { damaged, pathsIn } from '../../support/damaged-payload.ts';
import { startedBot, type Bot } from './support.ts';

/** One way in which a field may be wrong. */
const damages: Readonly<Record<string, unknown>> = { null: null, 'a number': 7, missing: undefined };

const file = { name: 'card.png', bytes: await pixels(quarters(64, 48)).png().toBuffer() };

/** Something that a person does, and how deep what Discord tells of it is damaged. */
interface Kind {
  readonly name: string;
  readonly event: string;
  readonly depth: number;
  /** The damaged fields that leave nothing to answer. */
  readonly ignored?: RegExp;
  readonly act: (bot: Bot) => unknown;
}

const kinds: readonly Kind[] = [
  {
    name: 'a command',
    event: 'INTERACTION_CREATE',
    depth: 3,
    act: ({ control, ada, channel }) => control.as(ada.id).useCommand(channel.id, 'help', {}),
  },
  {
    name: 'a message’s menu',
    event: 'INTERACTION_CREATE',
    depth: 2,
    async act({ control, ada, ben, channel }) {
      const posted = await control.as(ben.id).post(channel.id, { content: 'look', files: [file] });
      return control.as(ada.id).useMessageMenu(posted, 'How does this feel?');
    },
  },
  {
    name: 'a mention',
    event: 'MESSAGE_CREATE',
    depth: 1,
    // Whoever writes no text does not write to the bot.
    ignored: /^type |^content (?:a number|missing)$/,
    act({ control, ada, guild }) {
      // Discord limits messages in a channel.
      const { id } = control.addChannel({ guildId: guild.id, name: 'quiet' });
      return control.as(ada.id).post(id, `<@${control.botId}> caption "tea"`);
    },
  },
  {
    name: 'a direct message',
    event: 'MESSAGE_CREATE',
    depth: 1,
    // Discord's own notices are messages of other types.
    ignored: /^type /,
    act({ control, guild }) {
      const { id } = control.addUser({ name: 'Somebody' });
      control.addMember(guild.id, id);
      return control.as(id).post(control.openDm(id).id, 'caption "tea"');
    },
  },
];

/** How often the bot answered, or told the log why it couldn't. */
function reactions({ control, lines }: Bot): number {
  const answers = control.requests.filter(
    ({ method, template }) => method === 'POST' && /\/(?:callback|messages)$/.test(template),
  );
  return answers.length + lines.filter(({ msg }) => String(msg).includes('cannot be read')).length;
}

it.each(kinds)('answers $name in which any one field is wrong, or says why not in the log', async (kind) => {
  const bot = await startedBot({ callsPerMinute: 100_000 });
  const { control } = bot;
  let sample: unknown;
  let change: (payload: unknown) => unknown = (payload) => payload;
  control.gateway.rewrite = (payload, event) => {
    const { author } = Object(payload) as { readonly author?: { readonly bot?: boolean } };
    if (event !== kind.event || author?.bot === true) return payload;
    sample ??= payload;
    return change(payload);
  };
  const use = async () => {
    const before = reactions(bot);
    await kind.act(bot);
    await control.waitFor(() => reactions(bot) > before);
  };
  await use();
  const silent: string[] = [];
  for (const path of pathsIn(sample, kind.depth)) {
    for (const [name, value] of Object.entries(damages)) {
      const what = `${path.join('.')} ${name}`;
      change = (payload) => damaged(payload, path, value);
      // Nobody waits for an answer that is left out on purpose; the next use shows that the bot goes on.
      if (kind.ignored?.test(what) === true) await kind.act(bot);
      else await use().catch(() => silent.push(what));
      change = (payload) => payload;
    }
  }
  await use();
  expect(silent).toEqual([]);
});
