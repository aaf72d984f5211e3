import type { English } from '../en/index.ts';

export default {
  title: 'Ce que ce texte fait ressentir',
  stars: '{stars, plural, one {# étoile} other {# étoiles}}',
  sure: '{bar} {label}, sûr à {percent} %',
  negative: 'négatif ({percent} %)',
  neutral: 'neutre ({percent} %)',
  positive: 'positif ({percent} %)',
  hardToTell: 'Difficile à dire : peut-être {first}, {second} ou {third}.',
  leans: 'Plutôt {polarity}.',
  reads: 'Le ton est {polarity}.',
  outweighed: 'La note la plus probable est {label}, mais {ratings} pèsent plus ensemble.',
  lowRatings: '1 et 2 étoiles',
  middleRating: '3 étoiles',
  highRatings: '4 et 5 étoiles',
  beginningOnly: 'Le texte est plus long que ce que le modèle peut lire : seul le début compte.',
} satisfies Record<keyof English['sentiment'], string>;
