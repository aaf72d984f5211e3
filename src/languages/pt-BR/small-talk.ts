import type { English } from '../en/index.ts';

export default {
  hello: 'Olá! Eu escrevo legendas, redesenho imagens e digo como um texto soa.',
  thanks: 'De nada! Estou aqui para a próxima.',
  bye: 'Até logo! Volte quando uma imagem precisar de legenda.',
  help: 'Sou um bot: escrevo legendas, transformo imagens em desenhos e digo como um texto soa.',
  insult: 'Desculpe por não ter ajudado. Diga o que você queria e eu tento de novo.',
  again: 'Mais uma? Clique em “{again}” abaixo da última resposta, ou diga de novo sobre o que é.',
  broken:
    'Desculpe por não ter funcionado. Envie de novo a imagem com a palavra “{word}”; {help} mostra como se escreve cada comando.',
  privacy:
    'Não guardo imagens. Do que você envia, só mantenho por um dia, criptografado, o que meus botões precisam. Não treino nada com isso. {privacy} diz tudo, e quem cuida de mim, quais modelos eu uso.',
  private:
    'Em uma mensagem direta, só você e eu lemos; em um canal, todos os que estão lá. O que meus botões precisam eu mantenho por um dia, criptografado; {privacy} diz mais.',
  forget:
    'Do que você envia, só mantenho por um dia o que meus botões precisam; “{delete}” abaixo de uma resposta apaga isso na hora. {privacy} diz tudo.',
  uninstall:
    'Quem administra o servidor ou workspace pode me remover: no Discord, em Configurações do servidor ▸ Integrações; no Slack, em Gerenciar apps. Só para você, basta {privacy} optout.',
  off: 'Só respondo a quem escreve para mim, usa um comando ou clica em um botão. Digite {privacy} optout e eu deixo suas imagens e palavras em paz em todo lugar; quem administra o canal pode digitar {uploads} off.',
  limit:
    'Há um número de chamadas por minuto, e um por dia só se um admin definiu. {help} mostra quantas você ainda tem.',
  price:
    'Não custo nada para você: quem cuida de mim aqui paga o que eu uso. Só há um limite de chamadas, que {help} mostra.',
  languages:
    'Respondo em português, inglês, alemão, francês, espanhol e japonês. Legendas e sentimentos funcionam melhor em inglês.',
  maker:
    'Sou o Toonwit, um programa de vários autores. Quem me adicionou aqui cuida de mim e sabe como estou configurado.',
  human:
    'Sou o Toonwit, um bot: nem uma pessoa nem o ChatGPT, mas um programa que escreve legendas, redesenha imagens e diz como um texto soa.',
  how: 'Um modelo dá de uma a cinco estrelas a um texto; as legendas vêm de frases prontas ou de um modelo, e os desenhos de um filtro ou de um modelo: cada resposta diz de onde. Posso errar, principalmente com ironia.',
  stars:
    'Um modelo lê as palavras e estima quantas de cinco estrelas elas teriam: uma é muito negativo, três é neutro e cinco é muito positivo; as barras mostram quanta certeza ele tem de cada uma. Ele não sabe o que você quis dizer: a ironia, ou uma única palavra forte, pode enganá-lo.',
  deadButton:
    'Desculpe o botão não ter feito nada. Alguns botões só servem para quem pediu, e eu me lembro deles por um dia. Peça a mesma coisa de novo e você recebe botões novos; se eles também falharem, avise quem cuida de mim.',
  formats:
    'Leio imagens: {formats}, até {megabytes, number} MB cada, mas não vídeos nem documentos. As animações continuam animadas; envie o HEIC de um iPhone como JPEG.',
  duration: 'Em geral alguns segundos; animações e horários de pico demoram mais.',
  slow: 'Desculpe a demora! Imagens levam alguns segundos, e mais quando há muita gente. Se nada vier em um minuto, envie de novo.',
  wrong:
    'Desculpe por ter errado, e obrigado por avisar. Diga o que você queria ou escreva “de novo”. A ironia de um texto me escapa com frequência.',
  dislike:
    'Desculpe. “{again}” dá outra legenda, e “caption …” com o que há na imagem, uma melhor; “{comic}” e “{sketch}”, abaixo de um desenho, outro estilo.',
  remove: 'Clique em “{delete}” abaixo da resposta e ela some; quem pediu pode fazer isso.',
  nothingAgain: 'Não encontro aqui nenhuma resposta anterior para repetir.',
  nothingToRemove:
    'Não encontro aqui nenhuma resposta para excluir: responda àquela que você quer dizer, ou clique em “{delete}” abaixo dela.',
  no: 'Tudo bem! É só escrever quando quiser algo.',
  stop: 'Tudo bem, fico quieto. {privacy} optout me mantém totalmente longe das suas imagens.',
  ok: '👍',
  glad: 'Que bom que você gostou! 😊',
  sad: 'Poxa, sinto muito. Sou só um bot, mas espero que alguém perto de você possa dar uma força.',
  grief:
    'Sinto muito pela sua perda. Leve o tempo que precisar; não vou fazer piada com isso. Sou só um bot, e espero que hoje haja alguém ao seu lado.',
  lonely:
    'Sinto muito que esteja assim. Muita gente conhece esse sentimento, e você não vale menos por isso. Sou só um bot; conte a alguém de confiança o que me contou.',
  chat: 'Estou bem, obrigado! Nunca durmo e vivo de eletricidade, então estou sempre pronto para uma legenda.',
  news: 'Que notícia boa, parabéns! 🎉',
  styles:
    'Desenho nestes estilos: {styles}. Envie uma imagem com uma destas palavras, ou toque em um estilo abaixo de um desenho.',
  cannot:
    'Isso eu não sei fazer, desculpe. Posso escrever uma legenda, transformar uma imagem em desenho ou dizer como um texto soa.',
  draw: 'Não sei desenhar a partir de palavras. Mas envie uma imagem com a palavra “{word}” e eu a transformo em desenho.',
  other: 'Não sou de muita conversa, mas sou bom com legendas, desenhos e climas.',
} satisfies Record<keyof English['smallTalk'], string>;
