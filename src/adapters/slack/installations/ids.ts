import type { RecentMessages } from '../../../core/conversation.ts';
import type { RememberedButtons } from '../../../core/replies/remembered-buttons.ts';
import type { User } from '../../../core/interaction.ts';
import type {
  Click,
  MessageRef,
  SharedMessage,
  UploadEvents,
  UploadsPlatform,
} from '../../../uploads/platform-port.ts';
import type { WorkspaceParts } from '../workspace.ts';

/**
 * Ids as the core gets them where there are several installations: Slack's are unique only within a workspace, so each is
 * preceded by the installation, as in `T1/U1`. Inside the adapter, ids are Slack's.
 */
export interface ScopedIds {
  /** For the core. */
  out(this: void, id: string): string;
  /** From the core. */
  in(this: void, id: string): string;
}

/** The installation in an id of the core's; undefined in one without. */
export function installationIn(id: string): string | undefined {
  const at = id.indexOf('/');
  return at === -1 ? undefined : id.slice(0, at);
}

/** Creates the translation of an installation's ids. */
export function createScopedIds(installation: string): ScopedIds {
  const prefix = `${installation}/`;
  return {
    out: (id) => `${prefix}${id}`,
    in: (id) => (id.startsWith(prefix) ? id.slice(prefix.length) : id),
  };
}

function rememberedButtonsOf(rememberedButtons: RememberedButtons, installation: string): RememberedButtons {
  const owner = `slack/${installation}`;
  return {
    remember: (button) => rememberedButtons.remember({ ...button, owner }),
    recall: (id, fromRef) => rememberedButtons.recall(id, fromRef, owner),
    forget: (all) => rememberedButtons.forget(all, owner),
    keepAnswer: (answer) => rememberedButtons.keepAnswer({ ...answer, owner }),
    takeAnswer: (id, by) => rememberedButtons.takeAnswer(id, by, owner),
    keepChoices: (offered) => rememberedButtons.keepChoices({ ...offered, owner }),
    takeChoice: (id, by, fromRef) => rememberedButtons.takeChoice(id, by, fromRef, owner),
  };
}

type Translate = (id: string) => string;

const userWith = <Person extends Pick<User, 'id'>>(person: Person, translate: Translate): Person => ({
  ...person,
  id: translate(person.id),
});
const refWith = <Ref extends Pick<MessageRef, 'channel'>>(ref: Ref, translate: Translate): Ref => ({
  ...ref,
  channel: translate(ref.channel),
});
const messageWith = (message: SharedMessage, translate: Translate): SharedMessage => ({
  ...message,
  ref: refWith(message.ref, translate),
  author: userWith(message.author, translate),
});

function uploadEventsOf(uploads: UploadEvents, { out }: ScopedIds): UploadEvents {
  return {
    ...uploads,
    handles: (channel) => uploads.handles(refWith(channel, out)),
    shared: (message) => uploads.shared(messageWith(message, out)),
    edited: (message) => uploads.edited(messageWith(message, out)),
    deleted: (ref) => uploads.deleted(refWith(ref, out)),
    reactionAdded: ({ ref, emoji, user }) =>
      uploads.reactionAdded({ ref: refWith(ref, out), emoji, user: userWith(user, out) }),
    reactionRemoved: ({ ref, emoji, user }) =>
      uploads.reactionRemoved({ ref: refWith(ref, out), emoji, user: userWith(user, out) }),
    reactionsCleared: (ref, emoji) => uploads.reactionsCleared(refWith(ref, out), emoji),
  };
}

/** A conversation with other ids of its people. */
export function recentMessagesWith(recent: RecentMessages, translate: Translate): RecentMessages {
  return async function* read(signal) {
    for await (const { messages, ...page } of recent(signal))
      yield { ...page, messages: messages.map((one) => ({ ...one, author: translate(one.author) })) };
  };
}

/** What all workspaces share, as one of them uses it: with its own ids. */
export function partsOf(parts: WorkspaceParts, installation: string): WorkspaceParts {
  const ids = createScopedIds(installation);
  const { dispatch, allow, running, uploads, rememberedButtons } = parts;
  return {
    ...parts,
    mentionedId: ids.out,
    dispatch: ({ channel, recentMessages, ...interaction }) =>
      dispatch({
        ...interaction,
        id: ids.out(interaction.id),
        workspace: installation,
        user: userWith(interaction.user, ids.out),
        ...(channel !== undefined && { channel: ids.out(channel) }),
        ...(recentMessages && { recentMessages: recentMessagesWith(recentMessages, ids.out) }),
      }),
    allow: ({ user, channel, ...place }) =>
      allow({
        ...place,
        workspace: installation,
        user: userWith(user, ids.out),
        ...(channel !== undefined && { channel: ids.out(channel) }),
      }),
    running: {
      begin: (id, userId) => running.begin(ids.out(id), ids.out(userId)),
      cancel: (id, userId) => running.cancel(ids.out(id), ids.out(userId)),
    },
    rememberedButtons: rememberedButtonsOf(rememberedButtons, installation),
    uploads: uploads && uploadEventsOf(uploads, ids),
  };
}

/** A platform that hands each call to the workspace that the ids name. `find` rejects where the app isn't installed. */
export function createRoutedUploads(
  find: (installation: string) => Promise<UploadsPlatform>,
  isOurs: () => boolean,
): UploadsPlatform {
  async function at(id: string): Promise<ScopedIds & { readonly platform: UploadsPlatform }> {
    const installation = installationIn(id);
    if (installation === undefined) throw new Error('expected an id with its workspace, got one without');
    return { ...createScopedIds(installation), platform: await find(installation) };
  }

  return {
    platform: 'slack',
    isOurs,
    // Each workspace has its own permissions; the log says what an installation lacks.
    problem: () => undefined,
    async languageOf(channel, person) {
      const { platform, in: own } = await at(channel.channel);
      const reader = person && { ...person, user: userWith(person.user, own) };
      return platform.languageOf?.(refWith(channel, own), reader);
    },
    async groupsOf(channel, user, signal) {
      const { platform, in: own } = await at(channel.channel);
      return (await platform.groupsOf?.(refWith(channel, own), userWith(user, own), signal)) ?? [];
    },
    async react(ref, emoji, signal) {
      const { platform, in: own } = await at(ref.channel);
      await platform.react(refWith(ref, own), emoji, signal);
    },
    async unreact(ref, emoji, signal) {
      const { platform, in: own } = await at(ref.channel);
      await platform.unreact(refWith(ref, own), emoji, signal);
    },
    async clicks(ref, asked, signal) {
      const { platform, in: own, out } = await at(ref.channel);
      const wanted = asked.map(({ emoji, by }) => (by === undefined ? { emoji } : { emoji, by: own(by) }));
      const found = await platform.clicks(refWith(ref, own), wanted, signal);
      return found?.map(({ emoji, user }): Click => ({ emoji, user: userWith(user, out) }));
    },
    async isBot(user, signal) {
      const { platform, in: own } = await at(user.id);
      return (await platform.isBot?.(userWith(user, own), signal)) ?? false;
    },
    async fetch(ref, signal) {
      const { platform, in: own, out } = await at(ref.channel);
      const message = await platform.fetch(refWith(ref, own), signal);
      return message && messageWith(message, out);
    },
    async since(channel, range, signal) {
      const { platform, in: own, out } = await at(channel.channel);
      const found = await platform.since(refWith(channel, own), range, signal);
      return found.map((message) => messageWith(message, out));
    },
    async answer(ref, { user, onlyFor, ...answer }, signal) {
      const { platform, in: own, out } = await at(ref.channel);
      const personal = { user: userWith(user, own), ...(onlyFor !== undefined && { onlyFor: own(onlyFor) }) };
      const posted = await platform.answer(refWith(ref, own), { ...answer, ...personal }, signal);
      return posted?.map((one) => refWith(one, out));
    },
    async tell(ref, line, user, signal) {
      const { platform, in: own, out } = await at(ref.channel);
      const said = await platform.tell(refWith(ref, own), line, userWith(user, own), signal);
      return said.map((one) => refWith(one, out));
    },
    async announce(channel, line, signal) {
      const { platform, in: own } = await at(channel.channel);
      await platform.announce(refWith(channel, own), line, signal);
    },
    async remove(ref, signal) {
      const { platform, in: own } = await at(ref.channel);
      await platform.remove(refWith(ref, own), signal);
    },
  };
}
