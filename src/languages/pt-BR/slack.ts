import type { English } from '../en/index.ts';

export default {
  noDialog:
    'Preciso de uma imagem, mas não consegui abrir a janela. Envie a imagem aqui e repita o comando, ou digite o endereço dela.',
  noThread: 'Essa mensagem não tem conversa (thread). Escolha uma que tenha ou use o comando.',
  noMessage: 'O Slack não me enviou essa mensagem. Tente de novo.',
  noText: 'Essa mensagem não tem texto que eu consiga ler.',
  noPicture: 'Essa mensagem não tem imagem que eu consiga ler.',
  noAnswer: 'Essa mensagem não é uma resposta minha que dê para excluir.',
  limited:
    'O Slack limita quantas vezes eu posso procurar imagens aqui. Envie a imagem de novo com o comando ou digite o endereço dela.',
  forbidden:
    'Não posso ler mensagens aqui, então não vejo a imagem de uma menção. Use o menu da mensagem ou digite o endereço da imagem.',
  lacksScope:
    'Não consigo ler o que se escreve aqui: falta ao meu app a permissão {scope}. É preciso reinstalar o app com o manifesto atual (docs/slack.md).',
  notInConversation:
    'Não consigo ler esta conversa, porque não estou nela. Me convide (/invite) e peça de novo.',
  pictureHidden:
    'O Slack não me deixa ver essa imagem. Fale com quem cuida de mim ou digite o endereço de uma imagem.',
  pictureHiddenByScope:
    'O Slack não me deixa ver essa imagem: falta a permissão files:read. Fale com quem cuida de mim ou digite o endereço de uma imagem.',
  pictureLost: 'O Slack não diz onde está essa imagem. Envie de novo.',
  pictureByDirect: 'O Slack não me deixa mostrar a imagem aqui, então enviei para você por mensagem direta.',
  unconfirmed: 'O Slack não confirmou minha resposta. Se você não a vê, peça de novo.',
  cannotShow: 'A imagem está pronta, mas não posso mostrar: o Slack recusou. Avise quem cuida de mim.',
  cannotShowByScope:
    'A imagem está pronta, mas não posso mostrar: falta a permissão files:write. Avise quem cuida de mim.',
  channelsOnly: 'Esta configuração é para canais. Aqui eu sempre pergunto o que fazer com uma imagem.',
  notInChannel: 'Não estou neste canal. Me convide com /invite e tente de novo.',
  seesNoUploads: 'Não vejo o que se envia ao Slack: {lack}',
  seesNoPublicUploads: 'Não vejo o que se envia aos canais públicos: {lack}',
  seesNoPrivateUploads: 'Não vejo o que se envia aos canais privados: {lack}',
  offersNothing: 'Não posso oferecer nada abaixo das imagens enviadas ao Slack: {lack}',
  lack: '{count, plural, =1 {falta ao meu app a permissão} other {faltam ao meu app as permissões}} {scopes}. É preciso reinstalar o app com o manifesto atual (docs/slack.md).',
} satisfies Record<keyof English['slack'], string>;
