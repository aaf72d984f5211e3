/** How a text feels. */
export default {
  title: 'How this feels',
  stars: '{stars, plural, one {# star} other {# stars}}',
  sure: '{bar} {label}, {percent}% sure',
  negative: 'negative ({percent}%)',
  neutral: 'neutral ({percent}%)',
  positive: 'positive ({percent}%)',
  hardToTell: 'Hard to tell: it may be {first}, {second} or {third}.',
  leans: 'It leans {polarity}.',
  reads: 'It reads as {polarity}.',
  outweighed: '{label} is the most likely single rating, but {ratings} together outweigh it.',
  lowRatings: '1 and 2 stars',
  middleRating: '3 stars',
  highRatings: '4 and 5 stars',
  beginningOnly: 'The text is longer than the model can read, so only its beginning counted.',
} as const;
