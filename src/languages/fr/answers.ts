import type { English } from '../en/index.ts';

export default {
  yourPictures: 'Tes images',
  alreadyOver: 'C’est déjà terminé.',
  notYoursToCancel: 'Seule la personne qui l’a demandé peut l’annuler.',
  forgottenButton:
    'Je ne sais plus à quoi servait ce bouton : je ne m’en souviens qu’un jour. Utilise la commande encore une fois.',
  notSharable:
    'Je ne peux plus le montrer : c’est déjà fait, ou ça date de plus d’une heure. Utilise la commande encore une fois.',
  notPostable:
    'Je ne peux plus la publier : l’une d’elles est déjà publiée, ou elles ont plus d’un jour. Utilise la commande encore une fois.',
  unpostable:
    'J’ai essayé trois fois d’en publier une, sans succès ; je n’essaierai plus. Utilise la commande encore une fois.',
  notYoursToDelete:
    'Seules la personne qui l’a demandé et celles qui modèrent ce salon peuvent le supprimer.',
  notYours: 'Ce bouton est pour la personne qui a publié l’image.',
  sharedBy: 'Partagé par {name}',
  askedBy: 'Demandé par {name} avec {how}',
  whatToDo: 'Que dois-je faire de {taken, plural, =1 {cette image} other {ces # images}} ?',
  whatToDoWithFirst: 'Que dois-je faire des {taken} premières images ?',
  goodToKnow: 'Bon à savoir',
  describedBy: 'image décrite par {source}',
  frame: 'image {number} sur {of}',
  pictureStep: 'image {number} sur {of}, {step}',
  lineQueue: 'dans la file : {position, selectordinal, one {#re} other {#e}}',
  lineLettering: 'écriture de la légende… {frame}',
  lineDrawing: 'dessin avec {engine}…',
  lineWorking: 'au travail avec {engine}…',
  line: '{line}',
  lineReached: '{line} {reached}',
  percent: '{percent} %',
  for: '{command} pour {name}',
  workingOnIt: 'j’y travaille',
  inQueue: 'numéro {position} dans la file',
  lettering: 'écriture de la légende ({reached})',
  atWork: 'En cours avec : {engine}',
  atWorkReached: 'En cours avec : {engine} ({reached})',
  step: '⏳ {subject} : {step}',
  answeredBefore:
    'J’ai répondu à ce message avant mon redémarrage. Pour recommencer, envoie-le comme nouveau message.',
  readInPart: '{platform} ne m’a envoyé qu’une partie de ce que tu as fait. Réessaie.',
  outdated: 'Ceci répond au message tel qu’il était avant d’être modifié.',
} satisfies Record<keyof English['answers'], string>;
