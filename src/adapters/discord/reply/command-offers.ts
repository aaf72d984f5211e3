import { menuLabelIn } from '../../../core/command-texts.ts';
import type { AnyCommand } from '../../../core/command.ts';
import type { RememberedButtons } from '../../../core/replies/remembered-buttons.ts';
import type { Offer } from '../../../core/reply.ts';
import type { Language } from '../../../languages/language.ts';
import { renderButtons } from './buttons.ts';
import type { OutgoingMessage } from './outgoing-message.ts';
import { renderError } from './render.ts';

interface OffersOptions {
  readonly commands: readonly AnyCommand[];
  readonly rememberedButtons: RememberedButtons;
  readonly language: Language;
}

/** Renders a question or a refusal with a button for each command that it offers. */
export function renderOffers(
  { message, offers = [] }: { readonly message: string; readonly offers?: readonly Offer[] | undefined },
  { commands, rememberedButtons, language }: OffersOptions,
): OutgoingMessage {
  const buttons = offers.map(({ command: name, options }) => {
    const command = commands.find((each) => each.name === name);
    const id = rememberedButtons.remember({ command: name, options });
    return { action: 'again' as const, id, label: (command && menuLabelIn(command, language)) ?? name };
  });
  const plain = renderError({ message });
  return buttons.length === 0 ? plain : { ...plain, components: renderButtons(buttons) };
}
