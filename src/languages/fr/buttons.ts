import type { English } from '../en/index.ts';

export default {
  cancel: 'Annuler',
  share: 'Montrer à tous',
  delete: 'Supprimer',
  go: 'C’est parti',
  again: 'Encore une',
  post: 'Publier la {number}',
  cartoon: 'Cartoon',
  comic: 'BD',
  sketch: 'Croquis',
  watercolour: 'Aquarelle',
  popArt: 'Pop-art',
} satisfies Record<keyof English['buttons'], string>;
