/** For a language in which nothing is written: the words alone, in a frame that any mood bears. */
export const unknownLanguage = ['“{X}”', 'Today: {x}', 'Noted: “{X}”', '{X}'] as const;

/** For prompts of signs, emoji or numbers. */
export const signs = [
  'My whole personality: {x}',
  'Mood: {x}',
  'Summary of my week: {x}',
  'My autobiography: {x}',
  'My therapist: in your own words?\nMe: {x}',
  'Group chat at 2 a.m.: {x}\nEverybody: same.',
  'Interviewer: describe yourself.\nMe: {x}',
  'Weather forecast: {x} until noon, then snacks.',
  'Nobody:\nAbsolutely nobody:\nMe: {x}',
  'Ancient cave painting, found today: {x}',
  'My last brain cell: {x}',
  'Minutes of the meeting: {x}',
  'How it started: {x}\nHow it is going: also {x}',
  'Translation of my cat’s diary: {x}',
  'Me: I will send a short reply.\nThe reply: {x}',
  'Plot summary: {x}. Critics are speechless.',
  'Dear diary: {x}',
  'Fortune cookie: {x}',
  'This week in one line: {x}',
  'Status: {x}',
  'Wise old wizard: {x}.\nMe: I felt that.',
  'Out-of-office message: {x}',
] as const;
