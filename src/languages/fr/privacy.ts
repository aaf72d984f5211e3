import type { English } from '../en/index.ts';

export default {
  title: 'Ta vie privée',
  noDisk:
    'Je n’enregistre sur aucun disque les images et les textes que tu m’envoies. Certaines réponses restent en mémoire jusqu’au redémarrage, pour répondre vite à la même question.',
  providers: 'Quand un fournisseur fait le travail, il reçoit ce que tu as envoyé ; la réponse le nomme.',
  buttons:
    'Pendant un jour, je retiens ce qu’il faut aux boutons sous mes réponses, chiffré avec une clé que seul le bouton possède. Pendant une heure, il en va de même pour une réponse privée que tu peux montrer à tous.',
  moods: 'D’une conversation dont on demande l’ambiance, je ne garde rien et ne nomme personne.',
  settings:
    'Je garde les réglages des admins, et qui a choisi « optout ». Là où les admins limitent les appels par jour, je garde jusqu’à minuit (UTC) combien tu en as fait.',
  optedOut:
    'Tu as choisi « optout » : je laisse tranquilles les images que tu publies, et ce que tu écris ne compte dans aucune ambiance. « mode:optin » annule ça.',
  optOut:
    'Avec « mode:optout », je laisse tranquilles les images que tu publies, et ce que tu écris ne compte plus dans aucune ambiance.',
  policy: 'Le propriétaire du bot en dit plus ici :',
} satisfies Record<keyof English['privacy'], string>;
