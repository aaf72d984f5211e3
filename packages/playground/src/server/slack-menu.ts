import { manifestSchema } from '@toonwit/slack-emulator';
import type { SlackMenu } from './slack-state.ts';

/** The commands and menu entries of an app's manifest. */
export function toSlackMenu(manifest: unknown): SlackMenu {
  const features = manifestSchema.safeParse(manifest).data?.features;
  return {
    commands: (features?.slash_commands ?? []).map(({ command, description, usage_hint: usageHint }) => ({
      command,
      description,
      ...(usageHint === undefined ? {} : { usageHint }),
    })),
    shortcuts: (features?.shortcuts ?? []).map(({ type, name, callback_id: callbackId }) => ({
      type,
      name,
      callbackId,
    })),
  };
}
