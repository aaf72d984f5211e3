import type { DiscordAction, DiscordState } from './protocol-discord.ts';
import type { SlackAction, SlackState } from './protocol-slack.ts';

export type * from './protocol-discord.ts';
export * from './protocol-shared.ts';
export type * from './protocol-slack.ts';

/*
 * The protocol between the playground's server and its page. The page opens `/playground/events` as one person on each
 * platform and receives everything they see, first in full and then as patches; it posts what they do to
 * `/playground/act` as an `Action`. What only another person may see never reaches the page.
 */

/** One line of the inspector: a request or event between the bot and a platform. */
export interface Row {
  /** A later row with the same id replaces the earlier one. */
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly platform: 'discord' | 'slack';
  /** `out`: from the bot to the platform; `in`: from the platform to the bot. */
  readonly direction: 'in' | 'out';
  readonly kind: 'request' | 'event';
  /** `POST /interactions/:id/:token/callback`, `chat.postMessage`, `INTERACTION_CREATE /caption`. */
  readonly title: string;
  /** `200`, `acknowledged after 12 ms`, `not acknowledged`. */
  readonly outcome: string;
  /** `retried`: it failed, and the bot's retry succeeded. */
  readonly state: 'ok' | 'waiting' | 'failed' | 'retried';
  readonly tookMs?: number;
  /** The active fault that affected it. */
  readonly fault?: string;
  /** Indented JSON, truncated and without secrets. */
  readonly details: string;
}

export interface EngineView {
  readonly engine: string;
  readonly label: string;
  readonly task: string;
  readonly state: string;
  readonly waiting: number;
  /** Loading progress, 0 to 1. */
  readonly fraction?: number;
  /** The company or host that receives the input, if it leaves the process. */
  readonly provider?: string;
  /** Whether calls to the provider are allowed. */
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

/** A guided step to try the bot with. */
export interface GuideStep {
  readonly id: string;
  /** The button's label. */
  readonly label: string;
  readonly description: string;
  /** Announced when it is done, before saying where to look. */
  readonly then: string;
  /** The text posted first. */
  readonly text: string;
  readonly sample?: Sample;
  /** The message menu's entry on both platforms; without one or a command, the step waits for the bot's own offer. */
  readonly menu?: string;
  /** The slash command used below the text. */
  readonly command?: string;
  /** Done when the answer, once there, is deleted. */
  readonly untilDeleted?: true;
  /** The language that an English client is changed to first. */
  readonly locales?: { readonly discord: string; readonly slack: string };
  /** What the people of the channel say in turn before the text. */
  readonly talk?: readonly string[];
}

/** A picture that ships with the playground. */
export interface Sample {
  readonly name: string;
  readonly title: string;
  readonly url: string;
  readonly altText: string;
}

export interface InspectorState {
  readonly engines: readonly EngineView[];
  readonly calls: readonly CallsView[];
  readonly faults: readonly FaultSwitch[];
  readonly connected: { readonly discord: boolean; readonly slack: boolean };
  /** Whether the bot reaches the store that it shares with other processes; absent if it is alone. */
  readonly storeReached?: boolean;
}

export interface PageState {
  readonly discord: DiscordState;
  readonly slack: SlackState;
  readonly inspector: InspectorState;
  readonly guide: { readonly steps: readonly GuideStep[]; readonly samples: readonly Sample[] };
}

/** Replaces the value at a path, such as `['discord', 'messages', channelId]`; without a value, removes it. */
export interface Patch {
  readonly path: readonly string[];
  readonly value?: unknown;
}

/** The server-sent events: names, and the JSON in `data`. */
export interface Events {
  readonly state: PageState;
  readonly patches: readonly Patch[];
  readonly rows: readonly Row[];
}

/** Actions on the playground itself. */
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

/** The answer of `/playground/act`; a refusal says what the platform's own client would say. */
export type ActAnswer =
  | { readonly ok: true; readonly messageId?: string; readonly choices?: readonly Choice[] }
  | {
      readonly ok: false;
      readonly message: string;
      /** Errors of a modal's inputs, by action id or block id. */
      readonly errors?: Readonly<Record<string, string>>;
    };
