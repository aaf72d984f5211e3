import type { English } from '../en/index.ts';

export default {
  forgottenCommand: 'Não conheço mais {command}. Tente de novo em um minuto.',
  noText: 'Essa mensagem não tem texto. Escolha uma que tenha.',
  sticker: 'Não consigo usar figurinhas. Escolha uma mensagem com imagem ou me envie uma com o comando.',
  noPicture: 'Essa mensagem não tem imagem. Escolha uma que tenha ou use /{command}.',
  noThread: 'Essa mensagem não tem tópico. Escolha uma que tenha ou use /{command}.',
  contentMissing:
    'Não vejo o que se escreve neste servidor: Message Content Intent está desativado. Quem cuida de mim pode ativar (docs/discord.md).',
  notMember:
    'Não consigo ler o que se escreve aqui, porque não sou membro. Quem administra o servidor pode me adicionar.',
  roleLacks:
    'Não consigo ler este canal: falta ao meu cargo aqui {permissions}. Quem administra o servidor pode mudar isso.',
  bothPermissions: '{first} e {second}',
  youCannotRead:
    'Você não pode ler o histórico deste canal (“Ver histórico de mensagens”), então eu também não leio para você.',
  fromMessage: 'Digite {command} aqui: por uma mensagem não sei o que você pode ler neste canal.',
  apology: 'Desculpe, o Discord recusou minha resposta. Avise o dono do bot.',
  onlyYou: '{reason} Só você vê a resposta aqui:',
  choicesStayHere: 'O que você escolher será postado aqui. Para postar em outro lugar, digite {command} lá.',
  autoModerated: 'A moderação automática deste servidor (AutoMod) recusou minha resposta.',
  threadClosed: 'Este tópico foi fechado antes de a minha resposta ficar pronta.',
  fileRefused: 'Deveria haver um arquivo aqui, mas o Discord recusou.',
  seesNoUploads:
    'Message Content Intent está desativado, então não vejo as imagens que são postadas; os comandos funcionam. Para mudar isso, abra {portal}, escolha o aplicativo, depois Bot ▸ Privileged Gateway Intents, ative e me reinicie.',
} satisfies Record<keyof English['discord'], string>;
