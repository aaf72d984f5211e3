import type { English } from '../en/index.ts';

export default {
  title: 'So klingt das',
  stars: '{stars, plural, one {# Stern} other {# Sterne}}',
  sure: '{bar} {label}, zu {percent} % sicher',
  negative: 'negativ ({percent} %)',
  neutral: 'neutral ({percent} %)',
  positive: 'positiv ({percent} %)',
  hardToTell: 'Schwer zu sagen: vielleicht {first}, {second} oder {third}.',
  leans: 'Es klingt eher {polarity}.',
  reads: 'Es klingt {polarity}.',
  outweighed: 'Am wahrscheinlichsten ist zwar {label}, aber {ratings} zusammen wiegen mehr.',
  lowRatings: '1 und 2 Sterne',
  middleRating: '3 Sterne',
  highRatings: '4 und 5 Sterne',
  beginningOnly: 'Der Text ist länger, als das Modell lesen kann; nur der Anfang hat gezählt.',
} satisfies Record<keyof English['sentiment'], string>;
