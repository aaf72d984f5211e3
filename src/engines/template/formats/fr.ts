import type { Formats } from './formats.ts';

export const french: Formats = {
  any: [
    'Mon cerveau à 3 h du matin : {x}.\nMoi : pitié, je bosse demain.',
    'Pancarte au musée : « {X} », panique sur toile.',
    '{X}. Pas d’autres questions, Votre Honneur.',
    'Flash info : « {X} ». La suite après le goûter.',
    'Prof de yoga : faites le vide.\nMon esprit : « {X} ».',
    '« {X} ». Bientôt au cinéma, malheureusement en 3D.',
    'Vocal de quatre minutes.\nRésumé : « {X} ».',
    'Personne :\nAbsolument personne :\nMoi : {x}',
    '{X}. Et maintenant, la météo.',
    'Titre de mon autobiographie : « {X} ».',
    'Entretien d’embauche : parlez-moi de vous.\nMoi : « {X} ».',
    'Annonce en gare : « {X} ». Merci de votre compréhension.',
    'Sujet de philo : « {X} ». Vous avez quatre heures.',
    'Ordre du jour : « {X} ». La réunion va déborder.',
  ],
  kinds: [
    {
      cue: /^(?:quand |lorsqu)[^,]*$/i,
      formats: [
        'Personne :\nAbsolument personne :\nMoi {x} :',
        'Mon pouls au sport : 120.\nMon pouls {x} : oui.',
        'Psy : décrivez une émotion forte.\nMoi : {x}.',
        'Mon dernier neurone {x} : musique d’ascenseur.',
        '{X} : violon, ralenti, une larme.',
        'Ma tête {x} : chargement en cours.',
        'Ce qu’on n’apprend pas à l’école : rester digne {x}.',
        '{X} : bruit de Windows qui s’éteint.',
        '{X} : générique de fin.',
        '{X} et qu’il faut faire comme si de rien n’était.',
      ],
    },
    {
      cue: /^(?:moi|(?:mon|ma) \p{L}+) (?:qui|quand|en|au|à|dans|chez|devant|après|pendant|le (?:lundi|matin))(?!\p{L})/iu,
      formats: [
        'Personne :\nAbsolument personne :\n{X} :',
        'Images en direct : {x}.',
        '{X} : et l’Oscar est attribué à…',
        'Voix de documentaire animalier : « {X}. Fascinant. »',
        '{X}. Épisode 1 sur 48.',
      ],
    },
    {
      cue: /^(?:celui|celle|quiconque|la personne|le génie) (?:qui )?/i,
      formats: [
        'Avis de recherche : {x}. Récompense : un cookie.',
        '{X} : il faut qu’on parle.',
        '{X} me doit un café.',
        '{X} : méchant de la semaine, à l’unanimité du jury.',
      ],
    },
    {
      cue: /^(?:bon(?:ne)? (?:anniv|ann|fête|nuit|journée|chance|courage|week)|joyeu(?:x|se)|félicitations|bravo|merci(?: \p{L}+){0,4}$|bienvenue|bonjour|bonsoir)/iu,
      formats: [
        '{X} ! Les confettis arrivent sous 3 à 5 jours ouvrés.',
        '{X} ! Du gâteau pour tout le monde, même pour la compta.',
        '{X} ! De tout cœur, avec des biscuits.',
      ],
    },
  ],
  question: [
    'Je demande pour un ami : {X}',
    'Bac de philo, sujet 1 : {X} Vous avez quatre heures.',
    'Les philosophes en débattent depuis 2 000 ans : {X}',
    'Quatre inconnus dans l’ascenseur. Silence.\nMoi : {X}',
    'Moi : {X}\nLa boule magique : redemande après la sieste.',
    'La question à un million : {X} L’ami au téléphone ne répond pas.',
  ],
  pov: [
    'POV : {x}. Arrêt sur image.',
    'POV : {x}. Générique de fin.',
    'POV : {x}. Zoom dramatique.',
    'POV : {x}. Fin de la saison 1.',
    'POV : {x}. Le narrateur l’avait vu venir.',
  ],
  dialogue: {
    nobody: ['Personne :', 'Personne :\nAbsolument personne :'],
    answers: [
      '(fait semblant de ne plus avoir de réseau)',
      '(sort par la fenêtre en saluant)',
      '(chargement en cours)',
      '(écrit pendant dix minutes) ok',
    ],
    closings: ['(violon dramatique)', '(musique d’ascenseur)', '(rires enregistrés)'],
  },
  dry: [
    'Cher journal, chapitre 412 : « {X} ».',
    'Personne ne nous prépare à ça : {x}.',
    'À classer dans « la vie » : {x}.',
  ],
};
