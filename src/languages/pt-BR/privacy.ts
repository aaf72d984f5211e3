import type { English } from '../en/index.ts';

export default {
  title: 'Sua privacidade',
  noDisk:
    'As imagens e os textos que você me envia não são gravados em nenhum disco. Algumas respostas ficam na memória até eu reiniciar, para a mesma pergunta ser rápida.',
  providers: 'Quando um provedor faz o trabalho, ele recebe o que você enviou; a resposta diz qual é.',
  buttons:
    'Por um dia eu me lembro do que os botões das minhas respostas precisam, criptografado com uma chave que só o botão tem. Por uma hora, o mesmo vale para uma resposta privada que você pode mostrar a todos.',
  moods: 'De uma conversa cujo clima alguém pede, não guardo nada e não cito ninguém.',
  settings:
    'Guardo as configurações dos admins e quem optou por ficar de fora. Onde os admins limitam as chamadas por dia, guardo até a meia-noite (UTC) quantas você fez.',
  optedOut:
    'Você optou por ficar de fora: deixo em paz as imagens que você envia, e o que você escreve não conta para nenhum clima. “mode:optin” desfaz isso.',
  optOut:
    'Com “mode:optout” eu deixo em paz as imagens que você envia, e o que você escreve não conta mais para nenhum clima.',
  policy: 'O dono do bot fala mais sobre isso aqui:',
} satisfies Record<keyof English['privacy'], string>;
