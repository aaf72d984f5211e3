import type { English } from '../en/index.ts';

export default {
  stopping: 'Me estoy reiniciando. Inténtalo otra vez en un minuto.',
  timedOut: 'Tardaba demasiado, así que paré. Esta llamada no cuenta; inténtalo otra vez.',
  cancelled: 'Cancelado, como pediste.',
  awayFromMemory:
    'Ahora mismo no puedo acceder a mi memoria. Esta llamada no cuenta; inténtalo otra vez en un minuto.',
  tooMuchAtOnce: 'Hay demasiado trabajo a la vez. Esta llamada no cuenta; inténtalo otra vez en un minuto.',
  tooManyPeople: 'Me está usando demasiada gente a la vez. Inténtalo otra vez en un minuto.',
  throttled:
    'Has usado {limit, plural, =1 {tu llamada} other {tus # llamadas}} de este minuto. Inténtalo otra vez {when}.',
  throttledToday:
    'Has usado {limit, plural, =1 {tu llamada} other {tus # llamadas}} de este minuto, y hoy {used} de {perDay}. Inténtalo otra vez {when}.',
  dailyUsed:
    'Has usado {limit, plural, =1 {tu llamada} other {tus # llamadas}} de hoy. El nuevo día empieza {when} (medianoche UTC).',
  blockedPerson: 'Un admin te ha bloqueado aquí. Habla con los admins.',
  switchedOff: 'Un admin me ha desactivado en este canal. Usa otro.',
  networkThrottled:
    'Llegan muchas llamadas desde tu red, donde algunos comparten {limit, plural, one {# llamada} other {# llamadas}} por minuto. Inténtalo otra vez {when}.',
  crowded: 'Llegan demasiadas llamadas sin clave. Inténtalo otra vez {when}.',
  apology:
    'Lo siento, algo ha fallado por mi parte. Esta llamada no cuenta; inténtalo otra vez. Si se repite, dale al dueño del bot el identificador {id}.',
  unknownCommand: 'No conozco /{name}. Conozco {known}.',
  noWorkspace: 'Aquí no hay ningún servidor ni espacio de trabajo cuyos límites pueda cambiar.',
  tooManyRules: 'Guardo como mucho {most, number}. Quita primero alguno.',
  shortBusy: 'había demasiado trabajo a la vez.',
  shortTimedOut: 'tardó demasiado.',
  shortStopping: 'me estoy reiniciando.',
  shortUnavailable: 'nada que sepa hacerlo estaba listo.',
  shortInternal:
    'algo ha fallado por mi parte. El dueño del bot puede encontrarlo con el identificador {id}.',
} satisfies Record<keyof English['refusals'], string>;
