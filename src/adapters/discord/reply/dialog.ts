import { ComponentType, type APIModalInteractionResponseCallbackData } from 'discord.js';
import type { AnyCommand } from '../../../core/command.ts';
import { imageOptionOf } from '../../../core/options.ts';
import { toCustomId } from './buttons.ts';
import { pictureTypes } from '../register.ts';

/** The custom id of the dialog's only field. */
export const pictureField = 'picture';
/** Characters of a dialog's title, of a label and of its explanation (components reference). */
const maxTitleLength = 45;
const maxDescriptionLength = 100;

/** The dialog in which a person uploads the picture that a command still needs. */
export function pictureDialog(
  command: AnyCommand,
  followUpId: string,
): APIModalInteractionResponseCallbackData {
  const description = imageOptionOf(command)?.schema.description;
  return {
    custom_id: toCustomId({ action: 'picture', id: followUpId }),
    title: `/${command.name}`.slice(0, maxTitleLength),
    components: [
      {
        type: ComponentType.Label,
        label: 'Your picture',
        ...(description !== undefined && { description: description.slice(0, maxDescriptionLength) }),
        component: {
          type: ComponentType.FileUpload,
          custom_id: pictureField,
          min_values: 1,
          max_values: 1,
          required: true,
          file_types: [...pictureTypes],
        },
      },
    ],
  };
}
