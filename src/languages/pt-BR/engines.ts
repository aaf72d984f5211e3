import type { English } from '../en/index.ts';

export default {
  kept: 'Isso já foi perguntado, então vem a mesma resposta, sem custo.',
  unseenNotSetUp:
    'Não há nenhum modelo de visão configurado aqui, então esta legenda foi escrita sem ver a imagem.',
  unseenNotReady:
    'Não há nenhum modelo de visão pronto aqui, então esta legenda foi escrita sem ver a imagem.',
  unseen: '{why}, então esta legenda foi escrita sem ver a imagem.',
  nothingToSay: '{engine} não tinha nada útil a dizer',
  notLoaded: '{engine} não pôde ser carregado',
  loading: '{engine} ainda está carregando',
  loadingReached: '{engine} ainda está carregando ({percent}%)',
  denied: '{engine} me negou o acesso',
  noCredit: '{engine} está sem crédito',
  busy: '{engine} está com trabalho demais',
  silent: '{engine} não responde',
  unusable: '{engine} não deu uma resposta útil',
  unaccounted: '{engine} não foi consultado, porque não dá para verificar o orçamento de hoje agora',
  lost: '{engine} não respondeu antes de uma reinicialização',
  unfit: '{engine} deu uma resposta que não dá para publicar',
  overBudget: 'O orçamento de hoje acabou, então {engine} não foi consultado',
  madeWith: '{why}; feito com {engine}.',
  notSetUp: 'Não há nada instalado aqui que saiba fazer isso.',
  noSight:
    'Aqui não consigo descrever imagens, porque quem cuida de mim não instalou nenhum modelo que enxergue. Envie uma com a palavra “caption” ou “cartoonize”.',
  noSightOf:
    'Aqui não consigo descrever imagens, porque quem cuida de mim não instalou nenhum modelo que enxergue; mas posso {pictures, plural, =1 {escrever uma legenda para esta ou transformá-la em desenho} other {escrever legendas para estas ou transformá-las em desenhos}}.',
  cannotDo: '{engine} não sabe fazer isso. Esta chamada não conta; tente outras opções.',
  againSoon: '{why}. Esta chamada não conta; tente de novo em um minuto.',
  againTomorrow: '{why}. Esta chamada não conta; tente de novo amanhã.',
  againIn: '{why}. Esta chamada não conta; tente de novo {when}.',
  doctorKnows: '“npm run doctor” mostra o motivo a quem cuida de mim.',
  remedy: 'Quem cuida de mim pode configurar: {ways}.',
  smallModel: 'o modelo pequeno de inglês',
  largerModel: 'o modelo maior',
  visionModel: 'o modelo de visão local',
  filter: 'o filtro local',
  templates: 'as frases prontas',
  smallModelBroken: 'O modelo de sentimento não está funcionando. Tente mais tarde.',
  largerModelBroken: 'O modelo de sentimento maior não está funcionando. Tente mais tarde.',
  visionModelBroken: 'O modelo de visão local não está funcionando. Tente mais tarde.',
  templatesBroken: 'As frases prontas não estão funcionando. Tente mais tarde.',
  textsWaiting: 'Há textos demais esperando. Tente de novo em alguns segundos.',
  queueFull:
    'Estou ocupado: {waiting, plural, one {# pessoa espera} other {# pessoas esperam}}. Tente de novo {when}.',
  unknownWords:
    'Pelo menos metade das palavras não está no vocabulário inglês deste modelo; considere a resposta um palpite.',
  stillsOnly: 'O Replicate só desenha imagens paradas, então este é um quadro da animação.',
  pictureBlocked:
    'A verificação de segurança do Replicate bloqueou esta imagem. Ela costuma ser cautelosa demais, talvez não seja culpa sua; tente outra imagem.',
  ratherNot: '{provider} prefere não responder a isso. Tente outra coisa.',
  noWords: 'Não achei palavras com que brincar.',
  coarseWords: 'Não repito palavras grosseiras.',
  unfitWords: 'Deixei de fora palavras que não dá para publicar.',
  orders: 'Não repito ordens dadas a um modelo.',
  groups: 'Não faço piada sobre grupos de pessoas.',
  templatesAreEnglish: 'Minhas frases prontas são em inglês.',
} satisfies Record<keyof English['engines'], string>;
