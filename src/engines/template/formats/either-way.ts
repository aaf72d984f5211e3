/** For what may be sad: they frame the words, and neither laugh, cheer nor console. */
export const sober = [
  'For the record: {x}.',
  'The short version: {x}.',
  'All I can think about: {x}.',
  'Still on my mind: {x}.',
  'My day in one line: {x}.',
  'Friend: how are things?\nMe: {x}.',
  'Me, when somebody asks how it is going: {x}.',
  '“How are you?”\n“{X}.”',
] as const;

/** For what is more likely light: dry, and still no mockery of anything. */
export const plain = [
  ...sober,
  'Without further comment: {x}.',
  'Filed under “today”: {x}.',
  'Chapter one: {x}.',
  'First line of my memoir: “{X}.”',
  'Title of my day: “{X}”',
  'Friend: any news?\nMe: {x}.',
] as const;

/** The same for a question, which keeps its mark. */
export const plainQuestion = [
  'The question of the day: {x}?',
  'All I can think about: {x}?',
  'Still on my mind: {x}?',
  'Me, staring at the ceiling: {x}?',
  'Today I would like to know: {x}?',
] as const;

/** The same for a moment, after "when". */
export const plainMoment = [
  'When {x}.',
  'That moment when {x}.',
  'There is no word for the moment when {x}.',
  'Still on my mind: when {x}.',
  'Nobody tells you what to do when {x}.',
] as const;

/** For what shows a sign of sadness. */
export const quiet = [
  '{X}. That is a lot for one day.',
  '{X}. I had to tell somebody.',
  '{X}. I wanted to say it out loud.',
  '{X}. I have no better words for it.',
  '{X}. That is all I have to say today.',
  '{X}. Please be gentle with me today.',
  '{X}. One day at a time.',
  '{X}. I wanted you to know.',
] as const;
