import type { AnyCommand } from '../../core/command.ts';
import { imageOptionOf } from '../../core/options.ts';
import type { Text } from '../../languages/message.ts';
import { fitText } from './fit-option.ts';
import { pictureAddressIn } from './picture-addresses.ts';

/** The options of a command that was chosen in a message's menu, and what to say if its text isn't the whole. */
interface QuotedText {
  readonly options: Readonly<Record<string, unknown>>;
  readonly notes: readonly Text[] | undefined;
}

/**
 * Fills a message's text in where a menu's command takes one: at once, or where the message has no picture. Undefined for a
 * command that takes none, for a message without text, and for the address of a picture that isn't shown.
 */
export function menuText(command: AnyCommand, whole: string): QuotedText | undefined {
  const { fills, orText } = command.menu ?? {};
  const isSecond = fills === imageOptionOf(command)?.name;
  const option = isSecond ? orText : fills;
  if (option === undefined || (isSecond && pictureAddressIn(whole) !== undefined)) return undefined;
  const { text, notes } = fitText(command, option, whole);
  return text === '' ? undefined : { options: { [option]: text }, notes };
}
