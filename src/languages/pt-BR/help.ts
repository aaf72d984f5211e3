import type { English } from '../en/index.ts';

export default {
  title: 'O que eu faço aqui',
  command: '{usage}\n    {description}.',
  onSeveral: 'De uma mensagem com várias imagens eu pego até {most}; juntas, são uma chamada.',
  unknown: 'Não consigo acessar minha memória agora, então não sei quantas chamadas você ainda tem.',
  unlimited: 'Suas chamadas não são contadas aqui.',
  all: 'Você ainda tem todas as {limit} chamadas deste minuto.',
  left: 'Você ainda tem {left} de {limit} chamadas neste minuto; a próxima fica livre {when}.',
  today: 'Você ainda tem {left} de {limit} chamadas neste minuto e já usou {used} de {perDay} hoje.',
  todayWaiting:
    'Você ainda tem {left} de {limit} chamadas neste minuto e já usou {used} de {perDay} hoje; a próxima fica livre {when}.',
  privacyLink: 'O que acontece com seus dados',
  adminsOnly: 'Só admins veem o que vem a seguir.',
  running: 'Toonwit {version}, no ar há {span}; na fila: {waiting}.',
  unknownNumber: 'não se sabe',
  engines: 'Motores: {list}.',
  attention: 'Precisa de atenção: {warning}',
  spendingUnknown: 'Não consigo acessar minha memória agora, então não sei quanto foi gasto hoje.',
  spentToday: 'Hoje, desde a meia-noite UTC:',
  spentNothing: 'Nada foi gasto com provedores.',
  spent: '{provider}: {usd} em {calls, plural, one {# chamada} other {# chamadas}}.',
  spentTokens:
    '{provider}: {usd} em {calls, plural, one {# chamada} other {# chamadas}}, {tokens, number} tokens.',
  budget: 'O orçamento é de {usd} por dia.',
} satisfies Record<keyof English['help'], string>;
