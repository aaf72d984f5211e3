import { ComponentType, type APIModalInteractionResponseCallbackData } from 'discord.js';
import type { AnyCommand } from '../../../core/command.ts';
import { imageOptionOf } from '../../../core/options.ts';
import { lengths } from '../limits.ts';
import { pictureFileTypes } from '../register.ts';
import { toCustomId } from './buttons.ts';

/** The custom id of the dialog's only field. */
export const dialogPictureField = 'picture';

/** Renders the dialog in which a person uploads the picture that a command still needs. */
export function renderDialog(
  command: AnyCommand,
  followUpId: string,
): APIModalInteractionResponseCallbackData {
  const description = imageOptionOf(command)?.schema.description;
  return {
    custom_id: toCustomId({ action: 'picture', id: followUpId }),
    title: `/${command.name}`.slice(0, lengths.dialogTitle),
    components: [
      {
        type: ComponentType.Label,
        label: 'Your picture',
        ...(description !== undefined && { description: description.slice(0, lengths.dialogDescription) }),
        component: {
          type: ComponentType.FileUpload,
          custom_id: dialogPictureField,
          min_values: 1,
          max_values: 1,
          required: true,
          file_types: [...pictureFileTypes],
        },
      },
    ],
  };
}
