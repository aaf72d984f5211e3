import type { English } from '../en/index.ts';

export default {
  cancel: 'Abbrechen',
  share: 'Allen zeigen',
  delete: 'Löschen',
  go: 'Los',
  again: 'Noch einer',
  post: '{number} posten',
  cartoon: 'Cartoon',
  comic: 'Comic',
  sketch: 'Skizze',
  watercolour: 'Aquarell',
  popArt: 'Pop-Art',
} satisfies Record<keyof English['buttons'], string>;
