import type { English } from '../en/index.ts';

export default {
  title: 'Como isso soa',
  stars: '{stars, plural, one {# estrela} other {# estrelas}}',
  sure: '{bar} {label}, {percent}% de certeza',
  negative: 'negativo ({percent}%)',
  neutral: 'neutro ({percent}%)',
  positive: 'positivo ({percent}%)',
  hardToTell: 'Difícil dizer: pode ser {first}, {second} ou {third}.',
  leans: 'Tende a {polarity}.',
  reads: 'Soa {polarity}.',
  outweighed: 'A nota mais provável é {label}, mas {ratings} juntas pesam mais.',
  lowRatings: '1 e 2 estrelas',
  middleRating: '3 estrelas',
  highRatings: '4 e 5 estrelas',
  beginningOnly: 'O texto é mais longo do que o modelo consegue ler, então só o começo contou.',
} satisfies Record<keyof English['sentiment'], string>;
