import type { English } from '../en/index.ts';

export default {
  noPlace: 'Solo puedo hacerlo donde se habla: en un canal o un hilo.',
  tooLittle:
    'Necesito al menos {leastMessages} mensajes de {leastPeople} personas, para no valorar a nadie por separado, y he encontrado {messages, plural, one {# mensaje} other {# mensajes}} de {people, plural, one {# persona} other {# personas}}.',
  leftOut: 'Los bots y quienes han dicho que no (optout) no cuentan.',
  title: 'El ánimo aquí',
  weekTitle: 'El ánimo de esta semana',
  settingTitle: 'Ánimo semanal',
  adminsOnly: 'Solo quien administra este canal puede suscribirlo al ánimo semanal.',
  subscribed:
    'Publicaré aquí el ánimo de este canal cada semana, la primera vez dentro de siete días. «weekly:off» lo termina.',
  unsubscribed: 'Ya no publico el ánimo de este canal.',
  noChannel: 'Solo un canal puede tener un ánimo semanal, y aquí no hay ninguno.',
  limitedHistory:
    'Slack limita cuánto puedo leer aquí: esto trata de los {seen} mensajes que he visto; a partir de ahora veré más.',
  bright: 'Luminoso',
  ratherBright: 'Más bien luminoso',
  mixed: 'Mixto',
  ratherDark: 'Más bien sombrío',
  dark: 'Sombrío',
  average:
    '{tone}: {stars} de 5 estrellas de media, en {messages} mensajes de {people} personas durante {span}.',
  brightestMiddle: 'Lo más luminoso estuvo en el medio.',
  darkestMiddle: 'Lo más sombrío estuvo en el medio.',
  brighter: 'Se fue aclarando hacia el final.',
  darker: 'Se fue oscureciendo hacia el final.',
  steady: 'Se mantuvo más o menos igual.',
  altChart:
    'Un gráfico de cómo sonaron {messages} mensajes durante {span}, de 1 estrella (sombrío) a 5 estrellas (luminoso), suavizado.',
  altCourse:
    'Empieza en {start} y termina en {end}; lo más luminoso: {brightest}, lo más sombrío: {darkest}.',
  atStart: '{stars} al principio',
  after: '{stars} tras {span}',
  altShares:
    'De los mensajes, el {five} % suena a 5 estrellas, el {four} % a 4, el {three} % a 3, el {two} % a 2 y el {one} % a 1.',
  spanMinutes: '{count, plural, =1 {un minuto} other {# minutos}}',
  spanHours: '{count, plural, =1 {una hora} other {# horas}}',
  spanDays: '{count, plural, =1 {un día} other {# días}}',
  chartTitle: 'Ánimo a lo largo del tiempo',
  chartSeries: 'Estrellas (suave)',
  chartMinutes: 'minutos tras el primer mensaje',
  chartHours: 'horas tras el primer mensaje',
  chartDays: 'días tras el primer mensaje',
  chartScale: '1 estrella: sombrío, 5: luminoso',
  brightestLink: 'Momento más luminoso',
  darkestLink: 'Momento más sombrío',
  drawnBrightest: 'lo más luminoso',
  drawnDarkest: 'lo más sombrío',
  drawnFirst: 'primer mensaje',
  drawnLater: '{span} después',
} satisfies Record<keyof English['mood'], string>;
