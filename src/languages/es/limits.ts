import type { English } from '../en/index.ts';

export default {
  title: 'Límites',
  adminsOnly: 'Solo quien administra este servidor o espacio de trabajo puede ver y cambiar sus límites.',
  mention:
    'Para «{action}», menciona {kind, select, person {a una persona} group {un rol o grupo de usuarios} other {un canal}} en «who».',
  reset: '@{name} vuelve a tener todas sus llamadas.',
  everybody: 'Todo el mundo tiene {calls} llamadas por minuto.',
  everybodyDay: 'Todo el mundo tiene {calls} llamadas por minuto y {perDay} por día.',
  group: '@{name} tiene {calls} llamadas por minuto.',
  exempt: 'Sin límite: {names}.',
  blocked: 'Acceso bloqueado: {names}.',
  off: 'Estoy desactivado en {channels}.',
  here: 'este canal',
} satisfies Record<keyof English['limits'], string>;
