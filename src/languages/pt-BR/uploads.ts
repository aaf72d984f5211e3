import type { English } from '../en/index.ts';

export default {
  title: 'Imagens enviadas',
  adminsOnly:
    'Só quem administra este canal pode mudar o que eu faço aqui. Peça a essa pessoa; “optout” é para todos.',
  set: 'Este canal está em “{mode}”.',
  setByDefault: 'Este canal está em “{mode}”, por padrão.',
  off: 'Deixo as imagens enviadas em paz.',
  offer:
    'Abaixo das imagens enviadas eu coloco 💬 para uma legenda e 🎨 para um desenho, e não faço nada até alguém clicar.',
  auto: 'Escrevo uma legenda para cada imagem enviada, e pulo algumas quando há demais.',
  staysHere: 'fica neste servidor',
  goesTo: 'é enviada para {provider}',
  captionGoes: 'Para uma legenda, a imagem {where}.',
  bothGo: 'Para uma legenda, a imagem {where}; para um desenho, {other}.',
  agreement:
    '☁️ abaixo de uma imagem também diz isso: eu peço que você clique ali antes de a sua primeira imagem ser enviada.',
  authorClicks: 'Só quem postou a imagem pode clicar.',
  anybodyClicks: 'Qualquer pessoa pode clicar.',
  optedOut:
    'Você optou por ficar de fora: deixo suas imagens e palavras em paz, em todo lugar. “optin” desfaz isso; /privacy diz mais.',
  optOut:
    'Escreva #noai ou #nobot com uma imagem e eu a deixo em paz; “optout” me afasta de todas as suas e do que você escreve.',
} satisfies Record<keyof English['uploads'], string>;
