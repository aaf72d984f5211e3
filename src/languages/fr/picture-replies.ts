import type { English } from '../en/index.ts';

export default {
  captionTitle: 'Ta légende',
  captionsTitle: 'Choisis une légende',
  fewerCaptions:
    'Je n’ai trouvé que {found, plural, one {# légende publiable} other {# légendes publiables}}.',
  describeTitle: 'Ce qu’il y a sur l’image',
  cartoonTitle: 'Ton image dans le style {style}',
  animationTitle: 'Ton animation dans le style {style}',
  stillsOnly:
    'Avant et après ne se montrent côte à côte que pour des images fixes, voici donc une seule image.',
  besides: 'L’image, et à côté le dessin. {drawing}',
  altMeme: 'Un mème avec la légende : {caption}',
  altAnimatedMeme: 'Un mème animé avec la légende : {caption}',
  altSeen: 'Sur l’image : {description}',
  altDrawing: 'Un dessin dans le style {style} : {what}',
  altAnimatedDrawing: 'Une animation dessinée dans le style {style} : {what}',
  altRedrawn: 'Ton image, dessinée dans le style {style}.',
} satisfies Record<keyof English['pictureReplies'], string>;
