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
  adminsOnly: 'Was jetzt folgt, sehen nur Admins.',
  running: 'Toonwit {version}; Laufzeit: {span}; in der Warteschlange: {waiting}.',
  unknownNumber: 'unbekannt',
  engines: 'Engines: {list}.',
  attention: 'Braucht Aufmerksamkeit: {warning}',
  spendingUnknown:
    'Ich komme gerade nicht an mein Gedächtnis und weiß darum nicht, was heute ausgegeben wurde.',
  spentToday: 'Heute, seit Mitternacht UTC:',
  spentNothing: 'Bei Anbietern wurde nichts ausgegeben.',
  spent: '{provider}: {usd} für {calls, plural, one {# Aufruf} other {# Aufrufe}}.',
  spentTokens:
    '{provider}: {usd} für {calls, plural, one {# Aufruf} other {# Aufrufe}}, {tokens, number} Tokens.',
  budget: 'Das Budget beträgt {usd} am Tag.',
} satisfies Record<keyof English['help'], string>;
