import type { DiscordAction, DiscordState } from './protocol-discord.ts';
import type { SlackAction, SlackState } from './protocol-slack.ts';

export type * from './protocol-discord.ts';
export * from './protocol-shared.ts';
export type * from './protocol-slack.ts';

/*
 * What the playground's server and its page say to each other. The page opens `/playground/events` as one person
 * on each platform and is sent everything that they see, first whole and then as patches; it sends back what they
 * do as an `Action` to `/playground/act`. Nothing that another person alone may see ever reaches the page.
 */

/** One line of the inspector: something that passed between the bot and a platform. */
export interface Row {
  /** A row that comes again under the same id replaces the earlier one. */
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly platform: 'discord' | 'slack';
  /** `out`: the bot called the platform; `in`: the platform told the bot. */
  readonly direction: 'in' | 'out';
  readonly kind: 'request' | 'event';
  /** `POST /interactions/:id/:token/callback`, `chat.postMessage`, `INTERACTION_CREATE /caption`. */
  readonly title: string;
  /** `200`, `acknowledged after 12 ms`, `not acknowledged`. */
  readonly outcome: string;
  /** `retried`: it failed, and the bot's retry succeeded. */
  readonly state: 'ok' | 'waiting' | 'failed' | 'retried';
  readonly tookMs?: number;
  /** The fault that was switched on for it. */
  readonly fault?: string;
  /** JSON, indented, cut and without secrets. */
  readonly details: string;
}

export interface EngineView {
  readonly engine: string;
  readonly label: string;
  readonly task: string;
  readonly state: string;
  readonly waiting: number;
  /** How far the load is, 0 to 1. */
  readonly fraction?: number;
  /** The company or host that gets the input, where it leaves the process. */
  readonly provider?: string;
  /** Whether calls to the provider are let through. */
  readonly circuit?: string;
}

export interface CallsView {
  readonly platform: 'discord' | 'slack';
  readonly name: string;
  readonly limit: number;
  readonly left: number;
  readonly nextInSeconds: number;
}

export interface FaultSwitch {
  readonly id: string;
  readonly label: string;
  /** What it does to the bot. */
  readonly description: string;
  readonly on: boolean;
}

/** A picture or text to try the bot with. */
export interface GuideStep {
  readonly id: string;
  /** What the button says. */
  readonly label: string;
  readonly description: string;
  /** What is told when it is done, before where to look. */
  readonly then: string;
  /** What is posted first. */
  readonly text: string;
  readonly sample?: Sample;
  /** The message menu's entry on both platforms; without one, the bot is left to offer by itself what it can do. */
  readonly menu?: string;
}

/** A picture that comes with the playground. */
export interface Sample {
  readonly name: string;
  readonly title: string;
  readonly url: string;
  readonly altText: string;
}

export interface InsideState {
  readonly engines: readonly EngineView[];
  readonly calls: readonly CallsView[];
  readonly faults: readonly FaultSwitch[];
  readonly connected: { readonly discord: boolean; readonly slack: boolean };
}

export interface PageState {
  readonly discord: DiscordState;
  readonly slack: SlackState;
  readonly inside: InsideState;
  readonly guide: { readonly steps: readonly GuideStep[]; readonly samples: readonly Sample[] };
}

/** Replaces the value at a path, such as `['discord', 'messages', channelId]`; without a value it is taken away. */
export interface Patch {
  readonly path: readonly string[];
  readonly value?: unknown;
}

/** The server-sent events: their names and what `data` holds as JSON. */
export interface Events {
  readonly state: PageState;
  readonly patches: readonly Patch[];
  readonly rows: readonly Row[];
}

/** What the person at the page does with the playground itself. */
export type PlaygroundAction =
  | { readonly platform: 'playground'; readonly do: 'fault'; readonly id: string; readonly on: boolean }
  | {
      readonly platform: 'playground';
      readonly do: 'guide';
      readonly step: string;
      readonly where: 'discord' | 'slack';
      readonly as: string;
      readonly channelId: string;
    };

export type Action = DiscordAction | SlackAction | PlaygroundAction;

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** How `/playground/act` answers; a refusal says what the platform's own client would have said. */
export type ActAnswer =
  | { readonly ok: true; readonly messageId?: string; readonly choices?: readonly Choice[] }
  | {
      readonly ok: false;
      readonly message: string;
      /** What is wrong with a modal's inputs, by action id or block id. */
      readonly errors?: Readonly<Record<string, string>>;
    };
