import type { Block } from '@slack/types';
import { isJsonObject, type JsonObject } from '@toonwit/emulator-kit';
import type { Ids } from '../ids.ts';

/** An element that a person can act on, with the block it stands in. */
export interface Found {
  readonly blockId: string;
  readonly actionId: string;
  readonly block: JsonObject;
  readonly element: JsonObject;
}

const silent = new Set(['image', 'plain_text', 'mrkdwn']);

function elementsOf(block: JsonObject): JsonObject[] {
  const inside = [
    block['element'],
    block['accessory'],
    ...(Array.isArray(block['elements']) ? (block['elements'] as unknown[]) : []),
  ];
  return block['type'] === 'rich_text'
    ? []
    : inside.filter(isJsonObject).filter((one) => !silent.has(String(one['type'])));
}

/** Every interactive element of some blocks, in order. */
export function interactiveElements(blocks: readonly unknown[]): Found[] {
  return blocks.filter(isJsonObject).flatMap((block) =>
    elementsOf(block).map((element) => ({
      blockId: String(block['block_id']),
      actionId: String(element['action_id']),
      block,
      element,
    })),
  );
}

/** A copy of the blocks in which every block and element has an id; Slack assigns those that are missing. */
export function withIds<T extends Block>(blocks: readonly T[], ids: Ids): T[] {
  return blocks.map((given) => {
    const block = structuredClone(given);
    block.block_id ??= ids.next('b');
    if (isJsonObject(block)) for (const element of elementsOf(block)) element['action_id'] ??= ids.next('a');
    return block;
  });
}

/** Every `slack_file` in some blocks, with its JSON pointer. */
export function slackFiles(value: unknown, pointer = '/blocks'): { pointer: string; file: JsonObject }[] {
  if (Array.isArray(value))
    return value.flatMap((item: unknown, index) => slackFiles(item, `${pointer}/${index}`));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, inside]) =>
    key === 'slack_file' && isJsonObject(inside)
      ? [{ pointer: `${pointer}/${key}`, file: inside }]
      : slackFiles(inside, `${pointer}/${key}`),
  );
}
