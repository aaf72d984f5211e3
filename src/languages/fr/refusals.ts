import type { English } from '../en/index.ts';

export default {
  stopping: 'Je redémarre. Réessaie dans une minute.',
  timedOut: 'C’était trop long, alors je me suis arrêté. Ça ne compte pas ; réessaie.',
  cancelled: 'Annulé, comme tu l’as demandé.',
  awayFromMemory:
    'Je n’ai pas accès à ma mémoire en ce moment. Ça n’a pas compté ; réessaie dans une minute.',
  tooMuchAtOnce: 'Il y a trop de demandes à la fois. Ça n’a pas compté ; réessaie dans une minute.',
  tooManyPeople: 'Trop de monde m’appelle à la fois. Réessaie dans une minute.',
  throttled:
    'Tu as utilisé {limit, plural, =1 {ton appel} other {tes # appels}} pour cette minute. Réessaie {when}.',
  dailyUsed:
    'Tu as utilisé {limit, plural, =1 {ton appel} other {tes # appels}} pour aujourd’hui. Un nouveau jour commence {when} (minuit UTC).',
  blockedPerson: 'Un admin t’a bloqué ici. Parles-en avec lui.',
  switchedOff: 'Un admin m’a désactivé dans ce salon. Utilises-en un autre.',
  networkThrottled:
    'Beaucoup d’appels viennent de ton réseau, où certains se partagent {limit, plural, one {# appel} other {# appels}} par minute. Réessaie {when}.',
  crowded: 'Trop de monde appelle sans clé. Réessaie {when}.',
  apology:
    'Désolé, quelque chose a raté de mon côté. Ça ne compte pas ; réessaie. Si cela se répète, donne au propriétaire du bot l’identifiant {id}.',
  unknownCommand: 'Je ne connais pas /{name}. Je connais {known}.',
  noWorkspace: 'Il n’y a ici ni serveur ni espace de travail dont je puisse changer les limites.',
  tooManyRules: 'J’en garde {most, number} au plus. Enlèves-en d’abord.',
  shortBusy: 'il y avait trop de demandes à la fois.',
  shortTimedOut: 'c’était trop long.',
  shortStopping: 'je redémarre.',
  shortUnavailable: 'rien de ce qui sait le faire n’était prêt.',
  shortInternal:
    'quelque chose a raté de mon côté. Le propriétaire du bot le trouve sous l’identifiant {id}.',
} satisfies Record<keyof English['refusals'], string>;
