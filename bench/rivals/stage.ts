/** One use of /sentiment, or one mention, as its person sees it. Times in ms since it was sent. */
export interface Use {
  /** When the platform had its acknowledgement; undefined where nothing took it in time, or there is none to see. */
  readonly acknowledgedAfterMs: Promise<number | undefined>;
  /** The answers and refusals that stand there now. */
  readonly answers: () => number;
  /** Whether the platform itself has told the person that the app didn't respond. */
  readonly refusedByPlatform: () => boolean;
  /** Whether "thinking…" stands there. */
  readonly isThinking: () => boolean;
}

/** A platform on which people use an app that runs in another process. */
export interface Stage {
  /** What the app needs to connect. */
  readonly environment: Readonly<Record<string, string>>;
  /** Resolves once uses reach the app. */
  connect(app: { readonly requestUrl: string }): Promise<void>;
  /** Somebody uses the app: each time another person, in another place. */
  use(text: string): Use;
  /** The same by mentioning the app, where the platform may deliver that more than once. */
  mention?(text: string): Use;
  /** Calls back whenever something may have changed. */
  onChange(listener: () => void): void;
  /** From now on, requests fail and deliveries repeat as on a bad day. */
  startBadDay(): void;
  /** Cuts the app's connection without a word. */
  cut(): void;
  close(): Promise<void>;
}

/** Those who use the bot in turn: a bot may remember whom it has seen. */
export const people = 20;

/** One request in five is refused for coming too soon, and one in twenty fails. */
export const badDay = [
  { share: 0.2, fault: { kind: 'rateLimit', retryAfterSeconds: 1 } },
  { share: 0.05, fault: { kind: 'status', status: 500, body: {} } },
] as const;
