import type { English } from '../en/index.ts';

export default {
  title: 'Ce que je sais faire ici',
  command: '{usage}\n    {description}.',
  onSeveral:
    'D’un message avec plusieurs images, j’en prends {most} au plus ; ensemble, elles font un appel.',
  unknown: 'Je n’ai pas accès à ma mémoire en ce moment, je ne sais donc pas combien d’appels il te reste.',
  unlimited: 'Tes appels ne sont pas comptés ici.',
  all: 'Il te reste tous tes {limit} appels pour cette minute.',
  left: 'Il te reste {left} appels sur {limit} pour cette minute ; le prochain se libère {when}.',
  today:
    'Il te reste {left} appels sur {limit} pour cette minute, et tu en as utilisé {used} sur {perDay} aujourd’hui.',
  todayWaiting:
    'Il te reste {left} appels sur {limit} pour cette minute, et tu en as utilisé {used} sur {perDay} aujourd’hui ; le prochain se libère {when}.',
  privacyLink: 'Ce que deviennent tes données',
  adminsOnly: 'Seuls les admins voient ce qui suit.',
  running: 'Toonwit {version}, en marche depuis {span} ; en attente : {waiting}.',
  unknownNumber: 'nombre inconnu',
  engines: 'Moteurs : {list}.',
  attention: 'À surveiller : {warning}',
  spendingUnknown:
    'Je n’ai pas accès à ma mémoire en ce moment, donc je ne sais pas ce qui a été dépensé aujourd’hui.',
  spentToday: 'Aujourd’hui, depuis minuit UTC :',
  spentNothing: 'Rien n’a été dépensé chez les fournisseurs.',
  spent: '{provider} : {usd} pour {calls, plural, one {# appel} other {# appels}}.',
  spentTokens:
    '{provider} : {usd} pour {calls, plural, one {# appel} other {# appels}}, {tokens, number} tokens.',
  budget: 'Le budget est de {usd} par jour.',
} satisfies Record<keyof English['help'], string>;
