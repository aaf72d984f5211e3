import type { KnownBlock, MessageAttachment } from '@slack/types';
import type { Ids } from './ids.ts';
import type { ChannelKind, NewChannel, NewPerson, Seed } from './seed.ts';

/** Somebody with an account, or the app's bot user. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly realName: string;
  readonly isBot: boolean;
  /** Set for another app's bot; this app's is part of its identity. */
  readonly botId?: string;
  /** The workspace of somebody from outside, in channels shared by Slack Connect. */
  readonly teamId?: string;
  /** The workspace of the organisation that they belong to; the first unless given. */
  readonly workspaceId?: string;
  /** What they may do in the workspace. */
  isAdmin?: boolean;
  isOwner?: boolean;
  /** The language of their client, such as `en-GB`. */
  locale: string;
}

/** How a message came about. */
export type Via =
  'person' | 'bot' | 'chat.postMessage' | 'chat.postEphemeral' | 'response_url' | 'ack' | 'upload' | 'slack';

/** A message as the workspace keeps it. */
export interface StoredMessage {
  readonly ts: string;
  readonly channel: string;
  readonly author: string;
  readonly via: Via;
  readonly threadTs?: string;
  readonly subtype?: string;
  /** Written in Slack's own composer, which sends rich text beside the text. */
  readonly isTyped?: true;
  /** Of a webhook, which has no user. */
  readonly username?: string;
  /** The only person who sees it. */
  readonly ephemeralFor?: string;
  /** File ids. */
  files: readonly string[];
  /** Milliseconds since 1970 from which the history lists it. */
  readonly listedFrom: number;
  readonly reactions: Map<string, string[]>;
  text: string;
  blocks: readonly KnownBlock[];
  attachments: readonly MessageAttachment[];
  /** It was deleted, but stays as a tombstone above its thread. */
  tombstone?: true;
  edited?: { user: string; ts: string };
}

/** A channel or direct message with what was said in it. */
export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly kind: ChannelKind;
  readonly members: Set<string>;
  /** Who made it; absent in direct messages. */
  readonly creator?: string;
  /** The workspace of the organisation that it belongs to; the first unless given. */
  readonly workspaceId?: string;
  readonly messages: StoredMessage[];
  archived: boolean;
}

/** People who are mentioned together, as `@handle`. */
export interface UserGroup {
  readonly id: string;
  readonly handle: string;
  /** User ids. */
  readonly users: readonly string[];
}

const maxMessages = 2_000;
const prefixes = { public: 'C', private: 'C', im: 'D', mpim: 'G' } as const;

/** The people, channels and messages of one workspace. */
export interface Workspace {
  /** The organisation of Enterprise Grid that the app is installed in, for all of its workspaces. */
  enterprise?: { readonly id: string; readonly name: string };
  readonly team: { readonly id: string; readonly name: string; readonly domain: string };
  /** The organisation's workspaces, the first included, and whether the app may enter them. */
  readonly teams: Map<string, { readonly id: string; readonly name: string; isGranted: boolean }>;
  readonly bot: Person;
  readonly people: ReadonlyMap<string, Person>;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly userGroups: ReadonlyMap<string, UserGroup>;
  /** People by name. */
  addUserGroup(handle: string, people: readonly string[]): UserGroup;
  /** @throws Error when nobody has that name or id. */
  person(nameOrId: string): Person;
  /** @throws Error when there is no such channel. */
  channel(nameOrId: string): Channel;
  addPerson(name: string, more?: NewPerson): Person;
  addChannel(seed: NewChannel): Channel;
  /** The direct message of exactly these people; opened if need be. */
  direct(ids: readonly string[]): Channel;
  /** Keeps a message; a channel's oldest are forgotten past 2,000. */
  add(message: StoredMessage): void;
  find(channel: string, ts: string): StoredMessage | undefined;
  remove(message: StoredMessage): void;
}

/** Creates a workspace with its bot, people and channels. */
export function createWorkspace(
  ids: Ids,
  seed: Seed & { readonly team: Pick<Workspace['team'], 'id' | 'name'> },
  botName: string,
): Workspace {
  const people = new Map<string, Person>();
  const channels = new Map<string, Channel>();
  const userGroups = new Map<string, UserGroup>();

  function addPerson(name: string, isBot = false, more: NewPerson = {}): Person {
    const { bot: otherBot = false, external = false, admin = false, owner = false } = more;
    const { locale = 'en-GB', workspace: workspaceId } = more;
    const person: Person = {
      id: ids.next('U'),
      name,
      realName: name.charAt(0).toUpperCase() + name.slice(1),
      isBot: isBot || otherBot,
      ...(otherBot && { botId: ids.next('B') }),
      ...(external && { teamId: ids.next('T') }),
      ...(workspaceId !== undefined && { workspaceId }),
      isAdmin: admin || owner,
      isOwner: owner,
      locale,
    };
    people.set(person.id, person);
    if (!person.isBot && !external) direct([person.id, bot.id]);
    return person;
  }

  function find<T extends { id: string; name: string }>(all: Map<string, T>, key: string, what: string): T {
    const found = all.get(key) ?? [...all.values()].find((one) => one.name === key);
    if (!found) throw new Error(`expected a ${what}, got ${JSON.stringify(key)}`);
    return found;
  }

  function make(
    name: string,
    kind: ChannelKind,
    members: Iterable<string>,
    archived: boolean,
    more: Pick<Channel, 'creator' | 'workspaceId'> = {},
  ): Channel {
    const channel: Channel = {
      id: ids.next(prefixes[kind]),
      name,
      kind,
      members: new Set(members),
      messages: [],
      archived,
      ...more,
    };
    channels.set(channel.id, channel);
    return channel;
  }

  function direct(memberIds: readonly string[]): Channel {
    const wanted = new Set(memberIds);
    const kind = wanted.size > 2 ? 'mpim' : 'im';
    const isIt = (one: Channel): boolean =>
      one.kind === kind && one.members.size === wanted.size && [...wanted].every((id) => one.members.has(id));
    const names = [...wanted].map((id) => people.get(id)?.name ?? id);
    return [...channels.values()].find(isIt) ?? make(`dm-${names.join('-')}`, kind, wanted, false);
  }

  const bot = addPerson(botName, true);
  const workspace: Workspace = {
    team: { ...seed.team, domain: seed.team.name.toLowerCase().replace(/\W+/g, '-') },
    teams: new Map([[seed.team.id, { ...seed.team, isGranted: true }]]),
    bot,
    people,
    channels,
    userGroups,
    addUserGroup(handle, names) {
      const users = names.map((name) => find(people, name, 'person').id);
      const group = { id: ids.next('S'), handle, users };
      userGroups.set(group.id, group);
      return group;
    },
    person: (key) => find(people, key, 'person'),
    channel: (key) => find(channels, key.replace(/^#/, ''), 'channel'),
    addPerson: (name, more) => addPerson(name, false, more),
    addChannel({
      name,
      kind,
      members,
      bot: withBot,
      archived = false,
      creator = members[0],
      workspace: workspaceId,
    }) {
      const memberIds = members.map((member) => find(people, member, 'person').id);
      const by = kind === 'im' || creator === undefined ? undefined : find(people, creator, 'person').id;
      return make(name, kind, withBot ? [...memberIds, bot.id] : memberIds, archived, {
        ...(by !== undefined && { creator: by }),
        ...(workspaceId !== undefined && { workspaceId }),
      });
    },
    direct,
    add(message) {
      const { messages } = find(channels, message.channel, 'channel');
      messages.push(message);
      if (messages.length > maxMessages) messages.shift();
    },
    find: (channel, ts) => channels.get(channel)?.messages.find((message) => message.ts === ts),
    remove(message) {
      const messages = channels.get(message.channel)?.messages ?? [];
      const index = messages.indexOf(message);
      if (index !== -1) messages.splice(index, 1);
    },
  };
  for (const name of seed.people) workspace.addPerson(name);
  for (const channel of seed.channels) workspace.addChannel(channel);
  return workspace;
}
