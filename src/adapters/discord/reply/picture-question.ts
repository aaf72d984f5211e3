import { menuLabelIn } from '../../../core/command-texts.ts';
import type { AnyCommand } from '../../../core/command.ts';
import type { FollowUps } from '../../../core/follow-ups.ts';
import type { MessagePictures } from '../../../core/interaction.ts';
import { imageOptionOf } from '../../../core/options.ts';
import { whatToDoWith } from '../../kit/wording.ts';
import { renderButtons } from './buttons.ts';
import type { OutgoingMessage } from './outgoing-message.ts';
import { inLanguage } from '../../../languages/in-language.ts';
import type { Language } from '../../../languages/language.ts';

interface QuestionOptions {
  readonly commands: readonly AnyCommand[];
  readonly followUps: FollowUps;
  readonly language: Language;
}

/** Asks what to do with pictures that came without a command, with a button for each command that takes one. */
export async function renderPictureQuestion(
  found: MessagePictures,
  { commands, followUps, language }: QuestionOptions,
): Promise<OutgoingMessage> {
  const buttons = await Promise.all(
    commands.flatMap((command) => {
      const { name } = command;
      const image = imageOptionOf(command);
      if (!image) return [];
      const remembered = followUps.remember({ command: name, options: { [image.name]: found } });
      return [
        remembered.then((id) => ({
          action: 'again' as const,
          id,
          label: menuLabelIn(command, language) ?? name,
        })),
      ];
    }),
  );
  return { content: inLanguage(whatToDoWith(found), language), components: renderButtons(buttons) };
}
