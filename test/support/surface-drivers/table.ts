/** Where people give the bot pictures, on every chat platform. */
export const surfaces = [
  'menu of a message',
  'mention',
  'direct message',
  'upload dialog',
  'command below own pictures',
] as const;
export type Surface = (typeof surfaces)[number];

/** Where people give the bot a text, or the address of a picture. */
export const textSurfaces = ['menu of a message', 'mention', 'direct message', 'command'] as const;
export type TextSurface = (typeof textSurfaces)[number];

/** What the bot does with the files of a message. */
export const behaviours = {
  together: 'answers several pictures in one message, as one call, each with its alternative text',
  first: 'takes the first four pictures, and says so',
  skips: 'skips files that it can’t read, and says so',
  failed: 'answers the others where one fails, and names that one with the reason',
  refuses: 'says to the person alone why it can’t read the only file',
} as const;
export type Behaviour = keyof typeof behaviours;

/** What it does with words. */
export const textBehaviours = {
  alone: 'shows the verdict on a text to the person alone',
  fits: 'reads as much of a long text as fits, and says so',
  names: 'reads links by their label and people by their name',
  talks: 'answers what asks for no command',
  edited: 'answers a message again whose text was changed, in the place of the old answer',
  chooses: 'posts the caption that somebody chose of several, where they asked for them',
  gif: 'takes the page of a GIF as the platform previews it',
  explains: 'says what to do about the page of a GIF without a preview',
} as const;
export type TextBehaviour = keyof typeof textBehaviours;

/** What people find instead of a behaviour, and why. */
export interface Difference {
  readonly platform: string;
  readonly surface: Surface | TextSurface;
  readonly behaviour: Behaviour | TextBehaviour;
  readonly reason: string;
}

const dialogs = { surface: 'upload dialog' } as const;

const menu = { surface: 'menu of a message' } as const;
const command = { surface: 'command' } as const;

/** Every cell of the tables that isn't a plain yes. The contract suite runs all the others. */
export const differences: readonly Difference[] = [
  {
    platform: 'discord',
    surface: 'mention',
    behaviour: 'refuses',
    reason: 'everybody sees it: Discord keeps only the answers to commands, menus and dialogs private',
  },
  {
    platform: 'discord',
    surface: 'mention',
    behaviour: 'chooses',
    reason:
      'the captions come by direct message, the chosen one stays there, and the answer says how to post it in the channel',
  },
  ...['discord', 'slack'].flatMap((platform): Difference[] => [
    { ...dialogs, platform, behaviour: 'first', reason: 'the dialog itself takes no more than four files' },
    { ...dialogs, platform, behaviour: 'skips', reason: 'the dialog itself takes only pictures' },
    { ...dialogs, platform, behaviour: 'refuses', reason: 'the dialog itself takes only pictures' },
    {
      ...{ ...command, platform, behaviour: 'fits' },
      reason: 'whoever types it can shorten it: a longer one is refused, with the limit',
    },
    { ...menu, platform, behaviour: 'talks', reason: 'whoever opens a menu chooses a command' },
    { ...command, platform, behaviour: 'talks', reason: 'only a command begins with a slash' },
    { ...menu, platform, behaviour: 'edited', reason: 'it was used on the message as it was' },
    { ...menu, platform, behaviour: 'chooses', reason: 'whoever opens a menu gets one caption' },
    { ...command, platform, behaviour: 'edited', reason: 'nobody can edit a command' },
    { ...command, platform, behaviour: 'gif', reason: 'a command carries no preview' },
    {
      ...{ ...menu, platform, behaviour: 'explains' },
      reason: 'a message without a preview has no picture, and the answer says that',
    },
  ]),
];

export function differenceOf(
  platform: string,
  surface: Surface | TextSurface,
  behaviour: Behaviour | TextBehaviour,
): Difference | undefined {
  return differences.find(
    (one) => one.platform === platform && one.surface === surface && one.behaviour === behaviour,
  );
}

const titles: Readonly<Record<string, string>> = { discord: 'Discord', slack: 'Slack' };

interface Part {
  readonly behaviours: Readonly<Record<string, string>>;
  readonly surfaces: readonly (Surface | TextSurface)[];
}

function table(platforms: readonly string[], part: Part): string[] {
  const names = platforms.map((platform) => titles[platform] ?? platform);
  const rows = Object.entries(part.behaviours).flatMap(([key, sentence]) =>
    part.surfaces.map((surface) => {
      const cells = platforms.map(
        (platform) => differenceOf(platform, surface, key as Behaviour)?.reason ?? 'yes',
      );
      return `| ${sentence} | ${surface} | ${cells.join(' | ')} |`;
    }),
  );
  return [
    `| The bot … | surface | ${names.join(' | ')} |`,
    `| --- | --- | ${names.map(() => '---').join(' | ')} |`,
    ...rows,
  ];
}

/** The tables for people, in Markdown. */
export function describeTables(platforms: readonly string[]): string {
  return [
    '# Pictures and texts on every surface',
    'What the bot does with messages, wherever it meets them. `test/adapters/surfaces-contract.test.ts` runs every cell that says',
    'yes, and keeps these tables.',
    '',
    '## Pictures',
    '',
    ...table(platforms, { behaviours, surfaces }),
    '',
    'Slash commands differ by nature: Discord’s take one file as an option, Slack’s take none, so Slack opens the upload dialog.',
    'Clicks on an offer below uploaded pictures are described in [uploads.md](uploads.md), and tested by',
    '`test/adapters/uploads-contract.test.ts`. Pictures that were uploaded with a message go before those that it only shows, such',
    'as the preview of a link; without any, the previews are taken.',
    '',
    '## Texts',
    '',
    ...table(platforms, { behaviours: textBehaviours, surfaces: textSurfaces }),
    '',
    'Alone means: Discord sends the answer to a mention by direct message, everything else is a reply that only the person sees.',
    '',
  ].join('\n');
}
