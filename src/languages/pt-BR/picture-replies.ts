import type { English } from '../en/index.ts';

export default {
  captionTitle: 'Sua legenda',
  buttonAgain: 'De novo',
  describeTitle: 'O que há na imagem',
  cartoonTitle: 'Sua imagem em estilo {style}',
  animationTitle: 'Sua animação em estilo {style}',
  buttonCartoon: 'Cartoon',
  buttonComic: 'Quadrinho',
  buttonSketch: 'Esboço',
  stillsOnly: 'Antes e depois só aparecem lado a lado em imagens paradas, então este é um quadro.',
  besides: 'A imagem e, ao lado, o desenho. {drawing}',
  altMeme: 'Um meme com a legenda: {caption}',
  altAnimatedMeme: 'Um meme animado com a legenda: {caption}',
  altSeen: 'Na imagem: {description}',
  altDrawing: 'Um desenho em estilo {style}: {what}',
  altAnimatedDrawing: 'Uma animação desenhada em estilo {style}: {what}',
  altRedrawn: 'Sua imagem, desenhada em estilo {style}.',
} satisfies Record<keyof English['pictureReplies'], string>;
