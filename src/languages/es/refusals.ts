import type { English } from '../en/index.ts';

export default {
  stopping: 'Me estoy reiniciando. Inténtalo otra vez en un minuto.',
  timedOut: 'Tardaba demasiado, así que paré. No cuenta; inténtalo otra vez.',
  cancelled: 'Cancelado, como pediste.',
  awayFromMemory: 'Ahora mismo no llego a mi memoria. No ha contado; inténtalo otra vez en un minuto.',
  tooMuchAtOnce: 'Hay demasiado trabajo a la vez. No ha contado; inténtalo otra vez en un minuto.',
  tooManyPeople: 'Me está llamando demasiada gente a la vez. Inténtalo otra vez en un minuto.',
  throttled:
    'Has usado {limit, plural, =1 {tu llamada} other {tus # llamadas}} de este minuto. Inténtalo otra vez {when}.',
  dailyUsed:
    'Has usado {limit, plural, =1 {tu llamada} other {tus # llamadas}} de hoy. El nuevo día empieza {when} (medianoche UTC).',
  blockedPerson: 'Un admin te ha bloqueado aquí. Habla con esa persona.',
  switchedOff: 'Un admin me ha apagado en este canal. Usa otro.',
  networkThrottled:
    'Llega mucha gente desde tu red, donde algunos comparten {limit, plural, one {# llamada} other {# llamadas}} por minuto. Inténtalo otra vez {when}.',
  crowded: 'Demasiada gente llama sin clave. Inténtalo otra vez {when}.',
  apology:
    'Lo siento, algo ha fallado por mi parte. No cuenta; inténtalo otra vez. Si se repite, da al dueño del bot el identificador {id}.',
  unknownCommand: 'No conozco /{name}. Conozco {known}.',
  noWorkspace: 'Aquí no hay ningún servidor ni espacio de trabajo cuyos límites pueda cambiar.',
  tooManyRules: 'Guardo como mucho {most, number}. Quita primero alguno.',
  shortBusy: 'había demasiado trabajo a la vez.',
  shortTimedOut: 'tardó demasiado.',
  shortStopping: 'me estoy reiniciando.',
  shortUnavailable: 'nada de lo que sabe hacerlo estaba listo.',
  shortInternal: 'algo ha fallado por mi parte. El dueño del bot lo encuentra con el identificador {id}.',
} satisfies Record<keyof English['refusals'], string>;
