import type { English } from '../en/index.ts';

export default {
  noDialog:
    'Il me faut une image, mais je n’ai pas pu ouvrir la fenêtre. Envoie l’image ici et répète la commande, ou donne l’adresse de l’image.',
  noThread: 'Ce message n’a pas de fil de discussion. Choisis-en un qui en a un, ou utilise la commande.',
  noMessage: 'Slack ne m’a pas envoyé ce message. Réessaie.',
  noText: 'Ce message n’a pas de texte que je sache lire.',
  noPicture: 'Ce message n’a pas d’image que je sache lire.',
  noAnswer: 'Ce message n’est pas une réponse de moi que l’on puisse supprimer.',
  limited:
    'Slack limite mes recherches d’images ici. Renvoie l’image avec la commande, ou donne son adresse.',
  forbidden:
    'Je n’ai pas le droit de lire les messages ici, je ne vois donc pas l’image d’une mention. Utilise le menu du message, ou donne l’adresse de l’image.',
  lacksScope:
    'Je ne peux pas lire ce qu’on écrit ici : il manque à mon application l’autorisation {scope}. Il faut la réinstaller avec le manifeste actuel (docs/slack.md).',
  notInConversation:
    'Je ne peux pas lire cette conversation, car je n’y suis pas. Invite-moi (/invite), puis réessaie.',
  pictureHidden:
    'Slack ne me laisse pas voir cette image. Demande à la personne qui m’héberge, ou donne l’adresse d’une image.',
  pictureHiddenByScope:
    'Slack ne me laisse pas voir cette image : il me manque l’autorisation files:read. Demande à la personne qui m’héberge, ou donne l’adresse d’une image.',
  pictureLost: 'Slack ne dit pas où est cette image. Envoie-la encore une fois.',
  pictureByDirect: 'Slack ne me laisse pas montrer l’image ici, je te l’ai donc envoyée en message direct.',
  unconfirmed: 'Slack n’a pas confirmé ma réponse. Si tu ne la vois pas, redemande-moi.',
  cannotShow:
    'L’image est prête, mais je ne peux pas la montrer : Slack l’a refusée. Préviens la personne qui m’héberge.',
  cannotShowByScope:
    'L’image est prête, mais je ne peux pas la montrer : il me manque l’autorisation files:write. Préviens la personne qui m’héberge.',
  channelsOnly: 'Ce réglage est pour les canaux. Ici, je demande toujours que faire d’une image.',
  notInChannel: 'Je ne suis pas dans ce canal. Invite-moi avec /invite, puis réessaie.',
  seesNoUploads: 'Je ne vois pas les images publiées sur Slack : {lack}',
  seesNoPublicUploads: 'Je ne vois pas les images publiées dans les canaux publics : {lack}',
  seesNoPrivateUploads: 'Je ne vois pas les images publiées dans les canaux privés : {lack}',
  offersNothing: 'Je ne peux rien proposer sous les images publiées sur Slack : {lack}',
  lack: 'il manque à mon application {count, plural, =1 {l’autorisation} other {les autorisations}} {scopes}. Il faut la réinstaller avec le manifeste actuel (docs/slack.md).',
} satisfies Record<keyof English['slack'], string>;
