import type { English } from '../en/index.ts';

export default {
  noPlace: 'Ich sehe mir an, was mehrere Leute in einem Kanal oder Thread schreiben: Tippe {command} dort.',
  tooLittle:
    'Ich brauche mindestens {leastMessages} Nachrichten von {leastPeople} Leuten, damit niemand allein bewertet wird; gefunden habe ich {messages, plural, one {# Nachricht} other {# Nachrichten}} von {people, plural, one {# Person} other {# Leuten}}.',
  leftOut: 'Bots, Nachrichten an mich und Leute, die widersprochen haben (optout), zählen nicht.',
  title: 'Die Stimmung hier',
  weekTitle: 'Die Stimmung dieser Woche',
  settingTitle: 'Wochenstimmung',
  adminsOnly: 'Nur wer diesen Kanal verwaltet, kann die Wochenstimmung einrichten.',
  subscribed:
    'Ich poste die Stimmung dieses Kanals ab jetzt jede Woche hier, zum ersten Mal heute in einer Woche. „weekly:off“ beendet das.',
  unsubscribed: 'Ich poste die Stimmung dieses Kanals nicht mehr.',
  noChannel: 'Eine Wochenstimmung gibt es nur für Kanäle, und hier ist keiner.',
  limitedHistory:
    'Slack begrenzt, wie viel ich hier lesen darf; darum geht es hier nur um die {seen} Nachrichten, die ich gesehen habe. Ab jetzt sehe ich mehr.',
  bright: 'Heiter',
  ratherBright: 'Eher heiter',
  mixed: 'Gemischt',
  ratherDark: 'Eher düster',
  dark: 'Düster',
  average:
    '{tone}: im Schnitt {stars} von 5 Sternen, über {messages} Nachrichten von {people} Leuten (Zeitraum: {span}).',
  brightestMiddle: 'Am heitersten war es in der Mitte.',
  darkestMiddle: 'Am düstersten war es in der Mitte.',
  brighter: 'Zum Ende hin wurde es heiterer.',
  darker: 'Zum Ende hin wurde es düsterer.',
  steady: 'Es blieb die ganze Zeit ähnlich.',
  altChart:
    'Ein Diagramm, das zeigt, wie {messages} Nachrichten klangen (Zeitraum: {span}), von 1 Stern (düster) bis 5 Sterne (heiter), geglättet.',
  altCourse:
    'Die Kurve beginnt bei {start} und endet bei {end}; am heitersten: {brightest}, am düstersten: {darkest}.',
  atMessage: '{stars} (Nachricht {number})',
  altShares:
    'Von den Nachrichten klangen {five} % nach 5 Sternen, {four} % nach 4, {three} % nach 3, {two} % nach 2 und {one} % nach 1.',
  spanMinutes: '{count, plural, =1 {eine Minute} other {# Minuten}}',
  spanHours: '{count, plural, =1 {eine Stunde} other {# Stunden}}',
  spanDays: '{count, plural, =1 {ein Tag} other {# Tage}}',
  chartTitle: 'Stimmung im Verlauf',
  chartSeries: 'Sterne, geglättet',
  chartMessages: 'Nachrichten, älteste zuerst ({span})',
  chartScale: '1 Stern ist düster, 5 sind heiter',
  brightestLink: 'Heiterster Moment',
  darkestLink: 'Düsterster Moment',
  drawnBrightest: 'am heitersten',
  drawnDarkest: 'am düstersten',
  drawnFirst: 'erste Nachricht',
  drawnLater: '{span} später',
} satisfies Record<keyof English['mood'], string>;
