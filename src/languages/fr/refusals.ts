import type { English } from '../en/index.ts';

export default {
  stopping: 'Je redémarre. Réessaie dans une minute.',
  timedOut: 'Ça prenait trop de temps, alors j’ai arrêté. Cet appel n’est pas compté ; réessaie.',
  cancelled: 'Annulé, comme tu l’as demandé.',
  awayFromMemory:
    'Je n’ai pas accès à ma mémoire en ce moment. Cet appel n’est pas compté ; réessaie dans une minute.',
  tooMuchAtOnce: 'Il y a trop de demandes à la fois. Cet appel n’est pas compté ; réessaie dans une minute.',
  tooManyPeople: 'Trop de monde m’utilise en même temps. Réessaie dans une minute.',
  throttled:
    'Tu as utilisé {limit, plural, =1 {ton appel} other {tes # appels}} pour cette minute. Réessaie {when}.',
  throttledToday:
    'Tu as utilisé {limit, plural, =1 {ton appel} other {tes # appels}} pour cette minute, et {used} sur {perDay} aujourd’hui. Réessaie {when}.',
  dailyUsed:
    'Tu as utilisé {limit, plural, =1 {ton appel} other {tes # appels}} pour aujourd’hui. Un nouveau jour commence {when} (minuit UTC).',
  blockedPerson: 'Un admin a bloqué ton accès ici. Parles-en avec les admins.',
  switchedOff: 'Un admin m’a désactivé dans ce salon. Utilises-en un autre.',
  networkThrottled:
    'Beaucoup d’appels viennent de ton réseau, où certains se partagent {limit, plural, one {# appel} other {# appels}} par minute. Réessaie {when}.',
  crowded: 'Trop d’appels arrivent sans clé. Réessaie {when}.',
  apology:
    'Désolé, quelque chose s’est mal passé de mon côté. Cet appel n’est pas compté ; réessaie. Si ça se répète, donne au propriétaire du bot l’identifiant {id}.',
  unknownCommand: 'Je ne connais pas /{name}. Je connais {known}.',
  noWorkspace: 'Il n’y a ici ni serveur ni espace de travail dont je puisse changer les limites.',
  tooManyRules: 'J’en garde {most, number} au plus. Enlève d’abord un élément.',
  shortBusy: 'il y avait trop de demandes à la fois.',
  shortTimedOut: 'ça prenait trop de temps.',
  shortStopping: 'je redémarre.',
  shortUnavailable: 'aucun outil capable de le faire n’était prêt.',
  shortInternal:
    'quelque chose s’est mal passé de mon côté. Le propriétaire du bot peut le retrouver avec l’identifiant {id}.',
} satisfies Record<keyof English['refusals'], string>;
