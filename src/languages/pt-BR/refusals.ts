import type { English } from '../en/index.ts';

export default {
  stopping: 'Estou sendo reiniciado. Tente de novo em um minuto.',
  timedOut: 'Demorou demais, então eu parei. Esta chamada não conta; tente de novo.',
  cancelled: 'Cancelado, como você pediu.',
  awayFromMemory:
    'Não consigo acessar minha memória agora. Esta chamada não conta; tente de novo em um minuto.',
  tooMuchAtOnce:
    'Tem coisa demais acontecendo ao mesmo tempo. Esta chamada não conta; tente de novo em um minuto.',
  tooManyPeople: 'Gente demais está me usando ao mesmo tempo. Tente de novo em um minuto.',
  throttled:
    'Você já usou {limit, plural, =1 {sua chamada} other {suas # chamadas}} deste minuto. Tente de novo {when}.',
  throttledToday:
    'Você já usou {limit, plural, =1 {sua chamada} other {suas # chamadas}} deste minuto e {used} de {perDay} hoje. Tente de novo {when}.',
  dailyUsed:
    'Você já usou {limit, plural, =1 {sua chamada} other {suas # chamadas}} de hoje. O novo dia começa {when} (meia-noite UTC).',
  blockedPerson: 'Um admin bloqueou você aqui. Converse com os admins.',
  switchedOff: 'Um admin me desativou neste canal. Use outro.',
  networkThrottled:
    'Há muitas chamadas vindo da sua rede, em que algumas pessoas dividem {limit, plural, one {# chamada} other {# chamadas}} por minuto. Tente de novo {when}.',
  crowded: 'Há chamadas demais sem chave. Tente de novo {when}.',
  apology:
    'Desculpe, algo deu errado do meu lado. Esta chamada não conta; tente de novo. Se continuar, passe ao dono do bot o código {id}.',
  unknownCommand: 'Não conheço /{name}. Conheço {known}.',
  noWorkspace: 'Não há aqui um servidor ou workspace cujos limites eu possa mudar.',
  tooManyRules: 'Guardo no máximo {most, number}. Remova um primeiro.',
  shortBusy: 'tinha coisa demais acontecendo.',
  shortTimedOut: 'demorou demais.',
  shortStopping: 'estou sendo reiniciado.',
  shortUnavailable: 'nada que saiba fazer isso estava pronto.',
  shortInternal: 'algo deu errado do meu lado. O dono do bot pode encontrar isso pelo código {id}.',
} satisfies Record<keyof English['refusals'], string>;
