import type { World } from './world.ts';

type Told = Pick<World, 'workspace' | 'ids' | 'events'>;

/** Tells the app that its bot token was revoked. */
export function tellTokensRevoked({ workspace, ids, events }: Told): void {
  const tokens = { oauth: [], bot: [workspace.bot.id] };
  const event = { type: 'tokens_revoked', tokens, event_ts: ids.ts() };
  events.emit({ subscription: 'tokens_revoked', event });
}

/** Tells the app that it was removed. */
export function tellAppUninstalled({ ids, events }: Told): void {
  events.emit({ subscription: 'app_uninstalled', event: { type: 'app_uninstalled', event_ts: ids.ts() } });
}
