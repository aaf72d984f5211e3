import { announce } from '../announce.ts';
import type { Action } from '../protocol.ts';
import type { MenuItem } from './menu.tsx';
import { perform } from './perform.ts';

/** Where a message can be forwarded to. */
interface Target {
  readonly id: string;
  /** Such as `#general`, or a person's name. */
  readonly title: string;
}

/** The entry of a message's menu that forwards it, with the channels to choose from. */
export function forwardItem(
  label: string,
  targets: readonly Target[],
  actionFor: (channelId: string) => Action,
): MenuItem {
  const forward = async ({ id, title }: Target) => {
    if ((await perform(actionFor(id))).ok) announce(`Forwarded to ${title}.`);
  };
  return {
    label,
    icon: 'forward',
    items: targets.map((target) => ({ label: target.title, onPick: () => void forward(target) })),
  };
}
