import type { English } from '../en/index.ts';

export default {
  cancel: 'Cancelar',
  share: 'Mostrar a todos',
  delete: 'Excluir',
  go: 'Vamos lá',
  again: 'De novo',
  post: 'Postar a {number}',
  cartoon: 'Cartoon',
  comic: 'Quadrinhos',
  sketch: 'Esboço',
  watercolour: 'Aquarela',
  popArt: 'Arte pop',
} satisfies Record<keyof English['buttons'], string>;
