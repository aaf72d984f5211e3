/** The mood of a conversation. */
export default {
  noPlace: 'I look at what several people write, in a channel or a thread: type {command} there.',
  tooLittle:
    'I need at least {leastMessages} messages by {leastPeople} people, so that nobody is rated alone, and found {messages, plural, one {# message} other {# messages}} by {people, plural, one {# person} other {# people}}.',
  leftOut: 'Bots, what is written to me, and people who opted out don’t count.',
  title: 'The mood here',
  weekTitle: 'The mood of this week',
  settingTitle: 'Weekly mood',
  adminsOnly: 'Only people who manage this channel can subscribe it to a weekly mood.',
  subscribed:
    'I will post the mood of this channel here every week, the first time in seven days. “weekly:off” ends it.',
  unsubscribed: 'I no longer post the mood of this channel.',
  noChannel: 'Only a channel can have a weekly mood, and there is none here.',
  limitedHistory:
    'Slack limits how much I may read here, so this is about the {seen} messages that I have seen; I see more from now on.',
  bright: 'Bright',
  ratherBright: 'Rather bright',
  mixed: 'Mixed',
  ratherDark: 'Rather dark',
  dark: 'Dark',
  average:
    '{tone}: {stars} of 5 stars on average, over {messages} messages by {people} people within {span}.',
  brightestMiddle: 'It was brightest in the middle.',
  darkestMiddle: 'It was darkest in the middle.',
  brighter: 'It became brighter towards the end.',
  darker: 'It became darker towards the end.',
  steady: 'It stayed much the same throughout.',
  altChart:
    'A chart of how {messages} messages within {span} felt, from 1 star (dark) to 5 stars (bright), smoothed.',
  altCourse: 'It starts at {start} and ends at {end}; it is brightest, {brightest}, and darkest, {darkest}.',
  atMessage: '{stars} at message {number}',
  altShares:
    'Of the messages, {five}% read as 5 stars, {four}% as 4, {three}% as 3, {two}% as 2 and {one}% as 1.',
  spanMinutes: '{count, plural, =1 {a minute} other {# minutes}}',
  spanHours: '{count, plural, =1 {an hour} other {# hours}}',
  spanDays: '{count, plural, =1 {a day} other {# days}}',
  chartTitle: 'Mood over time',
  chartSeries: 'Stars, smoothed',
  chartMessages: 'messages, oldest first (within {span})',
  chartScale: '1 star is dark, 5 are bright',
  brightestLink: 'Brightest moment',
  darkestLink: 'Darkest moment',
  drawnBrightest: 'brightest',
  drawnDarkest: 'darkest',
  drawnFirst: 'first message',
  drawnLater: '{span} later',
} as const;
