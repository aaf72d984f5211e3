import type { Interaction, Place } from './interaction.ts';
import type { Caller } from './limits/throttle.ts';

type Who = Pick<Interaction, 'platform' | 'workspace'> & {
  readonly user: Pick<Interaction['user'], 'id' | 'organisation' | 'network'>;
};

/** Identifies a person, who is unique within an organisation, or else a workspace, of a platform. */
export function personKey({ platform, workspace = '', user }: Who): string {
  return JSON.stringify([platform, user.organisation ?? workspace, user.id]);
}

/** The same as a part of a key in the store, where `platform/workspace` tells to whom an entry belongs. */
export function personPath({ platform, workspace = '', user }: Who): string {
  return [platform, user.organisation ?? workspace, user.id].join('/');
}

/** The person behind an interaction, as the throttle counts them. */
export function callerOf(who: Who): Caller {
  const { network } = who.user;
  return { platform: who.platform, person: personKey(who), ...(network !== undefined && { network }) };
}

/** Where an interaction happened. */
export function placeOf({ platform, workspace, channel }: Place): Place {
  return {
    platform,
    ...(workspace !== undefined && { workspace }),
    ...(channel !== undefined && { channel }),
  };
}
