import type { English } from '../en/index.ts';

export default {
  tookFirst: 'J’ai pris les {taken} premières images sur {of}.',
  tookOne: 'J’ai pris la première image sur {of}.',
  unreadable:
    '{files, plural, one {# fichier n’est pas une image que je sais lire.} other {# fichiers ne sont pas des images que je sais lire.}}',
  leftOut: 'J’ai laissé de côté l’image {number} ({name}) : {why}',
  failed: 'Image {number} ({name}) : {why}',
  lines: '{above}\n{below}',
  title: '{title} · {count, plural, other {# images}}',
  empty: 'Ce fichier est vide : l’envoi a peut-être été coupé. Envoie-le encore une fois.',
  wrongType: 'C’est {kind}, pas une image que je sais lire. Envoie un JPEG, PNG, WebP, GIF, TIFF ou AVIF.',
  kindUnknown: 'un fichier de type inconnu',
  kindPdf: 'un document PDF',
  kindArchive: 'une archive ZIP ou un document bureautique',
  kindXml: 'un document XML',
  kindPicture: 'une image {type}',
  kindIcon: 'une icône',
  kindPhotoshop: 'un fichier Photoshop',
  kindVideo: 'une vidéo',
  kindAudio: 'un fichier audio',
  kindImage: 'une image de type {type}',
  kindFile: 'un fichier de type {type}',
  kindWebPage: 'une page web',
  kindSvg: 'un dessin SVG',
  kindText: 'un fichier texte',
  kindRaw: 'une image brute d’appareil photo ({type})',
  damaged:
    'Cette image est abîmée ou incomplète. Ouvre-la, enregistre-la de nouveau et envoie le nouveau fichier.',
  heic: 'C’est une image HEIC, le format de l’iPhone, que je ne sais pas lire. Envoie-la en JPEG : partage-la depuis l’app Photos, ou fais-en une capture d’écran.',
  tooThin:
    'Cette image fait {width, number} × {height, number} pixels ; réduite, elle n’aurait que {left, plural, one {# pixel} other {# pixels}} de large. Envoies-en une partie.',
  tooLarge: 'Ce fichier fait {size} ; la limite est de {most}. Envoie une image plus petite.',
  moreThan: 'plus de {size}',
  kibibytes: '{size, number} Kio',
  mebibytes: '{size, number} Mio',
  tooManyPixels:
    'Cette image fait {width, number} × {height, number} pixels, soit {megapixels, number} mégapixels ; la limite est de {most, number}. Réduis-la et renvoie-la.',
  cancelled: 'Ça a été annulé avant que l’image soit lue.',
  readersBusy: 'Trop d’images sont en cours de lecture. Réessaie {when}.',
  largeOnesBusy: 'Je lis de grandes images pour d’autres. Envoies-en une plus petite, ou réessaie {when}.',
  downloadsBusy: 'Trop d’images sont en cours de téléchargement. Réessaie {when}.',
  ownDownloadsBusy: 'Je télécharge déjà trop de tes images. Réessaie {when}.',
  hostBusy: 'Trop d’images sont en cours de téléchargement depuis ce serveur. Réessaie {when}.',
  tooManyArriving: 'Trop de grandes images arrivent. Réessaie {when}.',
  readSlowly: 'Lire cette image a pris trop de temps. Envoies-en une plus petite.',
  waitedToBeRead: 'Cette image a attendu trop longtemps. Réessaie, ou envoies-en une plus petite.',
  waitedForDownload: 'Cette image a attendu son téléchargement trop longtemps. Réessaie.',
  arrivedSlowly: 'L’image a mis plus de {seconds} s à arriver.',
  uploadIt: 'Envoie-la plutôt directement.',
  laterOrUpload: 'Réessaie plus tard, ou envoie-la directement.',
  notPublic:
    'Cette adresse ne mène pas à un serveur web public. Vérifie s’il y a une faute de frappe, ou envoie l’image directement.',
  incompleteUrl:
    'Ce n’est pas une adresse web complète. Prends-en une qui commence par https://, ou envoie l’image directement.',
  gifPage:
    'Cette adresse mène à une page qui contient un GIF, et je ne sais pas l’ouvrir. Enregistre le GIF et envoie-le, ou copie l’adresse du GIF lui-même : elle finit par .gif.',
  withPassword:
    'Cette adresse contient un nom d’utilisateur ou un mot de passe. Envoie plutôt l’image directement.',
  port: 'Cette adresse utilise un port non autorisé (autorisés : {ports}). Envoie plutôt l’image directement.',
  foreignServer:
    'Cette image est sur un serveur qui n’appartient pas à la plateforme. Envoie-la plutôt directement.',
  loginPage:
    'La plateforme a envoyé une page web au lieu de l’image : le bot n’a peut-être pas le droit de lire les fichiers ici. Demande à son propriétaire.',
  gone: 'Il n’y a pas de fichier à cette adresse ({status}) : il a disparu, ou le lien a expiré. Envoie plutôt l’image directement.',
  private: 'Le serveur ne rend pas ce fichier public ({status}). Envoie plutôt l’image directement.',
  wrongStatus:
    'Le serveur a répondu {status} au lieu d’envoyer le fichier. Réessaie plus tard, ou envoie l’image directement.',
  compressed:
    'Le serveur n’envoie le fichier que compressé, ce que je n’accepte pas. Envoie plutôt l’image directement.',
  noWebAddress: 'Le serveur redirige vers autre chose qu’une adresse web. Envoie plutôt l’image directement.',
  insecure:
    'Le serveur redirige d’une adresse sécurisée vers une autre qui ne l’est pas. Envoie plutôt l’image directement.',
  unreachable: 'Le serveur est injoignable. Vérifie l’adresse, ou envoie l’image directement.',
  tooManyHops:
    'Cette adresse redirige plus de {most} fois. Prends la dernière adresse, ou envoie l’image directement.',
  animationSlow: 'Redessiner toute l’animation prenait trop de temps, voici donc une de ses images.',
  animationDamaged: 'Une partie de l’animation est abîmée, voici donc une de ses images.',
  animationLarge: 'L’animation serait trop lourde à envoyer, voici donc une de ses images.',
  animationLong: 'L’animation a {frames} images, plus que je ne peux en redessiner ; en voici une.',
  animationVast:
    'L’animation a {frames} images de {width} × {height} pixels, plus que je ne peux en redessiner ; en voici une.',
  animationReduced: 'L’animation a {lost}, pour être assez légère.',
  fewColours: 'seulement {colours} couleurs',
  lowerQuality: 'une qualité moindre',
  partOfSize: '{percent} % de sa taille',
  everyNth: 'seulement une image sur {every, selectordinal, other {#}}',
  commaSeparated: '{row}, {next}',
  listed: '{first} et {last}',
  letteringBusy: 'La légende n’est pas sur l’image : il y a trop de demandes en ce moment.',
  letteringSlow: 'Écrire la légende sur l’image a pris trop de temps.',
  letteringFailed: 'La légende n’a pas pu être écrite sur l’image.',
  captionTooLong: 'La légende est trop longue pour l’image.',
  nothingToSet: 'Il n’y a rien dans la légende qui puisse s’écrire sur l’image.',
  missingScript: 'La légende n’est pas sur l’image, car ma police à mèmes ne sait pas écrire : {script}.',
  someCharacters: 'certains caractères',
} satisfies Record<keyof English['pictures'], string>;
