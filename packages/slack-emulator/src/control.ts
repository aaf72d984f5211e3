import { createHttpDelivery } from './delivery/http.ts';
import type { Delivery } from './delivery/deliveries.ts';
import type { Emulation } from './emulation.ts';
import type { Fault, FaultRule } from './faults.ts';
import type { RequestRecord, WaitOptions } from './journal.ts';
import { createCommanding, type Commanding } from './people/commanding.ts';
import { createModalUse, type ModalUse } from './people/modal.ts';
import { createSeeing, type Seeing } from './people/seeing.ts';
import { createWriting, type Writing } from './people/writing.ts';
import type { Channel, NewPerson, Person, SeedChannel } from './workspace.ts';

/** What goes wrong with deliveries. */
export interface DeliveryFaults {
  /** How often each event is delivered; 1 is normal. */
  readonly events?: number;
  /** How often each command and interaction is delivered; Slack itself never repeats them. */
  readonly interactions?: number;
  /** Milliseconds that each acknowledgement takes longer to reach Slack; past its deadline it counts as none. */
  readonly ackDelayMs?: number;
  /** Whether events that nobody took are gone, instead of being repeated. */
  readonly lost?: boolean;
}

/** What the administrator of the workspace does, and what goes wrong at Slack. */
export interface Administration {
  person(nameOrId: string): Person;
  channel(nameOrId: string): Channel;
  /** Everyone, the app's bot included. */
  people(): Person[];
  channels(): (Omit<Channel, 'members' | 'messages'> & { readonly members: readonly string[] })[];
  /** The direct message of a person with the app. */
  direct(user: string): Channel;
  addPerson(name: string, more?: NewPerson): Person;
  /** Makes somebody an admin or owner of the workspace, or takes that away. */
  setRole(what: { user: string; admin?: boolean; owner?: boolean }): void;
  addChannel(seed: SeedChannel): Channel;
  /** Adds somebody to a channel, or the app as `app`; or takes them out. */
  setMember(what: { channel: string; user: string; member: boolean }): void;
  archive(what: { channel: string; user: string }): void;
  /** Changes what the bot token may do. */
  setScopes(scopes: readonly string[]): void;
  /** Takes the bot token away, and says so. */
  revokeToken(): void;
  /** Says that the app gets too many events. Slack sends it to request URLs only, as it has no `event`. */
  rateLimitEvents(): void;
  openHome(what: { user: string }): void;
  /** `socket`, or the request URL that is told everything. */
  deliverTo(target: string): void;
  /** Sends `url_verification` to the request URL; resolves with whether it echoed the challenge. */
  verifyRequestUrl(): Promise<boolean>;
  addFault(rule: FaultRule): Fault;
  setDeliveryFaults(faults: DeliveryFaults): void;
  clearFaults(): void;
  cutSockets(): void;
  /** Cuts every socket each so many milliseconds, until the returned function is called. */
  cutSocketsEvery(ms: number): () => void;
  refreshSockets(): void;
  setSocketMode(enabled: boolean): void;
}

/** What there is to look at, besides what people see. */
export interface Observation {
  /** Open sockets, and how many were opened so far. */
  readonly sockets: { readonly open: number; readonly opened: number };
  /** The requests that the app made, in order. */
  readonly requests: readonly RequestRecord[];
  /** What the app was told, in order, with each attempt and how long its acknowledgement took. */
  readonly deliveries: readonly Delivery[];
  /** A file in the workspace with its bytes, for a page that shows it. */
  file(id: string): { readonly name: string; readonly bytes: Uint8Array } | undefined;
  /** Waits for something to become so; looks whenever anything changed, and every few milliseconds. */
  waitFor<T>(read: () => T | undefined | null | false, options?: WaitOptions): Promise<T>;
  /** Calls back on every change until the returned function is called. */
  onChange(listener: () => void): () => void;
}

/** Everything that can be done to and read from a running emulator. */
export interface SlackControl extends Writing, Commanding, ModalUse, Seeing, Administration, Observation {}

/** Creates the control object. */
export function createControl(em: Emulation, signingSecret: string): SlackControl {
  const { workspace, journal, deliveries, events, sockets, faults, tokens, ids, clock, timing, identity } =
    em;
  const memberId = (user: string): string => (user === 'app' ? workspace.bot.id : workspace.person(user).id);

  const administration: Administration = {
    person: (key) => workspace.person(key),
    channel: (key) => workspace.channel(key),
    people: () => [...workspace.people.values()],
    channels: () =>
      [...workspace.channels.values()].map(({ id, name, kind, archived, members }) => ({
        id,
        name,
        kind,
        archived,
        members: [...members],
      })),
    direct: (user) => workspace.direct([workspace.person(user).id, workspace.bot.id]),
    addPerson: (name, more) => workspace.addPerson(name, more),
    setRole({ user, admin = false, owner = false }) {
      Object.assign(workspace.person(user), { isAdmin: admin || owner, isOwner: owner });
    },
    addChannel: (seed) => workspace.addChannel(seed),
    setMember({ channel: key, user, member }) {
      const channel = workspace.channel(key);
      if (member) channel.members.add(memberId(user));
      else channel.members.delete(memberId(user));
      journal.changed();
    },
    archive({ channel: key, user }) {
      const channel = workspace.channel(key);
      channel.archived = true;
      journal.note({ what: 'archive', channel: channel.id, user: memberId(user), text: '' });
      const event = {
        type: 'channel_archive',
        channel: channel.id,
        user: memberId(user),
        event_ts: ids.ts(),
      };
      events.emit({ subscription: 'channel_archive', scope: 'channels:read', channel, event });
    },
    setScopes(scopes) {
      tokens.bot.scopes = new Set(scopes);
    },
    revokeToken() {
      tokens.bot.revoked = true;
      const event = {
        type: 'tokens_revoked',
        tokens: { oauth: [], bot: [workspace.bot.id] },
        event_ts: ids.ts(),
      };
      events.emit({ subscription: 'tokens_revoked', event });
    },
    rateLimitEvents() {
      if (deliveries.transport === sockets) throw new Error('expected a request URL, got Socket Mode');
      events.raw('app_rate_limited', { minute_rate_limited: Math.floor(clock.now() / 60_000) * 60 });
    },
    openHome({ user }) {
      const person = workspace.person(user);
      const channel = workspace.direct([person.id, workspace.bot.id]);
      const event = {
        type: 'app_home_opened',
        user: person.id,
        channel: channel.id,
        tab: 'home',
        event_ts: ids.ts(),
      };
      events.emit({ subscription: 'app_home_opened', event });
    },
    deliverTo(target) {
      deliveries.transport =
        target === 'socket'
          ? sockets
          : createHttpDelivery({ requestUrl: target, signingSecret, clock, timing });
    },
    async verifyRequestUrl() {
      const challenge = ids.secret();
      const payload = { token: identity.verificationToken, challenge, type: 'url_verification' };
      const sent = await deliveries.transport?.send('events_api', payload);
      const body = sent?.ok === true ? sent.body : undefined;
      return typeof body === 'object' && body !== null && Object.values(body).includes(challenge);
    },
    addFault: (rule) => faults.add(rule),
    setDeliveryFaults({ events: eventCopies = 1, interactions = 1, ackDelayMs = 0, lost = false }) {
      faults.deliveries = eventCopies;
      faults.interactionDeliveries = interactions;
      faults.ackDelayMs = ackDelayMs;
      faults.loseEvents = lost;
    },
    clearFaults: () => faults.clear(),
    cutSockets: () => sockets.cut(),
    cutSocketsEvery(ms) {
      const timer = setInterval(() => sockets.cut(), ms);
      timer.unref();
      return () => clearInterval(timer);
    },
    refreshSockets: () => sockets.refresh(),
    setSocketMode(enabled) {
      sockets.enabled = enabled;
    },
  };

  // Spreading reads a getter once, so the one that changes stands here itself.
  return {
    ...createWriting(em),
    ...createCommanding(em),
    ...createModalUse(em),
    ...createSeeing(em),
    ...administration,
    get sockets() {
      return { open: sockets.connections, opened: sockets.opened };
    },
    requests: journal.requests,
    deliveries: deliveries.all,
    file: (id) => em.files.get(id),
    waitFor: (read, options) => journal.waitFor(read, options),
    onChange: (listener) => journal.onChange(listener),
  };
}
