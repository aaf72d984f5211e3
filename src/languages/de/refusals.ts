import type { English } from '../en/index.ts';

export default {
  stopping: 'Ich werde gerade neu gestartet. Bitte versuch es in einer Minute noch einmal.',
  timedOut:
    'Das hat zu lange gedauert, also habe ich aufgehört. Es zählt nicht; versuch es bitte noch einmal.',
  cancelled: 'Abgebrochen, wie du wolltest.',
  awayFromMemory:
    'Ich komme gerade nicht an mein Gedächtnis. Das hat nicht gezählt; versuch es bitte in einer Minute noch einmal.',
  tooMuchAtOnce:
    'Gerade ist zu viel los. Das hat nicht gezählt; versuch es bitte in einer Minute noch einmal.',
  tooManyPeople: 'Gerade rufen mich zu viele Leute. Bitte versuch es in einer Minute noch einmal.',
  throttled:
    'Du hast {limit, plural, =1 {deinen Aufruf} other {deine # Aufrufe}} für diese Minute verbraucht. Bitte versuch es {when} noch einmal.',
  dailyUsed:
    'Du hast {limit, plural, =1 {deinen Aufruf} other {deine # Aufrufe}} für heute verbraucht. Ein neuer Tag beginnt {when} (Mitternacht UTC).',
  blockedPerson: 'Ein Admin hat dich hier für mich gesperrt. Sprich bitte mit ihm darüber.',
  switchedOff: 'Ein Admin hat mich in diesem Kanal abgeschaltet. Nimm bitte einen anderen.',
  networkThrottled:
    'Aus deinem Netz kommen gerade viele Aufrufe; ein Teil der Leute dort teilt sich {limit, plural, one {# Aufruf} other {# Aufrufe}} pro Minute. Bitte versuch es {when} noch einmal.',
  crowded: 'Zu viele Leute rufen ohne Schlüssel an. Bitte versuch es {when} noch einmal.',
  apology:
    'Entschuldigung, bei mir ist etwas schiefgegangen. Es zählt nicht; versuch es bitte noch einmal. Wenn es öfter passiert, gib dem Betreiber die Kennung {id}.',
  unknownCommand: '/{name} kenne ich nicht. Ich kenne {known}.',
  noWorkspace: 'Hier gibt es keinen Server oder Workspace, dessen Limits ich ändern könnte.',
  tooManyRules: 'Davon merke ich mir höchstens {most, number}. Nimm bitte zuerst etwas heraus.',
  shortBusy: 'gerade war zu viel los.',
  shortTimedOut: 'es hat zu lange gedauert.',
  shortStopping: 'ich werde neu gestartet.',
  shortUnavailable: 'nichts, was das kann, war bereit.',
  shortInternal: 'bei mir ist etwas schiefgegangen. Der Betreiber findet es unter der Kennung {id}.',
} satisfies Record<keyof English['refusals'], string>;
