/** What another app posts where nothing was written for it. */
const alert = 'Checkout is slow again: every third payment takes more than ten seconds. Nobody has slept.';

/** The name of an app beside the bot, on both platforms. */
export const otherAppName = 'Lighthouse';

const title = 'Alert: checkout';
const fields = { Service: 'checkout', Severity: 'high' } as const;

/** A text as an app posts it on Discord: components of version 2. */
export function asComponents(text: string): readonly object[] {
  return [
    {
      type: 17,
      accent_color: 0xd93f3f,
      components: [
        { type: 10, content: `### ${title}` },
        { type: 10, content: text || alert },
        { type: 14 },
        {
          type: 10,
          content: `-# ${Object.entries(fields)
            .map((field) => field.join(': '))
            .join(' · ')}`,
        },
      ],
    },
  ];
}

/** A text as an app posts it on Slack: an attachment, as older integrations have it. */
export function asAttachment(text: string): object {
  const shown = text || alert;
  return {
    color: 'd93f3f',
    title,
    text: shown,
    fallback: `${title}. ${shown}`,
    fields: Object.entries(fields).map(([name, value]) => ({ title: name, value, short: true })),
    footer: otherAppName,
    mrkdwn_in: ['text'],
  };
}

/** A text as an app posts it on Slack: blocks. */
export function asBlocks(text: string): readonly object[] {
  return [
    { type: 'header', text: { type: 'plain_text', text: title } },
    { type: 'section', text: { type: 'mrkdwn', text: text || alert } },
    {
      type: 'context',
      elements: Object.entries(fields).map(([name, value]) => ({
        type: 'mrkdwn',
        text: `*${name}:* ${value}`,
      })),
    },
  ];
}
