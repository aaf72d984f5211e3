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
  switchedOff:
    'Um admin me desativou neste canal com /limits; até me ativarem de novo, deixo as imagens em paz.',
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
  noChannel: 'Não vejo o que é postado aqui. Use isto em um canal do Discord ou do Slack em que eu esteja.',
  pictureGoes: 'A imagem {where}.',
  eitherGoes: 'Para uma legenda (💬), a imagem {where}; para um desenho (🎨), {other}.',
  channelOff: 'Deixo as imagens deste canal em paz.',
  channelAuto: 'Escrevo uma legenda para cada imagem postada neste canal.',
  channelOffer: 'Abaixo das imagens deste canal eu coloco 💬 para uma legenda e 🎨 para um desenho.',
  channelAuthorClicks: 'Só quem postou a imagem pode clicar neles.',
  channelAnybodyClicks: 'Qualquer pessoa pode clicar neles.',
  channelAgreement: '☁️ abaixo de uma imagem lembra isso: antes, peço a permissão de quem a postou.',
  channelOptOut:
    'Escreva #noai com uma imagem e eu a deixo em paz; com “/privacy mode:optout”, deixo todas as suas em paz.',
  askAuthor:
    '{emoji} envia sua imagem para {provider}. Clique em ☁️ se você concorda; vou me lembrar disso para suas outras imagens. Se não concorda, remova seu {emoji}.',
  askOther:
    '{emoji} envia esta imagem para {provider}. Antes, quem a postou precisa concordar, clicando em ☁️.',
} satisfies Record<keyof English['uploads'], string>;
