import type { English } from '../en/index.ts';

export default {
  noPlace: 'Eu olho o que várias pessoas escrevem em um canal ou tópico: digite {command} lá.',
  tooLittle:
    'Preciso de pelo menos {leastMessages} mensagens de {leastPeople} pessoas, para que ninguém seja avaliado individualmente; encontrei {messages, plural, one {# mensagem} other {# mensagens}} de {people, plural, one {# pessoa} other {# pessoas}}.',
  leftOut: 'Bots, o que escrevem para mim e quem optou por ficar de fora (optout) não contam.',
  title: 'O clima aqui',
  weekTitle: 'O clima desta semana',
  settingTitle: 'Clima da semana',
  adminsOnly: 'Só quem administra este canal pode ativar o clima da semana.',
  subscribed:
    'Vou publicar aqui o clima deste canal toda semana, a primeira vez daqui a sete dias. “weekly:off” encerra isso.',
  unsubscribed: 'Não publico mais o clima deste canal.',
  noChannel: 'Só um canal pode ter um clima da semana, e aqui não há nenhum.',
  limitedHistory:
    'O Slack limita o quanto eu posso ler aqui: isto é sobre as {seen} mensagens que eu vi; daqui em diante vejo mais.',
  bright: 'Animado',
  ratherBright: 'Mais para animado',
  mixed: 'Misto',
  ratherDark: 'Mais para pesado',
  dark: 'Pesado',
  average:
    '{tone}: {stars} de 5 estrelas em média, em {messages} mensagens de {people} pessoas ao longo de {span}.',
  brightestMiddle: 'O momento mais animado foi no meio.',
  darkestMiddle: 'O momento mais pesado foi no meio.',
  brighter: 'Foi ficando mais animado até o fim.',
  darker: 'Foi ficando mais pesado até o fim.',
  steady: 'Ficou mais ou menos igual o tempo todo.',
  altChart:
    'Um gráfico de como {messages} mensagens soaram ao longo de {span}, de 1 estrela (pesado) a 5 estrelas (animado), suavizado.',
  altCourse: 'Começa em {start} e termina em {end}; o mais animado: {brightest}, o mais pesado: {darkest}.',
  atMessage: '{stars} na mensagem {number}',
  altShares:
    'Das mensagens, {five}% soam como 5 estrelas, {four}% como 4, {three}% como 3, {two}% como 2 e {one}% como 1.',
  spanMinutes: '{count, plural, =1 {um minuto} other {# minutos}}',
  spanHours: '{count, plural, =1 {uma hora} other {# horas}}',
  spanDays: '{count, plural, =1 {um dia} other {# dias}}',
  chartTitle: 'Clima ao longo do tempo',
  chartSeries: 'Estrelas suavizadas',
  chartMessages: 'mensagens, da primeira à última ({span})',
  chartScale: '1 estrela: pesado, 5: animado',
  brightestLink: 'Momento mais animado',
  darkestLink: 'Momento mais pesado',
  drawnBrightest: 'mais animado',
  drawnDarkest: 'mais pesado',
  drawnFirst: 'primeira mensagem',
  drawnLater: '{span} depois',
} satisfies Record<keyof English['mood'], string>;
