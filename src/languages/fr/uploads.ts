import type { English } from '../en/index.ts';

export default {
  title: 'Images publiées',
  adminsOnly:
    'Seules les personnes qui gèrent ce salon peuvent changer ce que j’y fais. Adresse-toi à l’une d’elles ; « optout » est ouvert à tout le monde.',
  set: 'Ce salon est réglé sur « {mode} ».',
  setByDefault: 'Ce salon est réglé sur « {mode} », par défaut.',
  off: 'Je laisse les images publiées tranquilles.',
  offer: 'Sous les images publiées, j’ajoute 💬 pour une légende et 🎨 pour un dessin, et j’attends un clic.',
  auto: 'J’écris une légende pour chaque image publiée, et j’en saute quand il y en a trop.',
  switchedOff:
    'Un admin m’a désactivé dans ce salon avec /limits ; je laisse donc les images tranquilles jusqu’à ce qu’on me réactive.',
  staysHere: 'reste sur ce serveur',
  goesTo: 'est envoyée à {provider}',
  captionGoes: 'Pour une légende, l’image {where}.',
  bothGo: 'Pour une légende, l’image {where} ; pour un dessin, elle {other}.',
  agreement:
    '☁️ sous une image le dit aussi : je te demande de cliquer dessus avant d’envoyer ta première image.',
  authorClicks: 'Seule la personne qui a publié l’image peut cliquer.',
  anybodyClicks: 'Tout le monde peut cliquer.',
  optedOut:
    'Tu as choisi « optout » : je laisse tes images et tes mots tranquilles, partout. « optin » annule ça ; /privacy en dit plus.',
  optOut:
    'Écris #noai ou #nobot avec une image et je la laisse tranquille ; « optout » m’éloigne de toutes les tiennes et de ce que tu écris.',
  noChannel:
    'Je ne vois pas ce qui est publié ici. Utilise ça dans un salon Discord ou Slack dont je suis membre.',
  pictureGoes: 'L’image {where}.',
  eitherGoes: 'Pour une légende (💬), l’image {where} ; pour un dessin (🎨), elle {other}.',
  channelOff: 'Je laisse les images de ce salon tranquilles.',
  channelAuto: 'J’écris une légende pour chaque image publiée dans ce salon.',
  channelOffer: 'Sous les images de ce salon, j’ajoute 💬 pour une légende et 🎨 pour un dessin.',
  channelAuthorClicks: 'Seule la personne qui a publié l’image peut cliquer dessus.',
  channelAnybodyClicks: 'Tout le monde peut cliquer dessus.',
  channelAgreement:
    '☁️ sous une image le rappelle : je demande d’abord l’accord de la personne qui l’a publiée.',
  channelOptOut:
    'Écris #noai avec une image et je la laisse tranquille ; avec « /privacy mode:optout », je laisse tranquilles toutes les tiennes.',
  askAuthor:
    '{emoji} envoie ton image à {provider}. Clique sur ☁️ si tu es d’accord ; je m’en souviendrai pour tes autres images. Sinon, retire ton {emoji}.',
  askOther:
    '{emoji} envoie cette image à {provider}. La personne qui l’a publiée doit d’abord donner son accord en cliquant sur ☁️.',
} satisfies Record<keyof English['uploads'], string>;
