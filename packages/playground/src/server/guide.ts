import type { ActAnswer, DiscordAction, GuideStep, PlaygroundAction, SlackAction } from '../page/protocol.ts';
import { readSample, samples } from '../samples.ts';
import { createInvitation, type InvitationParts } from './invitation.ts';

const [cat, city, mug] = samples;
const asked = 'Posted, and Toonwit is asked.';

/** What a newcomer tries first: one click each. */
const allSteps: readonly GuideStep[] = [
  {
    id: 'feel',
    label: 'How does this feel?',
    description: 'Posts a message and asks for its sentiment.',
    then: asked,
    text: 'I was dreading this release, and it turned out wonderful. Thank you all!',
    menu: 'How does this feel?',
  },
  {
    id: 'caption',
    label: 'Caption this picture',
    description: 'Posts a picture and asks for a witty line on it.',
    then: asked,
    text: 'Any words for this one?',
    ...(cat && { sample: cat }),
    menu: 'Caption image',
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
      'Has an admin invite Toonwit with /uploads, and posts a picture without asking for anything.',
    then: 'Posted. Toonwit offers 💬 for a caption and 🎨 for a cartoon below it: click one.',
    text: 'Home, seen from the ferry.',
    ...(city && { sample: city }),
  },
];

/** Steps whose answer only whoever asks can see: nobody else can do them for the person at the page. */
const answeredAlone: ReadonlySet<string> = new Set(['feel']);

type GuideAction = Extract<PlaygroundAction, { do: 'guide' }>;

async function fileOf({ sample }: GuideStep) {
  const bytes = sample && (await readSample(sample.name));
  if (sample === undefined || bytes === undefined) return {};
  const { name, altText } = sample;
  return { files: [{ name, contentType: 'image/jpeg', base64: bytes.toString('base64'), altText }] };
}

/** The guided first minute: each step does what a person would do by hand, post and open the message's menu. */
export function createGuide(parts: {
  emulators: InvitationParts;
  act: (action: DiscordAction | SlackAction) => Promise<ActAnswer>;
  /** Who does what a menu asks for, and uses up a call. */
  guidePerson: (action: GuideAction) => string;
}) {
  const { act } = parts;
  const { discord, slackMenu } = parts.emulators;
  const invitation = createInvitation(parts.emulators);
  const shortcutOf = (menu: string) =>
    slackMenu.shortcuts.find(({ type, name }) => type === 'message' && name === menu);
  /** Whether the bot brings what a step shows; Slack was told of it, and the same commands come to Discord. */
  const isThere = ({ menu }: GuideStep) =>
    menu === undefined ? invitation.command !== undefined : shortcutOf(menu) !== undefined;

  async function post(action: GuideAction, step: GuideStep): Promise<ActAnswer> {
    const { where, channelId } = action;
    const { text, menu } = step;
    // An offer is for whoever posted the picture, and the call is not used before their click.
    const isTheirs = menu === undefined || answeredAlone.has(step.id);
    const as = isTheirs ? action.as : parts.guidePerson(action);
    const answer = await act({ platform: where, do: 'send', as, channelId, text, ...(await fileOf(step)) });
    if (!answer.ok || answer.messageId === undefined || menu === undefined) return answer;
    const { messageId } = answer;
    if (where === 'discord')
      return act({ platform: where, do: 'menu', as, channelId, messageId, name: menu });
    const callbackId = shortcutOf(menu)?.callbackId ?? menu;
    return act({ platform: where, do: 'shortcut', as, channelId, ts: messageId, callbackId });
  }

  return {
    steps: allSteps.filter(isThere),
    async run(action: GuideAction): Promise<ActAnswer> {
      const step = allSteps.find(({ id }) => id === action.step);
      if (step === undefined) return { ok: false, message: `There is no step “${action.step}”.` };
      const needed = step.menu ?? 'uploads';
      if (action.where === 'discord' && !discord.control.commands.some(({ name }) => name === needed))
        return {
          ok: false,
          message: 'The bot has not told Discord of its commands yet. Try again in a moment.',
        };
      if (step.menu === undefined) await invitation.give(action);
      return post(action, step);
    },
  };
}
