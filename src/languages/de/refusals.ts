import type { English } from '../en/index.ts';

export default {
  stopping: 'Ich werde gerade neu gestartet. Bitte versuch es in einer Minute noch einmal.',
  timedOut:
    'Das hat zu lange gedauert, darum habe ich abgebrochen. Der Aufruf zählt nicht; versuch es bitte noch einmal.',
  cancelled: 'Abgebrochen, wie du wolltest.',
  awayFromMemory:
    'Ich komme gerade nicht an mein Gedächtnis. Der Aufruf zählt nicht; versuch es bitte in einer Minute noch einmal.',
  tooMuchAtOnce:
    'Gerade ist zu viel los. Der Aufruf zählt nicht; versuch es bitte in einer Minute noch einmal.',
  tooManyPeople:
    'Gerade nutzen mich zu viele Leute auf einmal. Bitte versuch es in einer Minute noch einmal.',
  throttled:
    'Du hast {limit, plural, =1 {deinen Aufruf} other {deine # Aufrufe}} für diese Minute verbraucht. Bitte versuch es {when} noch einmal.',
  throttledToday:
    'Du hast {limit, plural, =1 {deinen Aufruf} other {deine # Aufrufe}} für diese Minute verbraucht, und heute {used} von {perDay}. Bitte versuch es {when} noch einmal.',
  dailyUsed:
    'Du hast {limit, plural, =1 {deinen Aufruf} other {deine # Aufrufe}} für heute verbraucht. Ein neuer Tag beginnt {when} (Mitternacht UTC).',
  blockedPerson:
    'Ein Admin hat dich hier gesperrt, darum kannst du mich nicht nutzen. Sprich bitte mit den Admins darüber.',
  switchedOff: 'Ein Admin hat mich in diesem Kanal abgeschaltet. Nimm bitte einen anderen.',
  networkThrottled:
    'Aus deinem Netz kommen gerade viele Aufrufe; ein Teil der Leute dort teilt sich {limit, plural, one {# Aufruf} other {# Aufrufe}} pro Minute. Bitte versuch es {when} noch einmal.',
  crowded: 'Gerade kommen zu viele Aufrufe ohne Schlüssel. Bitte versuch es {when} noch einmal.',
  apology:
    'Entschuldigung, bei mir ist etwas schiefgegangen. Der Aufruf zählt nicht; versuch es bitte noch einmal. Wenn es öfter passiert, gib dem Betreiber die Kennung {id}.',
  unknownCommand: '/{name} kenne ich nicht. Ich kenne {known}.',
  noWorkspace: 'Hier gibt es keinen Server oder Workspace, dessen Limits ich ändern könnte.',
  tooManyRules: 'Davon merke ich mir höchstens {most, number}. Entferne bitte zuerst etwas.',
  shortBusy: 'gerade war zu viel los.',
  shortTimedOut: 'es hat zu lange gedauert.',
  shortStopping: 'ich werde neu gestartet.',
  shortUnavailable: 'nichts, was das kann, war bereit.',
  shortInternal: 'bei mir ist etwas schiefgegangen. Der Betreiber findet es unter der Kennung {id}.',
} satisfies Record<keyof English['refusals'], string>;
