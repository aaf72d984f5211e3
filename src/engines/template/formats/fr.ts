import { formatsFrom } from './formats.ts';

/** With plain spaces, which become narrow no-break ones where French wants them. */
export const french = formatsFrom({
  quotes: [
    'Mon cerveau à 3 h du matin : {X}.\nMoi : pitié, je bosse demain.',
    'Vocal de quatre minutes.\nRésumé : « {X} ».',
    'Objet du mail que je viens d’envoyer aux 4 000 salariés : « {X} ».',
    'Moi : je garde ça pour moi.\nMoi, quatre minutes plus tard : {X}.',
    'Groupe de la famille : 247 messages.\nEn bref : {X}.',
  ],
  replies: ['Psy : qu’est-ce qui vous amène ?\nMoi : {X}.'],
  titles: [
    'Titre de mon autobiographie : « {X} ».',
    '« {X} », la comédie musicale. Durée : quatre heures.',
    'Sujet de philo : « {X} ». Vous avez quatre heures.',
    'Annonce en gare : « {X} ». Merci de votre compréhension.',
  ],
  after: [
    '{X}. Merci d’applaudir.',
    '{X}. Ce que ça m’a appris sur le leadership, en 48 épisodes.',
    '{X}. Merci d’être venus à ma conférence TED.',
  ],
  sayings: [
    '« {X}. »\n— proverbe ancien, inventé à l’instant',
    '« {X}. »\n— brodé sur le coussin de mamie',
    '« {X}. »\n— moi, quand on demande juste mon prénom',
    '« {X}. »\n— tout mon discours de mariage',
  ],
  names: [
    'Mes sujets de conversation :\n1. {X}\n2. C’est tout',
    'Animateur : choisissez un thème.\nMoi : « {X} », pour 800 points.',
    'Les historiens appelleront cette époque « {X} ».',
  ],
  moments: [
    /^(?:quand |lorsqu)[^,]*$/i,
    'Pouls au sport : 120.\nPouls {x} : oui.',
    'Psy : décrivez une émotion forte.\nMoi : {X}.',
    'Le dernier neurone {x} : musique d’ascenseur.',
    '{X} : violon, ralenti, une larme.',
    'Ce qu’on n’apprend pas à l’école : rester digne {x}.',
    '{X} : bruit de Windows qui s’éteint.',
  ],
  questions: [
    'Je demande pour un ami : {X}',
    'Bac de philo, sujet 1 : {X} Vous avez quatre heures.',
    'Quatre inconnus dans l’ascenseur. Silence.\nMoi : {X}',
    'Moi : {X}\nLa boule magique : redemande après la sieste.',
    'La question à un million : {X} L’ami au téléphone ne répond pas.',
  ],
  cheers: [
    /^(?!.*(?<!\p{L})(?:n[’']|(?:ne|pas|jamais|presque|raté|failli|ex)(?!\p{L})))(?:j[’']ai|je|on|nous|enfin|mon|ma|notre)(?!\p{L}).*(?<!\p{L})(?:réussi(?=$|!)|(?:réussi|eu) (?:à |tou[st]\p{L}* )?(?:mon|ma|mes|le|la|les|l[’'])(?: \p{L}+)? ?(?:bac|permis|poste|job|diplômes?|brevet|examens?|concours|partiels|entretien|audition)|gagné(?=$|!| (?:(?:le|la|un|une|au|à|mon|notre|l[’']|ma) ?)*(?:premi\p{L}+ )?(?:match|concours|loto|loterie|courses?|finale|tournoi|prix|médaille|championnat|élection|pari|partie|coupe|marathon|procès))|promue?|fiancée?s?|diplômée?s?|admise?s?)(?!\p{L})/iu,
    /^(?:bon(?:ne)?s? (?:anniv\p{L}*|années?|fêtes?|nuit|journée|chance|courage|week|vacances)|joyeu(?:x|ses?)|félicitations|bravo|merci(?: \p{L}+){0,4}$|bienvenue|bonjour|bonsoir|salut)(?!\p{L})/iu,
    '{X} ! Les confettis arrivent sous 3 à 5 jours ouvrés.',
    '{X} ! Quelque part, un tout petit orchestre joue.',
    '{X} ! Du gâteau pour tout le monde, même pour la compta.',
    '{X} ! De tout cœur, avec des biscuits.',
    '{X} ! Signé : tout le groupe WhatsApp.',
  ],
  endings: [
    ...['arrêt sur image', 'générique de fin', 'zoom dramatique', 'fin de la saison 1', 'violon dramatique'],
    ...['le narrateur l’avait vu venir', 'musique d’ascenseur', 'rires enregistrés', 'page de pub'],
    'le public retient son souffle',
  ],
  nobody: ['Personne :', 'Personne :\nAbsolument personne :'],
  answers: [
    ...['(fait semblant d’être coupé)', '(chargement en cours)', '(écrit dix minutes) ok'],
    ...[
      '(glisse lentement sous le bureau)',
      '(se fait passer pour une plante verte)',
      '(sourit, hurle à l’intérieur)',
    ],
  ],
  gentle: [
    '{X}. Pas de blague, juste un gros câlin.',
    '« {X}. » Prends bien soin de toi aujourd’hui.',
    '{X}. Je t’envoie un câlin et une boisson bien chaude.',
    '{X}. Je suis de ton côté, quoi que la journée apporte.',
  ],
});
