import type { English } from '../en/index.ts';

export default {
  invite: 'Escríbeme por ejemplo «{example}», o envía una imagen con la palabra «{word}».',
  more: 'O escribe {help}.',
  needsPicture: 'Envía la imagen con la palabra «{command}», o escribe esa palabra en respuesta a la imagen.',
  needsEither:
    'Dime sobre qué bromeo, por ejemplo «{example}», o envía una imagen con la palabra «{command}».',
  needsText: 'Escribe el texto a continuación, por ejemplo «{example}».',
} satisfies Record<keyof English['howToAsk'], string>;
