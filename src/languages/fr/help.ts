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
} satisfies Record<keyof English['help'], string>;
