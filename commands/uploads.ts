import { z } from 'zod';
import { defineCommand } from '../src/core/command.ts';
import { UserError } from '../src/core/errors.ts';
import { isNamed } from '../src/core/limits/limit-rules.ts';
import { uploadModes, type UploadsView } from '../src/core/settings/upload-settings.ts';
import { inLanguage, type Say } from '../src/languages/in-language.ts';
import { message, type Text } from '../src/languages/message.ts';

const choices = [...uploadModes, 'optout', 'optin'] as const;

function whereTo(provider: string | undefined): Text {
  return provider === undefined ? message('uploads.staysHere') : message('uploads.goesTo', { provider });
}

function destinations({ mode, captionsGoTo, cartoonsGoTo }: UploadsView, say: Say): string {
  const where = whereTo(captionsGoTo);
  return mode === 'auto'
    ? say('uploads.captionGoes', { where })
    : say('uploads.bothGo', { where, other: whereTo(cartoonsGoTo) });
}

/** Who may click an offer, and what is asked first. */
function linesOnOffer({ mode, clicks, captionsGoTo, cartoonsGoTo }: UploadsView, say: Say) {
  if (mode !== 'offer') return {};
  return {
    who: say(clicks === 'author' ? 'uploads.authorClicks' : 'uploads.anybodyClicks'),
    agreement: (captionsGoTo ?? cartoonsGoTo) === undefined ? undefined : say('uploads.agreement'),
  };
}

export default defineCommand({
  name: 'uploads',
  description: 'What I do with the pictures people post here, and with yours',
  ephemeral: true,
  options: {
    mode: z
      .enum(choices)
      .optional()
      .describe('off, offer or auto for this channel (admins); optout or optin for your own pictures'),
  },
  output: z.object({
    mode: z.enum(uploadModes),
    isDefault: z.boolean().describe('True if nobody has chosen a mode for this channel'),
    optedOut: z.boolean(),
    captionsGoTo: z
      .string()
      .nullable()
      .describe('The provider that receives pictures; null if there is none'),
    cartoonsGoTo: z.string().nullable(),
    problem: z.string().nullable(),
  }),
  async run({ options: { mode: choice }, language, say, place, user, isAdmin, uploads, limitRules }) {
    if (choice === 'optout' || choice === 'optin') {
      await uploads.setOptOut(place, user, choice === 'optout');
    } else if (choice !== undefined) {
      if (!(await isAdmin())) throw new UserError('not_allowed', message('uploads.adminsOnly'));
      await uploads.setMode(place, choice, language);
    }
    const view = await uploads.view(place, user);
    const { mode } = view;
    const isOff = isNamed((await limitRules.of(place)).off, place.channel);
    const { who, agreement } = linesOnOffer(view, say);
    const problem = view.problem === undefined ? undefined : inLanguage(view.problem, language);
    const lines = [
      `${say(view.isDefault ? 'uploads.setByDefault' : 'uploads.set', { mode })} ${say(`uploads.${mode}`)}`,
      ...(mode === 'off' ? [] : [who, destinations(view, say), agreement]),
      isOff && mode !== 'off' ? say('uploads.switchedOff') : undefined,
      say(view.optedOut ? 'uploads.optedOut' : 'uploads.optOut'),
      problem,
    ];
    return {
      kind: 'reply',
      title: say('uploads.title'),
      text: lines.filter((line) => line !== undefined).join('\n'),
      data: {
        mode,
        isDefault: view.isDefault,
        optedOut: view.optedOut,
        captionsGoTo: view.captionsGoTo ?? null,
        cartoonsGoTo: view.cartoonsGoTo ?? null,
        problem: problem ?? null,
      },
    };
  },
});
