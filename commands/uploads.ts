import { z } from 'zod';
import { defineCommand } from '../src/core/command.ts';
import { UserError } from '../src/core/errors.ts';
import { uploadModes, type UploadMode, type UploadsView } from '../src/core/upload-settings.ts';

const choices = [...uploadModes, 'optout', 'optin'] as const;

const meanings: Readonly<Record<UploadMode, string>> = {
  off: 'I leave uploaded pictures alone.',
  offer:
    'I add 💬 for a caption and 🎨 for a cartoon below uploaded pictures, and do nothing until one is clicked.',
  auto: 'I write a caption for every uploaded picture, and skip some when there are too many.',
};

function whereTo(provider: string | undefined): string {
  return provider === undefined ? 'stays on this server' : `is sent to ${provider}`;
}

function destinations({ mode, captionsGoTo, cartoonsGoTo }: UploadsView): string {
  const caption = `For a caption, a picture ${whereTo(captionsGoTo)}`;
  return mode === 'auto' ? `${caption}.` : `${caption}; for a cartoon, it ${whereTo(cartoonsGoTo)}.`;
}

function agreement({ mode, captionsGoTo, cartoonsGoTo }: UploadsView): string | undefined {
  if (mode !== 'offer' || (captionsGoTo ?? cartoonsGoTo) === undefined) return undefined;
  return '☁️ below a picture says so too: I ask you to click it before your first picture is sent.';
}

function who({ mode, clicks }: UploadsView): string | undefined {
  if (mode !== 'offer') return undefined;
  return clicks === 'author' ? 'Only whoever posted the picture can click.' : 'Anybody can click.';
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
  async run({ options: { mode: choice }, place, user, isAdmin, uploads }) {
    if (choice === 'optout' || choice === 'optin') {
      await uploads.setOptOut(place, user, choice === 'optout');
    } else if (choice !== undefined) {
      if (!(await isAdmin()))
        throw new UserError(
          'not_allowed',
          'Only people who manage this channel can change what I do here. Please ask one of them; “optout” is for everybody.',
        );
      await uploads.setMode(place, choice);
    }
    const view = await uploads.view(place, user);
    const lines = [
      `This channel is set to “${view.mode}”${view.isDefault ? ', by default' : ''}. ${meanings[view.mode]}`,
      ...(view.mode === 'off' ? [] : [who(view), destinations(view), agreement(view)]),
      view.optedOut
        ? 'You have opted out: I leave your pictures and words alone, everywhere. “optin” undoes that; /privacy says more.'
        : 'Write #noai or #nobot with a picture and I leave it alone; “optout” keeps me away from all of yours and from what you write.',
      view.problem,
    ];
    return {
      kind: 'reply',
      title: 'Uploaded pictures',
      text: lines.filter((line) => line !== undefined).join('\n'),
      data: {
        mode: view.mode,
        isDefault: view.isDefault,
        optedOut: view.optedOut,
        captionsGoTo: view.captionsGoTo ?? null,
        cartoonsGoTo: view.cartoonsGoTo ?? null,
        problem: view.problem ?? null,
      },
    };
  },
});
