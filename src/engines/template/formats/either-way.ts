/** For what may be sadder than it reads: dry in a light mood, kind in a sad one, and no joke in either. */
export const eitherWay = [
  '{X}. The kettle is on.',
  '{X}. I am listening.',
  '{X}. I saved you a seat.',
  '{X}. Tell me more, I have time.',
  '{X}. One thing at a time.',
  '{X}. That is a lot for one day.',
  '{X}. I wanted you to know.',
  '{X}. I had to tell somebody.',
  '{X}. That is all I have to say today.',
  '{X}. Please be nice to me today.',
  '{X}. Today, that is enough.',
  'Dear diary: {x}.',
  'On my mind today: {x}.',
  'Today’s page in the diary: {x}.',
] as const;
