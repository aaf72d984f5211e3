/** How the commands and their options are described, and what their menu entries are called; at most 100 characters each, menus 32. */
export default {
  caption: {
    description: 'Uma legenda divertida para uma imagem ou para suas palavras',
    menu: 'Legendar esta mensagem',
    options: {
      prompt: 'Do que a legenda fala, até 500 caracteres',
      image: 'A imagem que precisa de legenda: JPEG, PNG, WebP, GIF ou AVIF',
      seed: 'O mesmo número com o mesmo pedido dá a mesma legenda',
      meme: 'Colocar a legenda também na imagem; sim por padrão',
      layout: 'Acima da imagem (bar), sobre ela (classic) ou onde não cobre nada (auto)',
      choices: 'Quantas legendas para escolher, de 1 a 3; a partir de duas, só você as vê',
    },
  },
  cartoonize: {
    description: 'Transformar uma imagem em desenho',
    menu: 'Transformar em desenho',
    options: {
      image: 'A imagem a desenhar: JPEG, PNG, WebP, GIF ou AVIF',
      style:
        'cartoon: suave; comic: nanquim; sketch: lápis; watercolour: aquarela; pop-art: pontos e cores vivas',
      strength: 'Quanto o desenho se afasta da imagem; normal por padrão',
      size: 'large amplia imagens pequenas, original mantém o tamanho, até onde eu consigo',
      compare: 'Mostrar a imagem e o desenho lado a lado',
    },
  },
  describe: {
    description: 'O que há numa imagem, como texto alternativo para copiar; só você vê',
    menu: 'Descrever imagem',
    options: { image: 'A imagem a descrever: JPEG, PNG, WebP, GIF ou AVIF' },
  },
  help: {
    description: 'O que eu faço aqui e quantas chamadas você ainda tem',
    options: {},
  },
  limits: {
    description: 'Quantas vezes as pessoas podem me usar aqui, e quem não pode (admins)',
    options: {
      action: 'minute, day, exempt, unexempt, block, unblock, off, on ou reset; senão, mostro os limites',
      who: 'A pessoa, o cargo ou grupo de usuários, ou o canal',
      number: 'Chamadas por minuto ou por dia; sem número, o limite some',
    },
  },
  mood: {
    description: 'O clima da conversa aqui, em uma imagem; ninguém é citado',
    menu: 'Clima deste tópico',
    options: {
      messages: 'Quantas das últimas mensagens; 50 por padrão',
      theme: 'O fundo da imagem; senão, o da maioria das pessoas aqui',
      weekly: 'Publicar toda semana o clima deste canal (admins)',
    },
  },
  privacy: {
    description: 'O que eu guardo e como fazer com que eu deixe você em paz',
    options: { mode: 'optout: deixo suas imagens e palavras em paz, em todo lugar; optin desfaz isso' },
  },
  sentiment: {
    description: 'Como um texto soa, de uma a cinco estrelas',
    menu: 'Como isso soa?',
    options: { text: 'O texto, até 2.000 caracteres' },
  },
  uploads: {
    description: 'O que eu faço com as imagens postadas aqui, e com as suas',
    options: {
      mode: 'off, offer ou auto para este canal (admins); optout ou optin para suas próprias imagens',
    },
  },
};
