import type { Button, KnownBlock } from '@slack/types';
import type { OfferedChoices } from '../../../core/replies/choices.ts';
import type { RememberedButtons, PrivateAnswer } from '../../../core/replies/remembered-buttons.ts';
import type { Reply } from '../../../core/reply.ts';
import { cutText } from '../text.ts';
import { sayIn } from '../../../languages/in-language.ts';
import type { Language } from '../../../languages/language.ts';

/** Characters of a label, and buttons of a reply, that Slack takes. */
const labelLength = 75;
const maxButtons = 5;

/** The action ids of buttons below a reply start with this. */
export const rememberedPrefix = 'follow:';
export const cancelAction = 'cancel';
export const shareAction = 'share';
/** Those of buttons that post one of several answers. */
export const postPrefix = 'post:';
export const deleteAction = 'delete';

function button(label: string, actionId: string, value: string, style?: 'danger'): Button {
  return {
    type: 'button',
    text: { type: 'plain_text', text: cutText(label, labelLength), emoji: false },
    action_id: actionId,
    value,
    ...(style && { style }),
  };
}

interface ButtonsOptions {
  readonly language: Language;
  readonly command: string;
  /** Remembers what each button does. */
  readonly rememberedButtons: RememberedButtons;
  /** The one person whom the buttons serve; everybody unless given. */
  readonly onlyFor?: string | undefined;
  /** Names what is kept of the answer above them. */
  readonly keptAs?: readonly string[] | undefined;
  /** The private answer above them, where it can be shown to everyone. */
  readonly toShare?: PrivateAnswer | undefined;
  /** What the private answer above them offers to post. */
  readonly toChoose?: OfferedChoices | undefined;
  /** The id of who asked for an answer that everybody sees, and can delete it. */
  readonly deleter?: string | undefined;
}

/** Renders the buttons for what a reply offers to do next; no block without any. */
export function renderButtons(
  variations: NonNullable<Reply['variations']>,
  { language, command, rememberedButtons, onlyFor, keptAs, toShare, toChoose, deleter }: ButtonsOptions,
): KnownBlock[] {
  const say = sayIn(language);
  const share = toShare
    ? [button(say('buttons.share'), shareAction, rememberedButtons.keepAnswer(toShare))]
    : [];
  const ids = toChoose ? rememberedButtons.keepChoices(toChoose) : [];
  const post = ids.map((id, place) =>
    button(toChoose?.choices.each[place]?.label ?? '', `${postPrefix}${place}`, id),
  );
  const again = variations.slice(0, maxButtons).map(({ label, options }, place) => {
    const remembered = {
      command,
      options,
      ...(onlyFor !== undefined && { onlyFor }),
      ...(keptAs && { keptAs }),
    };
    return button(label, `${rememberedPrefix}${place}`, rememberedButtons.remember(remembered));
  });
  const remove = deleter === undefined ? [] : [button(say('buttons.delete'), deleteAction, deleter)];
  const elements = [...share, ...post, ...again, ...remove];
  return elements.length === 0 ? [] : [{ type: 'actions', elements }];
}

/** Renders the button that cancels the use with this id. */
export function renderCancelButton(id: string, language: Language): KnownBlock {
  const label = sayIn(language)('buttons.cancel');
  return { type: 'actions', elements: [button(label, cancelAction, id, 'danger')] };
}
