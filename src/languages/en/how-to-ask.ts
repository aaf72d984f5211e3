/** What people can write to the bot, and what they left out. */
export default {
  invite: 'Write me “{example}”, or send a picture with the word “{word}”.',
  more: 'Or type {help}.',
  needsPicture:
    'Send the picture together with the word “{command}”, or write that word in a reply to the picture.',
  needsEither:
    'Tell me what I should be funny about, for instance “{example}”, or send a picture with the word “{command}”.',
  needsText: 'Write the text behind it, for instance “{example}”.',
} as const;
