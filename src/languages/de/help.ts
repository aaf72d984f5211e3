import type { English } from '../en/index.ts';

export default {
  title: 'Was ich hier kann',
  command: '{usage}\n    {description}.',
  onSeveral:
    'Aus einer Nachricht mit mehreren Bildern nehme ich bis zu {most}; zusammen sind sie ein Aufruf.',
  unknown: 'Ich komme gerade nicht an mein Gedächtnis und weiß darum nicht, wie viele Aufrufe du noch hast.',
  unlimited: 'Deine Aufrufe werden hier nicht gezählt.',
  all: 'Du hast in dieser Minute noch alle {limit} Aufrufe.',
  left: 'Du hast in dieser Minute noch {left} von {limit} Aufrufen; der nächste wird {when} frei.',
  today:
    'Du hast in dieser Minute noch {left} von {limit} Aufrufen; heute hast du {used} von {perDay} verbraucht.',
  todayWaiting:
    'Du hast in dieser Minute noch {left} von {limit} Aufrufen; der nächste wird {when} frei. Heute hast du {used} von {perDay} verbraucht.',
  privacyLink: 'Was mit deinen Daten geschieht',
} satisfies Record<keyof English['help'], string>;
