import {
  ComponentType,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type ModalSubmitFields,
} from 'discord.js';
import type { AnyCommand } from '../../../core/command.ts';
import { imageOptionOf, optionInfos, type OptionInfo } from '../../../core/options.ts';
import { picturesPerMessage } from '../../../core/several-pictures.ts';
import { counts, lengths } from '../limits.ts';
import { pictureFileTypes } from '../register.ts';
import { toCustomId } from './buttons.ts';

/** The custom id of the field for the picture. */
export const dialogPictureField = 'picture';

const choicePrefix = 'choice:';

/** The options with fixed choices, as many as fit below the picture. */
function choiceOptions(command: AnyCommand): OptionInfo[] {
  return optionInfos(command)
    .filter(({ schema: { enum: choices } }) => choices && choices.length <= counts.selectChoices)
    .slice(0, counts.dialogFields - 1);
}

function describedBy({ schema: { description } }: OptionInfo): Pick<APILabelComponent, 'description'> {
  return description === undefined ? {} : { description: description.slice(0, lengths.dialogDescription) };
}

function choiceField(info: OptionInfo, given: unknown): APILabelComponent {
  const { name, schema } = info;
  const chosen = given ?? schema.default;
  return {
    type: ComponentType.Label,
    label: `${name.charAt(0).toUpperCase()}${name.slice(1)}`.slice(0, lengths.dialogLabel),
    ...describedBy(info),
    component: {
      type: ComponentType.StringSelect,
      custom_id: `${choicePrefix}${name}`,
      required: info.required,
      options: (schema.enum ?? []).map((value) => ({ label: value, value, default: value === chosen })),
    },
  };
}

/**
 * Renders the dialog in which a person uploads the picture that a command still needs, with its choices as they were
 * given.
 */
export function renderDialog(
  command: AnyCommand,
  given: Readonly<Record<string, unknown>>,
  followUpId: string,
): APIModalInteractionResponseCallbackData {
  const image = imageOptionOf(command);
  return {
    custom_id: toCustomId({ action: 'picture', id: followUpId }),
    title: `/${command.name}`.slice(0, lengths.dialogTitle),
    components: [
      {
        type: ComponentType.Label,
        label: 'Your pictures',
        ...(image && describedBy(image)),
        component: {
          type: ComponentType.FileUpload,
          custom_id: dialogPictureField,
          min_values: 1,
          max_values: picturesPerMessage,
          required: true,
          file_types: [...pictureFileTypes],
        },
      },
      ...choiceOptions(command).map((info) => choiceField(info, given[info.name])),
    ],
  };
}

/** Reads what a person chose in a dialog; nothing for a field that was left empty. */
export function choicesIn(command: AnyCommand, { fields }: ModalSubmitFields): Record<string, string> {
  return Object.fromEntries(
    choiceOptions(command).flatMap(({ name }) => {
      const field = fields.get(`${choicePrefix}${name}`);
      const value = field?.type === ComponentType.StringSelect ? field.values[0] : undefined;
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}
