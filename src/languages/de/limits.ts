import type { English } from '../en/index.ts';

export default {
  title: 'Limits',
  adminsOnly: 'Nur wer diesen Server oder Workspace verwaltet, kann die Limits sehen und ändern.',
  mention:
    'Für „{action}“ erwähne bitte {kind, select, person {eine Person} group {eine Rolle oder Benutzergruppe} other {einen Kanal}} in „who“.',
  reset: '@{name} hat wieder alle Aufrufe.',
  everybody: 'Alle haben {calls} Aufrufe pro Minute.',
  everybodyDay: 'Alle haben {calls} Aufrufe pro Minute und {perDay} pro Tag.',
  group: '@{name} hat {calls} Aufrufe pro Minute.',
  exempt: 'Ohne Limit: {names}.',
  blocked: 'Gesperrt: {names}.',
  off: 'Abgeschaltet bin ich in {channels}.',
  here: 'diesem Kanal',
} satisfies Record<keyof English['limits'], string>;
