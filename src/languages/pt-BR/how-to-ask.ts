import type { English } from '../en/index.ts';

export default {
  invite: 'Escreva por exemplo “{example}”, ou envie uma imagem com a palavra “{word}”.',
  more: 'Ou digite {help}.',
  needsPicture: 'Envie a imagem com a palavra “{command}”, ou escreva essa palavra em resposta à imagem.',
  needsEither:
    'Diga sobre o que devo brincar, por exemplo “{example}”, ou envie uma imagem com a palavra “{command}”.',
  needsText: 'Escreva o texto em seguida, por exemplo “{example}”.',
} satisfies Record<keyof English['howToAsk'], string>;
