import type { English } from '../en/index.ts';

export default {
  stopping: 'Estou sendo reiniciado. Tente de novo em um minuto.',
  timedOut: 'Demorou demais, então eu parei. Não conta; tente de novo.',
  cancelled: 'Cancelado, como você pediu.',
  awayFromMemory: 'Não consigo acessar minha memória agora. Não contou; tente de novo em um minuto.',
  tooMuchAtOnce: 'Tem coisa demais acontecendo. Não contou; tente de novo em um minuto.',
  tooManyPeople: 'Gente demais está me chamando ao mesmo tempo. Tente de novo em um minuto.',
  throttled:
    'Você já usou {limit, plural, =1 {sua chamada} other {suas # chamadas}} deste minuto. Tente de novo {when}.',
  dailyUsed:
    'Você já usou {limit, plural, =1 {sua chamada} other {suas # chamadas}} de hoje. O novo dia começa {when} (meia-noite UTC).',
  blockedPerson: 'Um admin bloqueou você aqui. Converse com essa pessoa.',
  switchedOff: 'Um admin me desligou neste canal. Use outro.',
  networkThrottled:
    'Muita gente está chamando da sua rede, onde alguns dividem {limit, plural, one {# chamada} other {# chamadas}} por minuto. Tente de novo {when}.',
  crowded: 'Gente demais está chamando sem chave. Tente de novo {when}.',
  apology:
    'Desculpe, algo deu errado do meu lado. Não conta; tente de novo. Se continuar, passe ao dono do bot o código {id}.',
  unknownCommand: 'Não conheço /{name}. Conheço {known}.',
  noWorkspace: 'Não há aqui um servidor ou espaço de trabalho cujos limites eu possa mudar.',
  tooManyRules: 'Guardo no máximo {most, number}. Tire um primeiro.',
  shortBusy: 'tinha coisa demais acontecendo.',
  shortTimedOut: 'demorou demais.',
  shortStopping: 'estou sendo reiniciado.',
  shortUnavailable: 'nada que sabe fazer isso estava pronto.',
  shortInternal: 'algo deu errado do meu lado. O dono do bot encontra isso pelo código {id}.',
} satisfies Record<keyof English['refusals'], string>;
