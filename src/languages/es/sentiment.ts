import type { English } from '../en/index.ts';

export default {
  title: 'Cómo suena esto',
  stars: '{stars, plural, one {# estrella} other {# estrellas}}',
  sure: '{bar} {label}, con un {percent} % de seguridad',
  negative: 'negativo ({percent} %)',
  neutral: 'neutro ({percent} %)',
  positive: 'positivo ({percent} %)',
  hardToTell: 'Difícil de decir: puede ser {first}, {second} o {third}.',
  leans: 'Tiende a {polarity}.',
  reads: 'Suena {polarity}.',
  outweighed: 'La valoración más probable es {label}, pero {ratings} pesan más en conjunto.',
  lowRatings: '1 y 2 estrellas',
  middleRating: '3 estrellas',
  highRatings: '4 y 5 estrellas',
  beginningOnly: 'El texto es más largo de lo que el modelo puede leer, así que solo cuenta el principio.',
} satisfies Record<keyof English['sentiment'], string>;
