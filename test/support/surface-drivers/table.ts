/** Where people give the bot pictures, on every chat platform. */
export const surfaces = [
  'menu of a message',
  'mention',
  'direct message',
  'upload dialog',
  'command below own pictures',
] as const;
export type Surface = (typeof surfaces)[number];

export const behaviours = {
  together: 'answers several pictures in one message, as one call, each with its alternative text',
  first: 'takes the first four pictures, and says so',
  skips: 'skips files that it can’t read, and says so',
  failed: 'answers the others where one fails, and names that one with the reason',
  refuses: 'says to the person alone why it can’t read the only file',
} as const;
export type Behaviour = keyof typeof behaviours;

/** What people find instead of a behaviour, and why. */
export interface Difference {
  readonly platform: string;
  readonly surface: Surface;
  readonly behaviour: Behaviour;
  readonly reason: string;
}

const dialogs = { surface: 'upload dialog' } as const;

/** Every cell of the table that isn't a plain yes. The contract suite runs all the others. */
export const differences: readonly Difference[] = [
  {
    platform: 'discord',
    surface: 'mention',
    behaviour: 'refuses',
    reason: 'everybody sees it: Discord keeps only the answers to commands, menus and dialogs private',
  },
  ...['discord', 'slack'].flatMap((platform): Difference[] => [
    { ...dialogs, platform, behaviour: 'first', reason: 'the dialog itself takes no more than four files' },
    { ...dialogs, platform, behaviour: 'skips', reason: 'the dialog itself takes only pictures' },
    { ...dialogs, platform, behaviour: 'refuses', reason: 'the dialog itself takes only pictures' },
  ]),
];

export function differenceOf(
  platform: string,
  surface: Surface,
  behaviour: Behaviour,
): Difference | undefined {
  return differences.find(
    (one) => one.platform === platform && one.surface === surface && one.behaviour === behaviour,
  );
}

const titles: Readonly<Record<string, string>> = { discord: 'Discord', slack: 'Slack' };

/** The table for people, in Markdown. */
export function describeTable(platforms: readonly string[]): string {
  const names = platforms.map((platform) => titles[platform] ?? platform);
  const rows = Object.entries(behaviours).flatMap(([key, sentence]) =>
    surfaces.map((surface) => {
      const cells = platforms.map(
        (platform) => differenceOf(platform, surface, key as Behaviour)?.reason ?? 'yes',
      );
      return `| ${sentence} | ${surface} | ${cells.join(' | ')} |`;
    }),
  );
  return [
    '# Pictures on every surface',
    'What the bot does with the files of a message, wherever it meets them. `test/adapters/surfaces-contract.test.ts` runs every',
    'cell that says yes, and keeps this table.',
    '',
    `| The bot … | surface | ${names.join(' | ')} |`,
    `| --- | --- | ${names.map(() => '---').join(' | ')} |`,
    ...rows,
    '',
    'Slash commands differ by nature: Discord’s take one file as an option, Slack’s take none, so Slack opens the upload dialog.',
    'Clicks on an offer below uploaded pictures are described in [uploads.md](uploads.md), and tested by',
    '`test/adapters/uploads-contract.test.ts`. Pictures that were uploaded with a message go before those that it only shows, such',
    'as the preview of a link; without any, the previews are taken.',
    '',
  ].join('\n');
}
