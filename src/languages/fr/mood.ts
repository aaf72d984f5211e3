import type { English } from '../en/index.ts';

export default {
  noPlace: 'Je regarde ce que plusieurs personnes écrivent dans un salon ou un fil : tape {command} là-bas.',
  tooLittle:
    'Il me faut au moins {leastMessages} messages de {leastPeople} personnes, pour ne juger personne en particulier ; j’ai trouvé {messages, plural, one {# message} other {# messages}} de {people, plural, one {# personne} other {# personnes}}.',
  leftOut: 'Les bots, ce qui m’est adressé et les personnes qui ont choisi « optout » ne comptent pas.',
  title: 'L’ambiance ici',
  weekTitle: 'L’ambiance de la semaine',
  settingTitle: 'Ambiance de la semaine',
  adminsOnly: 'Seules les personnes qui gèrent ce salon peuvent l’abonner à l’ambiance de la semaine.',
  subscribed:
    'Je publierai ici l’ambiance de ce salon chaque semaine, pour la première fois dans sept jours. « weekly:off » y met fin.',
  unsubscribed: 'Je ne publie plus l’ambiance de ce salon.',
  noChannel: 'Seul un salon peut avoir une ambiance de la semaine, et il n’y en a pas ici.',
  limitedHistory:
    'Slack limite ce que je peux lire ici : ceci porte sur les {seen} messages que j’ai vus ; j’en verrai plus désormais.',
  bright: 'Joyeuse',
  ratherBright: 'Plutôt joyeuse',
  mixed: 'Mitigée',
  ratherDark: 'Plutôt sombre',
  dark: 'Sombre',
  average:
    '{tone} : {stars} étoiles sur 5 en moyenne, pour {messages} messages de {people} personnes en {span}.',
  brightestMiddle: 'Elle était la plus joyeuse au milieu.',
  darkestMiddle: 'Elle était la plus sombre au milieu.',
  brighter: 'Elle est devenue plus joyeuse vers la fin.',
  darker: 'Elle est devenue plus sombre vers la fin.',
  steady: 'Elle est restée à peu près la même.',
  altChart:
    'Un graphique du ressenti de {messages} messages en {span}, de 1 étoile (sombre) à 5 étoiles (joyeux), lissé.',
  altCourse:
    'Il commence à {start} et finit à {end} ; au plus joyeux : {brightest}, au plus sombre : {darkest}.',
  atMessage: '{stars} au message {number}',
  altShares:
    'Parmi les messages, {five} % valent 5 étoiles, {four} % en valent 4, {three} % 3, {two} % 2 et {one} % 1.',
  spanMinutes: '{count, plural, =1 {une minute} other {# minutes}}',
  spanHours: '{count, plural, =1 {une heure} other {# heures}}',
  spanDays: '{count, plural, =1 {un jour} other {# jours}}',
  chartTitle: 'Ambiance au fil du temps',
  chartSeries: 'Étoiles, lissées',
  chartMessages: 'messages dans l’ordre ({span})',
  chartScale: '1 étoile : sombre, 5 : joyeux',
  brightestLink: 'Moment le plus joyeux',
  darkestLink: 'Moment le plus sombre',
  drawnBrightest: 'le plus joyeux',
  drawnDarkest: 'le plus sombre',
  drawnFirst: 'premier message',
  drawnLater: '{span} plus tard',
} satisfies Record<keyof English['mood'], string>;
