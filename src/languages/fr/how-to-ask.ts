import type { English } from '../en/index.ts';

export default {
  invite: 'Écris-moi par exemple « {example} », ou envoie une image avec le mot « {word} ».',
  more: 'Ou tape {help}.',
  needsPicture: 'Envoie l’image avec le mot « {command} », ou écris ce mot en réponse à l’image.',
  needsEither:
    'Dis-moi de quoi je dois plaisanter, par exemple « {example} », ou envoie une image avec le mot « {command} ».',
  needsText: 'Écris le texte à la suite, par exemple « {example} ».',
} satisfies Record<keyof English['howToAsk'], string>;
