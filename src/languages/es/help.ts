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
} satisfies Record<keyof English['help'], string>;
