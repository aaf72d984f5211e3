import type { English } from '../en/index.ts';

export default {
  title: 'Limites',
  adminsOnly:
    'Seules les personnes qui gèrent ce serveur ou cet espace de travail peuvent voir et changer ses limites.',
  mention:
    'Pour « {action} », mentionne {kind, select, person {une personne} group {un rôle ou groupe d’utilisateurs} other {un salon}} dans « who ».',
  reset: '@{name} a retrouvé tous ses appels.',
  everybody: 'Tout le monde a {calls} appels par minute.',
  everybodyDay: 'Tout le monde a {calls} appels par minute et {perDay} par jour.',
  group: '@{name} a {calls} appels par minute.',
  exempt: 'Sans limite : {names}.',
  blocked: 'Accès bloqué : {names}.',
  off: 'Je suis désactivé dans {channels}.',
  here: 'ce salon',
} satisfies Record<keyof English['limits'], string>;
