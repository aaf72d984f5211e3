import type { English } from '../en/index.ts';

export default {
  hello: 'Bonjour ! J’écris des légendes, je redessine des images et je dis ce qu’un texte fait ressentir.',
  thanks: 'Avec plaisir ! À la prochaine image.',
  bye: 'À bientôt ! Reviens quand une image a besoin d’une légende.',
  help: 'Je suis un bot : j’écris des légendes, je transforme des images en dessins et je dis ce qu’un texte fait ressentir.',
  insult: 'Désolé de ne pas avoir pu t’aider. Dis-moi ce que tu voulais et je réessaie.',
  again: 'Encore une ? Appuie sur « {again} » sous la dernière réponse, ou redis-moi le sujet.',
  broken:
    'Désolé que ça n’ait pas marché. Renvoie l’image avec le mot « {word} » ; {help} montre comment s’écrit chaque commande.',
  privacy:
    'Je ne garde pas tes images. De ce que tu envoies, je ne conserve qu’un jour, chiffré, ce dont mes boutons ont besoin. Je n’entraîne rien avec. {privacy} dit tout ; la personne qui m’héberge, quels modèles j’utilise.',
  private:
    'En message direct, toi et moi sommes seuls à lire ; dans un salon, tout le monde y lit. Ce dont mes boutons ont besoin, je le garde un jour, chiffré ; {privacy} en dit plus.',
  forget:
    'De ce que tu envoies, je ne garde qu’un jour ce dont mes boutons ont besoin ; « {delete} » sous une réponse l’efface tout de suite. {privacy} dit tout.',
  uninstall:
    'Les personnes qui gèrent le serveur ou l’espace de travail peuvent me retirer : sur Discord dans Paramètres du serveur ▸ Intégrations, sur Slack dans la gestion des applications. Pour toi seul, {privacy} optout suffit.',
  off: 'Je ne réponds qu’à qui m’écrit, utilise une commande ou appuie sur un bouton. Tape {privacy} optout et je laisse partout tes images et tes mots tranquilles ; les personnes qui gèrent un salon peuvent y taper {uploads} off.',
  limit:
    'Il y a un nombre d’appels par minute, et un par jour seulement si un admin l’a fixé. {help} montre combien il t’en reste.',
  price:
    'Je ne te coûte rien : la personne qui m’héberge paie ce que j’utilise. Seul le nombre d’appels est limité ; {help} le montre.',
  languages:
    'Je réponds en français, anglais, allemand, espagnol, portugais et japonais. C’est en anglais que je réussis le mieux les légendes et les ressentis.',
  maker:
    'Je suis Toonwit, un programme de plusieurs auteurs. La personne qui m’a ajouté ici m’héberge et sait comment je suis réglé.',
  human:
    'Je suis Toonwit, un bot : ni une personne ni ChatGPT, mais un programme qui écrit des légendes, redessine des images et dit ce qu’un texte fait ressentir.',
  how: 'Un modèle donne une à cinq étoiles à un texte ; les légendes viennent de phrases toutes faites ou d’un modèle, les dessins d’un filtre ou d’un modèle : chaque réponse le dit. Je peux me tromper, surtout sur l’ironie.',
  stars:
    'Un modèle lit les mots et estime combien d’étoiles sur cinq ils auraient : une, c’est très négatif, trois, neutre, cinq, très positif ; les barres disent à quel point il en est sûr. Il ne sait pas ce que tu voulais dire : l’ironie, ou un seul mot fort, peut le tromper.',
  deadButton:
    'Désolé que le bouton n’ait rien fait. Certains boutons ne servent qu’à la personne qui a demandé, et je m’en souviens pendant un jour. Redemande la même chose et tu en auras de nouveaux ; s’ils ne marchent pas non plus, préviens la personne qui m’héberge.',
  formats:
    'Je lis des images : {formats}, jusqu’à {megabytes, number} Mo chacune, mais ni vidéos ni documents. Les animations restent animées ; envoie le HEIC d’un iPhone en JPEG.',
  duration: 'Quelques secondes en général ; davantage pour les animations ou quand il y a du monde.',
  slow: 'Désolé pour l’attente ! Les images prennent quelques secondes, et plus quand il y a du monde. Si rien ne vient en une minute, renvoie ton message.',
  wrong:
    'Désolé de m’être trompé, et merci de me le dire. Dis-moi ce que tu voulais, ou écris « encore ». L’ironie d’un texte m’échappe souvent.',
  dislike:
    'Désolé. « {again} » donne une autre légende, et « caption … » avec ce qu’il y a sur l’image une meilleure ; « {comic} » et « {sketch} », sous un dessin, un autre style.',
  remove:
    'Appuie sur « {delete} » sous la réponse et elle disparaît ; la personne qui l’a demandée peut le faire.',
  nothingAgain: 'Je ne trouve ici aucune réponse précédente à refaire.',
  nothingToRemove:
    'Je ne trouve ici aucune réponse à supprimer : réponds à celle que tu veux dire, ou appuie dessous sur « {delete} ».',
  no: 'D’accord ! Fais-moi signe quand tu veux.',
  stop: 'D’accord, je me tais. {privacy} optout me tient complètement à l’écart de tes images.',
  ok: '👍',
  glad: 'Content que ça te plaise ! 😊',
  sad: 'Oh non. Je ne suis qu’un bot, mais j’espère que quelqu’un près de toi pourra te remonter le moral.',
  grief:
    'Je suis vraiment désolé pour cette perte. Prends le temps qu’il te faut ; je n’en ferai pas une blague. Je ne suis qu’un bot, et j’espère que quelqu’un est près de toi aujourd’hui.',
  lonely:
    'Je suis désolé que ce soit si lourd. Beaucoup de gens connaissent ce sentiment, et tu ne vaux pas moins pour cela. Je ne suis qu’un bot ; dis à quelqu’un de confiance ce que tu m’as dit.',
  chat: 'Je vais bien, merci ! Je ne dors jamais et je vis d’électricité : toujours partant pour une légende.',
  news: 'Quelle bonne nouvelle, félicitations ! 🎉',
  styles:
    'Je dessine dans ces styles : {styles}. Envoie une image avec l’un de ces mots, ou appuie sur un style sous un dessin.',
  cannot:
    'Je ne sais pas faire ça, désolé. Je peux écrire une légende, transformer une image en dessin ou dire ce qu’un texte fait ressentir.',
  draw: 'Je ne sais pas dessiner à partir de mots. Mais envoie-moi une image avec le mot « {word} » et j’en fais un dessin.',
  other: 'Je ne suis pas très bavard, mais je suis doué pour les légendes, les dessins et les ambiances.',
} satisfies Record<keyof English['smallTalk'], string>;
