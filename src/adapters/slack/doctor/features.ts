import type { AnyCommand } from '../../../core/command.ts';
import { failure, fine, skipped, warning, type Finding } from '../../../lib/doctor-finding.ts';
import { scopesFor, type Features } from '../scopes.ts';

type Feature = keyof Features;

/** What a finding calls each feature. */
const names: Readonly<Record<Feature, string>> = {
  mentions: 'mentions of the bot',
  directMessages: 'direct messages to the bot',
  history: 'finding pictures that were just sent',
  uploads: 'reacting to uploaded pictures',
  userGroups: 'limits by user group',
};
const features = Object.keys(names) as readonly Feature[];

const none = {
  mentions: false,
  directMessages: false,
  history: false,
  uploads: false,
  userGroups: false,
} as const;

const remedy =
  'Paste the current manifest (npm run --silent manifest) under App Manifest, then install the app again.';

/** What a feature needs beyond what every use of the bot needs. */
function scopesOf(feature: Feature, commands: readonly AnyCommand[]): readonly string[] {
  const base = scopesFor(commands, none);
  return scopesFor(commands, { ...none, [feature]: true }).filter((scope) => !base.includes(scope));
}

/**
 * Which features the app was installed for, by the scopes that it has: a feature is on if it has one that no other feature
 * needs or, where a feature has none of its own, all of them.
 */
export function featuresIn(granted: readonly string[], commands: readonly AnyCommand[]): Required<Features> {
  const isGranted = (scope: string) => granted.includes(scope);
  const isOn = (feature: Feature): boolean => {
    const needed = scopesOf(feature, commands);
    const others = features.filter((each) => each !== feature).flatMap((each) => scopesOf(each, commands));
    const own = needed.filter((scope) => !others.includes(scope));
    return own.length > 0 ? own.some(isGranted) : needed.every(isGranted);
  };
  return {
    mentions: isOn('mentions'),
    directMessages: isOn('directMessages'),
    history: isOn('history'),
    uploads: isOn('uploads'),
    userGroups: isOn('userGroups'),
  };
}

export interface ScopesOptions {
  /** Undefined if Slack didn't say. */
  readonly granted: readonly string[] | undefined;
  readonly commands: readonly AnyCommand[];
  /** Whether the bot reacts to uploads where no admin says otherwise. */
  readonly uploadsByDefault: boolean;
}

/** Compares the scopes that the app has with those that its features need. */
export function* checkScopes({ granted, commands, uploadsByDefault }: ScopesOptions): Iterable<Finding> {
  if (!granted) {
    yield skipped('Slack did not say which scopes the app has.');
    return;
  }
  const lacking = (scopes: readonly string[]) =>
    scopes.filter((scope) => !granted.includes(scope)).join(', ');
  const base = lacking(scopesFor(commands, none));
  if (base !== '') yield failure(`The app lacks ${base}, which commands need.`, remedy);
  const on = featuresIn(granted, commands);
  const whole: string[] = base === '' ? ['commands'] : [];
  for (const feature of features) {
    const isWanted = feature === 'uploads' && uploadsByDefault;
    const missing = lacking(scopesOf(feature, commands));
    if (missing === '') whole.push(names[feature]);
    else if (isWanted)
      yield failure(`The app lacks ${missing}, and UPLOADS_DEFAULT asks for ${names[feature]}.`, remedy);
    else if (on[feature]) yield warning(`The app lacks ${missing} for ${names[feature]}.`, remedy);
    else yield skipped(`Off, because the app was installed without it: ${names[feature]} (${missing}).`);
  }
  if (whole.length > 0) yield fine(`The app has the scopes for ${whole.join(', ')}.`);
}
