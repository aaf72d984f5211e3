import { message, type Text } from '../../languages/message.ts';
import type { AnyCommand } from '../command.ts';
import type { Interaction } from '../interaction.ts';
import type { Offer } from '../reply.ts';
import { imageOptionOf } from '../options.ts';
import { isMessagePictures } from '../pictures/several-pictures.ts';

/** What can be done with a picture, or with those of a message: a use of each command that takes one. */
export function offersFor(picture: unknown, commands: readonly AnyCommand[]): Offer[] {
  return commands.flatMap((command) => {
    const image = imageOptionOf(command);
    return image ? [{ command: command.name, options: { [image.name]: picture } }] : [];
  });
}

/** Why nothing here can do what a command does, and what it can do with the same picture. */
export function insteadOf(
  command: AnyCommand,
  { options }: Pick<Interaction, 'options'>,
  working: readonly AnyCommand[],
): { readonly text: Text; readonly offers: readonly Offer[] } {
  const picture = options[imageOptionOf(command)?.name ?? ''];
  if (picture === undefined) return { text: message('engines.noSight'), offers: [] };
  const pictures = isMessagePictures(picture) ? picture.pictures.length : 1;
  return {
    text: message('engines.noSightOf', { pictures }),
    offers: offersFor(picture, working),
  };
}
