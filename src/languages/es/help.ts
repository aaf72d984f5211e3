import type { English } from '../en/index.ts';

export default {
  title: 'Qué sé hacer aquí',
  command: '{usage}\n    {description}.',
  onSeveral: 'De un mensaje con varias imágenes tomo hasta {most}; juntas son una llamada.',
  unknown: 'Ahora mismo no puedo acceder a mi memoria, así que no sé cuántas llamadas te quedan.',
  unlimited: 'Tus llamadas no se cuentan aquí.',
  all: 'Te quedan las {limit} llamadas de este minuto.',
  left: 'Te quedan {left} de {limit} llamadas este minuto; la próxima se libera {when}.',
  today: 'Te quedan {left} de {limit} llamadas este minuto, y hoy has usado {used} de {perDay}.',
  todayWaiting:
    'Te quedan {left} de {limit} llamadas este minuto, y hoy has usado {used} de {perDay}; la próxima se libera {when}.',
  privacyLink: 'Qué pasa con tus datos',
  adminsOnly: 'Lo que sigue solo lo ven los admins.',
  running: 'Toonwit {version}, en marcha desde hace {span}; en espera: {waiting}.',
  unknownNumber: 'no se sabe',
  engines: 'Motores: {list}.',
  attention: 'Requiere atención: {warning}',
  spendingUnknown: 'Ahora mismo no puedo acceder a mi memoria, así que no sé cuánto se ha gastado hoy.',
  spentToday: 'Hoy, desde la medianoche UTC:',
  spentNothing: 'No se ha gastado nada en proveedores.',
  spent: '{provider}: {usd} en {calls, plural, one {# llamada} other {# llamadas}}.',
  spentTokens:
    '{provider}: {usd} en {calls, plural, one {# llamada} other {# llamadas}}, {tokens, number} tokens.',
  budget: 'El presupuesto es de {usd} al día.',
} satisfies Record<keyof English['help'], string>;
