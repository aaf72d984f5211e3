import type { English } from '../en/index.ts';

export default {
  cry: 'Me alegra que lo hayas escrito. Importas mucho y no tienes que llevarlo a solas. Yo solo soy un bot: habla ahora con alguien cercano, o llama a una línea de ayuda o a emergencias.',
  joke: 'Si hay algo más que una broma: no tienes que llevarlo a solas. Habla con alguien cercano, o llama a una línea de ayuda.',
  someoneElse:
    'Quien escribió esto quizá lo esté pasando mal. Si puedes, pregúntale cómo está; una línea de ayuda sabe qué decir.',
  harmed:
    'Lo siento mucho. Lo que te hacen no es culpa tuya y no tienes que enfrentarlo a solas. Yo solo soy un bot: habla con alguien de confianza o llama a una línea de ayuda; si corres peligro, llama a emergencias.',
} satisfies Record<keyof English['distress'], string>;
