import type { DiscordControl } from '../discord/index.ts';
import type {
  ActAnswer,
  Action,
  DiscordAction,
  GuideStep,
  PlaygroundAction,
  SlackAction,
} from '../page/protocol.ts';
import { readSample, samples } from '../samples.ts';
import type { SlackMenu } from './slack-state.ts';

const [cat, , mug] = samples;

/** What a newcomer tries first: one click each. */
const allSteps: readonly GuideStep[] = [
  {
    id: 'feel',
    label: 'How does this feel?',
    description: 'Posts a message and asks for its sentiment.',
    text: 'I was dreading this release, and it turned out wonderful. Thank you all!',
    menu: 'How does this feel?',
  },
  {
    id: 'caption',
    label: 'Caption this picture',
    description: 'Posts a picture and asks for a witty line under it.',
    text: 'Any words for this one?',
    ...(cat && { sample: cat }),
    menu: 'Caption image',
  },
  {
    id: 'cartoon',
    label: 'Make it a cartoon',
    description: 'Posts a picture and has it redrawn.',
    text: 'What would this look like drawn by hand?',
    ...(mug && { sample: mug }),
    menu: 'Cartoonize image',
  },
];

type GuideAction = Extract<PlaygroundAction, { do: 'guide' }>;

async function fileOf({ sample }: GuideStep) {
  const bytes = sample && (await readSample(sample.name));
  if (sample === undefined || bytes === undefined) return {};
  const { name, altText } = sample;
  return { files: [{ name, contentType: 'image/jpeg', base64: bytes.toString('base64'), altText }] };
}

/** The guided first minute: each step does what a person would do by hand, post and open the message's menu. */
export function createGuide(parts: {
  discord: DiscordControl;
  slackMenu: SlackMenu;
  act: (action: DiscordAction | SlackAction) => Promise<ActAnswer>;
}) {
  const { discord, slackMenu, act } = parts;
  const shortcutOf = (menu: string) =>
    slackMenu.shortcuts.find(({ type, name }) => type === 'message' && name === menu);
  const post = async (
    { where, as, channelId }: GuideAction,
    step: GuideStep,
  ): Promise<{ answer: ActAnswer; menu?: Action }> => {
    const message = { as, channelId, text: step.text, ...(await fileOf(step)) };
    const answer = await act({ platform: where, do: 'send', ...message });
    if (!answer.ok || answer.messageId === undefined) return { answer };
    const { messageId } = answer;
    if (where === 'discord') {
      return { answer, menu: { platform: where, do: 'menu', as, channelId, messageId, name: step.menu } };
    }
    const callbackId = shortcutOf(step.menu)?.callbackId ?? step.menu;
    return { answer, menu: { platform: where, do: 'shortcut', as, channelId, ts: messageId, callbackId } };
  };
  return {
    /** Those steps whose menu entry Slack was told of, which the same commands bring to Discord. */
    steps: allSteps.filter(({ menu }) => shortcutOf(menu) !== undefined),
    async run(action: GuideAction): Promise<ActAnswer> {
      const step = allSteps.find(({ id }) => id === action.step);
      if (step === undefined) return { ok: false, message: `There is no step “${action.step}”.` };
      const known = discord.commands.some(({ name }) => name === step.menu);
      if (action.where === 'discord' && !known)
        return {
          ok: false,
          message: 'The bot has not told Discord of its commands yet. Try again in a moment.',
        };
      const { answer, menu } = await post(action, step);
      return menu === undefined || menu.platform === 'playground' ? answer : act(menu);
    },
  };
}
