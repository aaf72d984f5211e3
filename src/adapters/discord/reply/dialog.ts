import {
  ComponentType,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type ModalSubmitFields,
} from 'discord.js';
import type { AnyCommand } from '../../../core/command.ts';
import { optionDescriptionIn } from '../../../core/command-texts.ts';
import { imageOptionOf, optionInfos, type OptionInfo } from '../../../core/options.ts';
import { picturesPerMessage } from '../../../core/pictures/several-pictures.ts';
import { pictureFileTypes } from '../register.ts';
import { toCustomId } from './buttons.ts';
import { sayIn } from '../../../languages/in-language.ts';
import type { Language } from '../../../languages/language.ts';

/** Fields of a dialog, and choices of one field, that Discord takes. */
const maxFields = 5;
const maxChoices = 25;

/** Longest texts, in characters (reference of components). */
const lengths = {
  dialogTitle: 45,
  dialogDescription: 100,
  dialogLabel: 45,
} as const;

/** The custom id of the field for the picture. */
export const dialogPictureField = 'picture';

const choicePrefix = 'choice:';

/** The options with fixed choices, as many as fit below the picture. */
function choiceOptions(command: AnyCommand): OptionInfo[] {
  return optionInfos(command)
    .filter(({ schema: { enum: choices } }) => choices && choices.length <= maxChoices)
    .slice(0, maxFields - 1);
}

function describedBy(
  command: AnyCommand,
  { name }: OptionInfo,
  language: Language,
): Pick<APILabelComponent, 'description'> {
  const description = optionDescriptionIn(command, name, language);
  return description === undefined ? {} : { description: description.slice(0, lengths.dialogDescription) };
}

function choiceField(
  command: AnyCommand,
  info: OptionInfo,
  given: unknown,
  language: Language,
): APILabelComponent {
  const { name, schema } = info;
  const chosen = given ?? schema.default;
  return {
    type: ComponentType.Label,
    label: `${name.charAt(0).toUpperCase()}${name.slice(1)}`.slice(0, lengths.dialogLabel),
    ...describedBy(command, info, language),
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
  { buttonId, language }: { readonly buttonId: string; readonly language: Language },
): APIModalInteractionResponseCallbackData {
  const image = imageOptionOf(command);
  return {
    custom_id: toCustomId({ action: 'picture', id: buttonId }),
    title: `/${command.name}`.slice(0, lengths.dialogTitle),
    components: [
      {
        type: ComponentType.Label,
        label: sayIn(language)('answers.yourPictures'),
        ...(image && describedBy(command, image, language)),
        component: {
          type: ComponentType.FileUpload,
          custom_id: dialogPictureField,
          min_values: 1,
          max_values: picturesPerMessage,
          required: true,
          file_types: [...pictureFileTypes],
        },
      },
      ...choiceOptions(command).map((info) => choiceField(command, info, given[info.name], language)),
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
