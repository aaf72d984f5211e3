import type { English } from '../en/index.ts';

export default {
  cry: 'Gracias por escribirlo. Tú importas, y no tienes que cargar con esto sin ayuda. Yo solo soy un bot, así que, por favor, habla ahora mismo con alguien cercano, o llama a una línea de ayuda o a emergencias.',
  joke: 'Si es algo más que una broma: no tienes que cargar con esto sin ayuda. Habla con alguien cercano, o llama a una línea de ayuda.',
  someoneElse:
    'Quien escribió esto quizá lo esté pasando mal. Si puedes, pregúntale cómo está; una línea de ayuda puede orientarte sobre qué decir.',
  harmed:
    'Lo siento mucho. Lo que te están haciendo no es culpa tuya, y no tienes que enfrentarlo sin ayuda. Yo solo soy un bot, así que, por favor, habla con alguien de confianza o llama a una línea de ayuda; si corres peligro, llama a emergencias.',
  otherInDanger:
    'Qué bien que te preocupes. Tómalo en serio, por favor: sigue en contacto, pregunta abiertamente cómo está y llama a una línea de ayuda o, si hay peligro, a emergencias. Tú tampoco tienes que llevarlo sin ayuda.',
  threat:
    'Gracias por escribirlo antes de hacer nada. Por favor, aléjate, a otra habitación o a la calle, y habla con alguien de confianza o con una línea de ayuda. Si alguien puede salir herido, llama ahora a emergencias.',
} satisfies Record<keyof English['distress'], string>;
