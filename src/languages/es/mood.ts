import type { English } from '../en/index.ts';

export default {
  noPlace: 'Miro lo que varias personas escriben en un canal o un hilo: escribe {command} allí.',
  tooLittle:
    'Necesito al menos {leastMessages} mensajes de {leastPeople} personas, para no valorar a nadie por separado, y he encontrado {messages, plural, one {# mensaje} other {# mensajes}} de {people, plural, one {# persona} other {# personas}}.',
  leftOut: 'Los bots, lo que me escriben a mí y quienes han elegido «optout» no cuentan.',
  title: 'El ambiente aquí',
  weekTitle: 'El ambiente de esta semana',
  settingTitle: 'Ambiente semanal',
  adminsOnly: 'Solo quien administra este canal puede suscribirlo al ambiente semanal.',
  subscribed:
    'Publicaré aquí el ambiente de este canal cada semana, la primera vez dentro de siete días. «weekly:off» lo desactiva.',
  unsubscribed: 'Ya no publico el ambiente de este canal.',
  noChannel: 'Solo un canal puede tener un ambiente semanal, y aquí no hay ninguno.',
  limitedHistory:
    'Slack limita cuánto puedo leer aquí: esto trata de los {seen} mensajes que he visto; a partir de ahora veré más.',
  bright: 'Alegre',
  ratherBright: 'Más bien alegre',
  mixed: 'Variado',
  ratherDark: 'Más bien sombrío',
  dark: 'Sombrío',
  average:
    '{tone}: {stars} de 5 estrellas de media, en {messages} mensajes de {people} personas durante {span}.',
  brightestMiddle: 'Lo más alegre estuvo en el medio.',
  darkestMiddle: 'Lo más sombrío estuvo en el medio.',
  brighter: 'Se fue alegrando hacia el final.',
  darker: 'Se fue ensombreciendo hacia el final.',
  steady: 'Se mantuvo más o menos igual.',
  altChart:
    'Un gráfico de cómo sonaron {messages} mensajes durante {span}, de 1 estrella (sombrío) a 5 estrellas (alegre), suavizado.',
  altCourse: 'Empieza en {start} y termina en {end}; lo más alegre: {brightest}, lo más sombrío: {darkest}.',
  atMessage: '{stars} en el mensaje {number}',
  altShares:
    'De los mensajes, el {five} % suena a 5 estrellas, el {four} % a 4, el {three} % a 3, el {two} % a 2 y el {one} % a 1.',
  spanMinutes: '{count, plural, =1 {un minuto} other {# minutos}}',
  spanHours: '{count, plural, =1 {una hora} other {# horas}}',
  spanDays: '{count, plural, =1 {un día} other {# días}}',
  chartTitle: 'Ambiente a lo largo del tiempo',
  chartSeries: 'Estrellas (suave)',
  chartMessages: 'mensajes, del primero al último ({span})',
  chartScale: '1 estrella: sombrío, 5: alegre',
  brightestLink: 'Momento más alegre',
  darkestLink: 'Momento más sombrío',
  drawnBrightest: 'lo más alegre',
  drawnDarkest: 'lo más sombrío',
  drawnFirst: 'primer mensaje',
  drawnLater: '{span} después',
} satisfies Record<keyof English['mood'], string>;
