import { createClientContext } from '../parts/client-context.ts';
import type { DiscordState } from '../protocol.ts';

export const { ClientProvider, useClient } = createClientContext<DiscordState>('Discord');
