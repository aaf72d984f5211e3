import type { ActAnswer, DiscordAction, GuideStep, PlaygroundAction, SlackAction } from '../page/protocol.ts';
import { readSample, samples } from '../samples.ts';
import { createUploadsEnabler, type UploadsEnablerParts } from './enable-uploads.ts';

const [cat, city, mug] = samples;
const asked = 'Posted, and asked Toonwit.';

/** What a newcomer should try first, one click each. */
const allSteps: readonly GuideStep[] = [
  {
    id: 'feel',
    label: 'How does this feel?',
    description: 'Posts a message and asks for its sentiment.',
    then: `${asked} Only you see the answer; “Show everyone” below it shares it.`,
    text: 'I was dreading this release, and it turned out wonderful. Thank you all!',
    menu: 'How does this feel?',
  },
  {
    id: 'caption',
    label: 'Caption this picture',
    description: 'Posts a picture and asks for a witty caption.',
    then: asked,
    text: 'Any words for this one?',
    ...(cat && { sample: cat }),
    menu: 'Caption this message',
  },
  {
    id: 'cartoon',
    label: 'Make it a cartoon',
    description: 'Posts a picture and has it redrawn.',
    then: asked,
    text: 'What would this look like drawn by hand?',
    ...(mug && { sample: mug }),
    menu: 'Cartoonize image',
  },
  {
    id: 'offer',
    label: 'Wait for an offer',
    description:
      'Has an admin turn on offers with /uploads, then posts a picture without asking for anything.',
    then: 'Posted. Toonwit offers 💬 for a caption and 🎨 for a cartoon below it: click one.',
    text: 'Home, seen from the ferry.',
    ...(city && { sample: city }),
  },
  {
    id: 'mood',
    label: 'The mood here',
    description: 'Lets the people here talk, then asks how the conversation feels with /mood.',
    then: `${asked} Only you see the mood; “Show everyone” below it shares it.`,
    talk: [
      'Morning! The coffee machine is broken again.',
      'Oh no. That is terrible news.',
      'I hate this machine, it never works.',
      'I called the repair service, they were rude.',
      'Anybody up for the café downstairs?',
      'Great idea, I am in!',
      'Their cake is wonderful.',
      'You are all the best, thank you.',
      'Just back: it was lovely, and the sun is out.',
      'The machine works again! I love this team.',
    ],
    text: 'What a morning. All is well!',
    command: 'mood',
  },
  {
    id: 'delete',
    label: 'Take an answer away',
    description: 'Posts a picture and asks for a caption. Click Delete below the answer.',
    then: `${asked} Click Delete below the answer to take it away for everybody.`,
    text: 'Too much for a Monday?',
    ...(mug && { sample: mug }),
    menu: 'Caption this message',
    untilDeleted: true,
  },
  {
    id: 'language',
    label: 'In your language',
    description:
      'Changes an English client to German, then asks how a message feels. Choose another language next to your name.',
    then: `${asked} The answer is in the language of your client, which you can change next to your name.`,
    text: 'I was sure nobody would come, and now the room is full. What a lovely surprise!',
    menu: 'How does this feel?',
    locales: { discord: 'de', slack: 'de-DE' },
  },
];

/** Steps whose answer only the asker sees or can delete, so that nobody else can perform them for the person at the page. */
const ownSteps: ReadonlySet<string> = new Set(['feel', 'mood', 'delete', 'language']);

type GuideAction = Extract<PlaygroundAction, { do: 'guide' }>;

async function fileOf({ sample }: GuideStep) {
  const bytes = sample && (await readSample(sample.name));
  if (sample === undefined || bytes === undefined) return {};
  const { name, altText } = sample;
  return { files: [{ name, contentType: 'image/jpeg', base64: bytes.toString('base64'), altText }] };
}

/** The guided first minute: each step does what a person would do by hand, posting and opening the message's menu. */
export function createGuide(parts: {
  emulators: UploadsEnablerParts;
  act: (action: DiscordAction | SlackAction) => Promise<ActAnswer>;
  /** The person who uses the menu, and whose call it costs. */
  guidePerson: (action: GuideAction) => Promise<string>;
  /** The people of a channel, by id. */
  peopleIn: (place: Pick<GuideAction, 'where' | 'channelId'>) => readonly string[];
}) {
  const { act } = parts;
  const { discord, slack, slackMenu } = parts.emulators;
  const uploads = createUploadsEnabler(parts.emulators);
  const shortcutOf = (menu: string) =>
    slackMenu.shortcuts.find(({ type, name }) => type === 'message' && name === menu);
  /** The name on Slack, where commands may have a prefix. */
  const slashOf = (name: string) => slackMenu.commands.find(({ command }) => command.endsWith(name))?.command;
  /** Whether the bot has what a step needs: the Slack manifest lists it, and Discord gets the same commands. */
  const isThere = ({ menu, command = 'uploads' }: GuideStep) =>
    (menu === undefined ? slashOf(command) : shortcutOf(menu)) !== undefined;

  /** Lets the people of the channel speak in turn. */
  async function talk({ where, channelId }: GuideAction, lines: readonly string[]): Promise<void> {
    const people = parts.peopleIn({ where, channelId });
    for (const [turn, text] of lines.entries()) {
      const as = people[turn % people.length];
      if (as !== undefined) await act({ platform: where, do: 'send', as, channelId, text });
    }
  }

  function useCommand({ where, channelId, as }: GuideAction, name: string): Promise<ActAnswer> {
    if (where === 'discord') return act({ platform: where, do: 'command', as, channelId, name, options: {} });
    return act({ platform: where, do: 'slash', as, channelId, command: slashOf(name) ?? name, text: '' });
  }

  /** Changes the language of an English client; another one was chosen by the person. */
  async function changeLanguage({ where, as }: GuideAction, { locales }: GuideStep): Promise<void> {
    const current =
      where === 'discord'
        ? discord.control.overview().users.find(({ id }) => id === as)?.locale
        : slack.control.person(as).locale;
    if (locales === undefined || current?.startsWith('en') !== true) return;
    await act({ platform: where, do: 'setLocale', as, locale: locales[where] });
  }

  async function post(action: GuideAction, step: GuideStep): Promise<ActAnswer> {
    const { where, channelId } = action;
    const { text, menu, command } = step;
    await changeLanguage(action, step);
    await talk(action, step.talk ?? []);
    // An offer is for whoever posted the picture, and costs no call until they click it.
    const isTheirs = menu === undefined || ownSteps.has(step.id);
    const as = isTheirs ? action.as : await parts.guidePerson(action);
    const answer = await act({ platform: where, do: 'send', as, channelId, text, ...(await fileOf(step)) });
    if (!answer.ok || answer.messageId === undefined) return answer;
    const { messageId } = answer;
    if (command !== undefined) {
      const used = await useCommand(action, command);
      return used.ok ? { ...used, messageId } : used;
    }
    if (menu === undefined) return answer;
    const used =
      where === 'discord'
        ? await act({ platform: where, do: 'menu', as, channelId, messageId, name: menu })
        : await act({
            platform: where,
            do: 'shortcut',
            as,
            channelId,
            ts: messageId,
            callbackId: shortcutOf(menu)?.callbackId ?? menu,
          });
    return used.ok ? { ...used, messageId } : used;
  }

  return {
    steps: allSteps.filter(isThere),
    async run(action: GuideAction): Promise<ActAnswer> {
      const step = allSteps.find(({ id }) => id === action.step);
      if (step === undefined) return { ok: false, message: `There is no step “${action.step}”.` };
      const needed = step.menu ?? step.command ?? 'uploads';
      if (action.where === 'discord' && !discord.control.commands.some(({ name }) => name === needed))
        return {
          ok: false,
          message: 'The bot has not registered its commands with Discord yet. Try again in a moment.',
        };
      if (step.menu === undefined && step.command === undefined) await uploads.enable(action);
      return post(action, step);
    },
  };
}
