import type { English } from '../en/index.ts';

export default {
  title: 'Limites',
  adminsOnly: 'Só quem administra este servidor ou workspace pode ver e mudar os limites.',
  mention:
    'Para “{action}”, mencione {kind, select, person {uma pessoa} group {um cargo ou grupo de usuários} other {um canal}} em “who”.',
  reset: '@{name} tem todas as chamadas de volta.',
  everybody: 'Todos têm {calls} chamadas por minuto.',
  everybodyDay: 'Todos têm {calls} chamadas por minuto e {perDay} por dia.',
  group: '@{name} tem {calls} chamadas por minuto.',
  exempt: 'Sem limite: {names}.',
  blocked: 'Acesso bloqueado: {names}.',
  off: 'Estou desativado em {channels}.',
  here: 'este canal',
} satisfies Record<keyof English['limits'], string>;
