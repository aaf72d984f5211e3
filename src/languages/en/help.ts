/** The answer of /help. */
export default {
  title: 'What I can do here',
  command: '{usage}\n    {description}.',
  onSeveral: 'From a message with several pictures I take up to {most}; together they are one call.',
  unknown: 'I can’t reach my memory right now, so I don’t know how many calls you have left.',
  unlimited: 'Your calls are not counted here.',
  all: 'You have all {limit} calls left this minute.',
  left: 'You have {left} of {limit} calls left this minute; the next one frees up {when}.',
  today: 'You have {left} of {limit} calls left this minute, and have used {used} of {perDay} today.',
  todayWaiting:
    'You have {left} of {limit} calls left this minute, and have used {used} of {perDay} today; the next one frees up {when}.',
  privacyLink: 'What happens to your data',
} as const;
