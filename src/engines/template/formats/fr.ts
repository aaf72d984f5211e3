import { finished, type Formats } from './formats.ts';

export const french: Formats = {
  any: [
    'Mon cerveau à 3 h du matin : {x}.\nMoi : pitié, je bosse demain.',
    'Prof de yoga : faites le vide.\nMon esprit : {x}.',
    'Vocal de quatre minutes.\nRésumé : « {X} ».',
    'Objet du mail que je viens d’envoyer aux 4 000 salariés : « {X} ».',
    'Titre de mon autobiographie : « {X} ».',
    'Moi : je garde ça pour moi.\nMoi, quatre minutes plus tard : {x}.',
    'Entretien d’embauche : parlez-moi de vous.\nMoi : {x}.',
    'Barista : quel prénom sur le gobelet ?\nMoi : {x}.',
    'Groupe WhatsApp : 247 messages.\nEn bref : {x}.',
    '{X}. Merci d’applaudir.',
    '{X}. Ce que ça m’a appris sur le leadership, en 48 épisodes.',
    'Annonce en gare : « {X} ». Merci de votre compréhension.',
    'Sujet de philo : « {X} ». Vous avez quatre heures.',
  ],
  noun: [
    'Entretien d’embauche : votre plus grand défaut ?\nMoi : {x}.',
    'Mes sujets de conversation :\n1. {X}\n2. C’est tout',
    'Moi : je n’y pense plus.\nMon cerveau à 3 h du matin : {x}.',
    'Psy : qu’est-ce qui vous amène ?\nMoi : {x}.',
    'Question secrète : qu’est-ce qui vous empêche de dormir ?\nMoi : {x}.',
    'Animateur : choisissez un thème.\nMoi : « {X} », pour 800 points.',
    'Voix de documentaire animalier : « {X}. Fascinant. »',
    'Les historiens appelleront cette époque « {X} ».',
    'Nombre de jours sans « {X} » dans le groupe WhatsApp : 0.',
    'Sujet de philo : « {X} ». Vous avez quatre heures.',
    '« {X} », la comédie musicale. Durée : quatre heures.',
  ],
  kinds: [
    {
      cue: /^(?!.*(?:n[’']|\b(?:ne|pas|raté|failli)\b))(?:j[’']ai|je|on|nous|enfin|mon|ma|notre) ?.*(?:réussi|eu (?:mon|le|la) (?:bac|permis|poste|job|diplôme)|gagné|promue?(?!\p{L})|fiancée?s?|diplômée?|admise?(?!\p{L}))/iu,
      isGlad: true,
      formats: [
        '{X} ! Les confettis arrivent sous 3 à 5 jours ouvrés.',
        '{X} ! Quelque part, un tout petit orchestre joue.',
        '{X} ! Du gâteau pour tout le monde, même pour la compta.',
        '{X} ! Je remercie mon café.',
      ],
    },
    {
      cue: /^(?:quand |lorsqu)[^,]*$/i,
      formats: [
        'Pouls au sport : 120.\nPouls {x} : oui.',
        'Psy : décrivez une émotion forte.\nMoi : {x}.',
        'Le dernier neurone {x} : musique d’ascenseur.',
        '{X} : violon, ralenti, une larme.',
        'Ce qu’on n’apprend pas à l’école : rester digne {x}.',
        '{X} : bruit de Windows qui s’éteint.',
        '{X} : générique de fin.',
      ],
    },
    {
      cue: /^(?:moi|(?:mon|ma) \p{L}+) (?:qui|quand|en|au|à|dans|chez|devant|après|pendant|le (?:lundi|matin))(?!\p{L})/iu,
      formats: [
        'Personne :\nAbsolument personne :\n{X} :',
        'Images en direct : {x}.',
        'Voix de documentaire animalier : « {X}. Fascinant. »',
        '{X}. Épisode 1 sur 48.',
        'Nouvelle discipline olympique : {x}.',
      ],
    },
    {
      cue: /^(?:bon(?:ne)? (?:anniv|ann|fête|nuit|journée|chance|courage|week)|joyeu(?:x|se)|félicitations|bravo|merci(?: \p{L}+){0,4}$|bienvenue|bonjour|bonsoir|salut)/iu,
      formats: [
        '{X} ! Installez-vous, il y a des biscuits.',
        '{X} ! Du gâteau pour tout le monde, même pour la compta.',
        '{X} ! De tout cœur, avec des biscuits.',
      ],
    },
    {
      cue: finished,
      formats: [
        '« {X}. »\n— proverbe ancien, inventé à l’instant',
        '{X}. Merci d’être venus à ma conférence TED.',
        '« {X}. »\n— brodé sur le coussin de mamie',
        '« {X}. »\n— moi, quand on demande juste mon prénom',
        '{X}. Pas d’autres questions, Votre Honneur.',
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
    'Arrêt sur image.',
    'Générique de fin.',
    'Zoom dramatique.',
    'Fin de la saison 1.',
    'Le narrateur l’avait vu venir.',
  ].map((ending) => `POV : {x}. ${ending}`),
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
