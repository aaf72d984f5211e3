import type { English } from '../en/index.ts';

export default {
  captionTitle: 'Sua legenda',
  captionsTitle: 'Escolha uma legenda',
  fewerCaptions:
    'Só encontrei {found, plural, one {# legenda que dá para postar} other {# legendas que dão para postar}}.',
  describeTitle: 'O que há na imagem',
  cartoonTitle: 'Sua imagem no estilo {style}',
  animationTitle: 'Sua animação no estilo {style}',
  stillsOnly: 'Antes e depois só aparecem lado a lado em imagens paradas, então este é um quadro.',
  besides: 'A imagem e, ao lado, o desenho. {drawing}',
  altMeme: 'Um meme com a legenda: {caption}',
  altAnimatedMeme: 'Um meme animado com a legenda: {caption}',
  altSeen: 'Na imagem: {description}',
  altDrawing: 'Um desenho no estilo {style}: {what}',
  altAnimatedDrawing: 'Uma animação desenhada no estilo {style}: {what}',
  altRedrawn: 'Sua imagem, desenhada no estilo {style}.',
} satisfies Record<keyof English['pictureReplies'], string>;
