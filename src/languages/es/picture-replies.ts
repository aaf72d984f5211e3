import type { English } from '../en/index.ts';

export default {
  captionTitle: 'Tu frase',
  captionsTitle: 'Elige una frase',
  fewerCaptions:
    'Solo encontré {found, plural, one {# frase que puedo publicar} other {# frases que puedo publicar}}.',
  describeTitle: 'Qué hay en la imagen',
  cartoonTitle: 'Tu imagen en estilo {style}',
  animationTitle: 'Tu animación en estilo {style}',
  stillsOnly:
    'El antes y el después solo se muestran juntos en imágenes fijas, así que este es un fotograma.',
  besides: 'La imagen y, al lado, el dibujo. {drawing}',
  altMeme: 'Un meme con la frase: {caption}',
  altAnimatedMeme: 'Un meme animado con la frase: {caption}',
  altSeen: 'En la imagen: {description}',
  altDrawing: 'Un dibujo en estilo {style}: {what}',
  altAnimatedDrawing: 'Una animación dibujada en estilo {style}: {what}',
  altRedrawn: 'Tu imagen, dibujada en estilo {style}.',
} satisfies Record<keyof English['pictureReplies'], string>;
