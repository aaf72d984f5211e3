import type { English } from '../en/index.ts';

export default {
  captionTitle: 'Dein Spruch',
  captionsTitle: 'Such dir einen Spruch aus',
  fewerCaptions: 'Nur {found, plural, one {# Spruch war} other {# Sprüche waren}} zum Posten geeignet.',
  describeTitle: 'Was auf dem Bild ist',
  cartoonTitle: 'Dein Bild im Stil {style}',
  animationTitle: 'Deine Animation im Stil {style}',
  stillsOnly:
    'Vorher und nachher nebeneinander gibt es nur bei Standbildern, darum ist das ein einzelnes Bild der Animation.',
  besides: 'Das Bild und daneben die Zeichnung. {drawing}',
  altMeme: 'Ein Meme mit dem Spruch: {caption}',
  altAnimatedMeme: 'Ein animiertes Meme mit dem Spruch: {caption}',
  altSeen: 'Auf dem Bild: {description}',
  altDrawing: 'Eine Zeichnung im Stil {style}: {what}',
  altAnimatedDrawing: 'Eine Animation, gezeichnet im Stil {style}: {what}',
  altRedrawn: 'Dein Bild, gezeichnet im Stil {style}.',
} satisfies Record<keyof English['pictureReplies'], string>;
