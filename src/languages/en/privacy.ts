/** The answer of /privacy. */
export default {
  title: 'Your privacy',
  noDisk:
    'I write the pictures and texts that you send me to no disk. Some answers stay in memory until I restart, so that the same question is quick.',
  providers: 'Where a provider does the work, it receives what you sent; the answer names it.',
  buttons:
    'For a day I remember what the buttons below my answers need, encrypted with a key that only the button has. For an hour the same holds for a private answer that you can show to everyone.',
  moods: 'Of a conversation that somebody asks the mood of, I keep nothing, and I name nobody.',
  settings:
    'I keep the settings that admins make, and who has opted out. Where admins limit calls a day, I keep how many you made until midnight (UTC).',
  optedOut:
    'You have opted out: I leave the pictures you upload alone, and what you write doesn’t count toward a mood. “mode:optin” undoes that.',
  optOut:
    'With “mode:optout” I leave the pictures you upload alone, and what you write no longer counts toward a mood.',
  policy: 'The owner of this bot says more about it here:',
} as const;
