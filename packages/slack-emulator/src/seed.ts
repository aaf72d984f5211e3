/** Public, private, a direct message of two, or one of several people. */
export type ChannelKind = 'public' | 'private' | 'im' | 'mpim';

/** What sets a person apart from an ordinary member. */
export interface NewPerson {
  /** The bot of another app. */
  readonly bot?: boolean;
  /** Somebody from another workspace. */
  readonly external?: boolean;
  readonly admin?: boolean;
  readonly owner?: boolean;
  readonly locale?: string;
  /** The id of another workspace of the organisation. */
  readonly workspace?: string;
}

/** A channel to start with; people by name. */
export interface NewChannel {
  readonly name: string;
  readonly kind: ChannelKind;
  readonly members: readonly string[];
  /** Whether the app's bot is in it. */
  readonly bot: boolean;
  readonly archived?: boolean;
  /** Who made it; the first member unless given. */
  readonly creator?: string;
  /** The id of another workspace of the organisation. */
  readonly workspace?: string;
}

/** The people and channels that a workspace starts with. */
export interface Seed {
  readonly people: readonly string[];
  readonly channels: readonly NewChannel[];
}

/** Two people and a channel of every kind; each person also gets a direct message with the bot. */
export const defaultSeed: Seed = {
  people: ['ada', 'ben'],
  channels: [
    { name: 'general', kind: 'public', members: ['ada', 'ben'], bot: true },
    { name: 'random', kind: 'public', members: ['ada', 'ben'], bot: false },
    { name: 'team', kind: 'private', members: ['ada', 'ben'], bot: true },
    { name: 'secret', kind: 'private', members: ['ada', 'ben'], bot: false },
    { name: 'attic', kind: 'public', members: ['ada', 'ben'], bot: true, archived: true },
    { name: 'ada-ben', kind: 'im', members: ['ada', 'ben'], bot: false },
  ],
};
