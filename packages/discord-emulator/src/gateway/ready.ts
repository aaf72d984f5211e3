import type { JsonObject } from '@toonwit/emulator-kit';
import { guildsOf, type Session } from './session.ts';
import { toGuildCreate } from '../payloads/guilds.ts';
import { applicationFlags, toMember, toSelf } from '../payloads/users.ts';
import { Intent } from '../protocol.ts';
import type { World } from '../world.ts';

/** Sends what follows an identify: READY with the guilds' ids, then each guild in full. */
export function announceReady(world: World, session: Session, resumeUrl: string): void {
  const guilds = guildsOf(world, session);
  session.push('READY', {
    v: 10,
    user: toSelf(world),
    guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: resumeUrl,
    shard: session.shard,
    application: { id: world.applicationId, flags: applicationFlags(world) },
    private_channels: [],
    relationships: [],
    presences: [],
    geo_ordered_rtc_regions: [],
    user_settings: {},
  });
  if (!(session.intents & Intent.guilds)) return;
  for (const guild of guilds) session.push('GUILD_CREATE', toGuildCreate(world, guild, session.intents));
}

/** Answers op 8 in one chunk of at most 1000 members. */
export function sendMembers(world: World, session: Session, d: JsonObject): void {
  const guild = world.guilds.get(typeof d['guild_id'] === 'string' ? d['guild_id'] : '');
  if (guild === undefined) return;
  const asked = [d['user_ids']].flat().filter((id) => typeof id === 'string');
  const ids = asked.length > 0 ? asked.filter((id) => guild.members.has(id)) : [...guild.members.keys()];
  session.push('GUILD_MEMBERS_CHUNK', {
    guild_id: guild.id,
    members: ids.slice(0, 1000).map((id) => toMember(world, guild, id)),
    chunk_index: 0,
    chunk_count: 1,
    not_found: asked.filter((id) => !guild.members.has(id)),
    ...(d['nonce'] === undefined ? {} : { nonce: d['nonce'] }),
  });
}
