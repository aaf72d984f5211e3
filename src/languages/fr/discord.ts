import type { English } from '../en/index.ts';

export default {
  forgottenCommand: 'Je ne connais plus {command}. Réessaie dans une minute.',
  noText: 'Ce message n’a pas de texte. Choisis-en un qui en a.',
  sticker:
    'Je ne sais pas utiliser les autocollants. Choisis un message avec une image, ou envoie-m’en une avec la commande.',
  noPicture: 'Ce message n’a pas d’image. Choisis-en un qui en a une, ou utilise /{command}.',
  noThread: 'Ce message n’a pas de fil. Choisis-en un qui en a un, ou utilise /{command}.',
  contentMissing:
    'Je ne vois pas ce qu’on écrit sur ce serveur : le Message Content Intent est désactivé. La personne qui m’héberge peut l’activer (docs/discord.md).',
  notMember:
    'Je ne peux pas lire ce qu’on écrit ici, car je ne suis pas membre. La personne qui gère le serveur peut m’ajouter.',
  roleLacks:
    'Je ne peux pas lire ce salon : il manque ici à mon rôle {permissions}. La personne qui gère le serveur peut changer ça.',
  bothPermissions: '{first} et {second}',
  youCannotRead:
    'Tu n’as pas accès à l’historique de ce salon (« Voir les anciens messages »), je ne le lis donc pas non plus pour toi.',
  fromMessage: 'Tape {command} ici : un message ne me dit pas ce que tu as le droit de lire dans ce salon.',
  apology: 'Désolé, Discord a refusé ma réponse. Préviens le propriétaire du bot.',
  onlyYou: '{reason} La voici, visible par toi uniquement :',
  choicesStayHere: 'Ce que tu choisis est publié ici. Pour publier ailleurs, tape {command} là-bas.',
  autoModerated: 'La modération automatique de ce serveur (AutoMod) a refusé ma réponse.',
  threadClosed: 'Ce fil a été fermé avant que ma réponse soit prête.',
  fileRefused: 'Il devrait y avoir un fichier ici, mais Discord l’a refusé.',
  seesNoUploads:
    'Message Content Intent est désactivé, je ne vois donc pas les images publiées ; les commandes fonctionnent. Pour changer ça, ouvre {portal}, choisis l’application, puis Bot ▸ Privileged Gateway Intents, active-le et redémarre-moi.',
} satisfies Record<keyof English['discord'], string>;
