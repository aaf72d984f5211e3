import type { English } from '../en/index.ts';

export default {
  cancel: 'Cancelar',
  share: 'Mostrar a todos',
  delete: 'Eliminar',
  go: 'Adelante',
  again: 'Otra vez',
  post: 'Publicar la {number}',
  cartoon: 'Cartoon',
  comic: 'Cómic',
  sketch: 'Boceto',
  watercolour: 'Acuarela',
  popArt: 'Arte pop',
} satisfies Record<keyof English['buttons'], string>;
