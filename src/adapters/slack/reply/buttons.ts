import type { Button, KnownBlock } from '@slack/types';
import type { FollowUps } from '../../../core/follow-ups.ts';
import type { Reply } from '../../../core/interaction.ts';
import { shareLabel } from '../../kit/wording.ts';
import { counts, lengths } from '../limits.ts';
import { cutText } from '../text.ts';

/** The action ids of buttons below a reply start with this. */
export const followUpPrefix = 'follow:';
export const cancelAction = 'cancel';
export const shareAction = 'share';

function button(label: string, actionId: string, value: string, style?: 'danger'): Button {
  return {
    type: 'button',
    text: { type: 'plain_text', text: cutText(label, lengths.buttonLabel), emoji: false },
    action_id: actionId,
    value,
    ...(style && { style }),
  };
}

interface ButtonsOptions {
  readonly command: string;
  /** Remembers what each button does. */
  readonly followUps: FollowUps;
  /** The one person whom the buttons serve; everybody unless given. */
  readonly onlyFor?: string | undefined;
  /** Whom a private answer is for, where they can show it to everyone. */
  readonly sharer?: string | undefined;
}

/** Renders the buttons for what a reply offers to do next; no block without any. */
export async function renderButtons(
  reply: Pick<Reply, 'variations'> | Reply,
  { command, followUps, onlyFor, sharer }: ButtonsOptions,
): Promise<KnownBlock[]> {
  const { variations = [] } = reply;
  const share: Button[] = [];
  if ('shareable' in reply && reply.shareable && sharer !== undefined) {
    const id = await followUps.keepAnswer({ command, reply, onlyFor: sharer });
    share.push(button(shareLabel, shareAction, id));
  }
  const again = await Promise.all(
    variations.slice(0, counts.buttons).map(async ({ label, options }, place) => {
      const followUp = { command, options, ...(onlyFor !== undefined && { onlyFor }) };
      return button(label, `${followUpPrefix}${place}`, await followUps.remember(followUp));
    }),
  );
  const elements = [...share, ...again];
  return elements.length === 0 ? [] : [{ type: 'actions', elements }];
}

/** Renders the button that cancels the use with this id. */
export function renderCancelButton(id: string): KnownBlock {
  return { type: 'actions', elements: [button('Cancel', cancelAction, id, 'danger')] };
}
