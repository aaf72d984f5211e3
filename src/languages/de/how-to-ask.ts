import type { English } from '../en/index.ts';

export default {
  invite: 'Schreib mir zum Beispiel „{example}“ oder schick ein Bild mit dem Wort „{word}“.',
  more: 'Mehr zeigt {help}.',
  needsPicture: 'Schick das Bild zusammen mit dem Wort „{command}“ oder antworte mit dem Wort auf das Bild.',
  needsEither:
    'Sag mir, worüber ich einen Spruch machen soll, zum Beispiel „{example}“, oder schick ein Bild mit dem Wort „{command}“.',
  needsText: 'Schreib den Text dahinter, zum Beispiel „{example}“.',
} satisfies Record<keyof English['howToAsk'], string>;
