/** How the commands and their options are described, and what their menu entries are called; at most 100 characters each, menus 32. */
export default {
  caption: {
    description: 'Une légende drôle pour une image ou pour tes mots',
    menu: 'Légender ce message',
    options: {
      prompt: 'Le sujet de la légende, 500 caractères au plus',
      image: 'L’image à légender : JPEG, PNG, WebP, GIF ou AVIF',
      seed: 'Le même nombre avec la même demande redonne la même légende',
      meme: 'Écrire aussi la légende sur l’image ; oui par défaut',
      layout: 'Au-dessus de l’image (bar), dessus (classic) ou là où elle ne cache rien (auto)',
      choices: 'Combien de légendes au choix, de 1 à 3 ; à partir de deux, toi seul les vois',
    },
  },
  cartoonize: {
    description: 'Transformer une image en dessin',
    menu: 'Transformer en dessin',
    options: {
      image: 'L’image à dessiner : JPEG, PNG, WebP, GIF ou AVIF',
      style: 'cartoon : doux ; comic : encre ; sketch : crayon ; watercolour : aquarelle ; pop-art : points',
      strength: 'À quel point le dessin s’écarte de l’image ; normal par défaut',
      size: 'large agrandit les petites images, original garde la taille, dans mes limites',
      compare: 'Montrer l’image et le dessin côte à côte',
    },
  },
  describe: {
    description: 'Ce qu’il y a sur une image, en texte alternatif à copier ; visible par toi uniquement',
    menu: 'Décrire l’image',
    options: { image: 'L’image à décrire : JPEG, PNG, WebP, GIF ou AVIF' },
  },
  help: {
    description: 'Ce que je sais faire ici, et combien d’appels il te reste',
    options: {},
  },
  limits: {
    description: 'Combien de fois on peut m’utiliser ici, et qui n’y a pas droit (admins)',
    options: {
      action:
        'minute, day, exempt, unexempt, block, unblock, off, on ou reset ; sinon, je montre les limites',
      who: 'La personne, le rôle ou groupe, ou le salon',
      number: 'Appels par minute ou par jour ; sans nombre, la limite est retirée',
    },
  },
  mood: {
    description: 'L’ambiance de la conversation ici, en image ; personne n’est nommé',
    menu: 'Ambiance de ce fil',
    options: {
      messages: 'Combien des derniers messages ; 50 par défaut',
      theme: 'Le fond de l’image ; sinon, celui de la plupart des gens ici',
      weekly: 'Publier chaque semaine l’ambiance de ce salon (admins)',
    },
  },
  privacy: {
    description: 'Ce que je garde, et comment me dire de te laisser tranquille',
    options: { mode: 'optout : je laisse tes images et tes mots tranquilles, partout ; optin annule ça' },
  },
  sentiment: {
    description: 'Ce qu’un texte fait ressentir, d’une à cinq étoiles',
    menu: 'Analyser le ton',
    options: { text: 'Le texte, 2 000 caractères au plus' },
  },
  uploads: {
    description: 'Ce que je fais des images publiées ici, et des tiennes',
    options: {
      mode: 'off, offer ou auto pour ce salon (admins) ; optout ou optin pour tes propres images',
    },
  },
};
