import type { English } from '../en/index.ts';

export default {
  cry: 'Merci de l’avoir écrit. Tu comptes, et tu n’as pas à porter ça sans soutien. Je ne suis qu’un bot, alors s’il te plaît, parle tout de suite à quelqu’un près de toi, ou appelle une ligne d’écoute ou les urgences.',
  joke: 'Si c’est plus qu’une blague : tu n’as pas à porter ça sans soutien. Parle à quelqu’un près de toi, ou appelle une ligne d’écoute.',
  someoneElse:
    'La personne qui a écrit ça est peut-être en détresse. Si tu peux, demande-lui comment elle va ; une ligne d’écoute peut te conseiller sur ce qu’il faut dire.',
  harmed:
    'Je suis vraiment désolé. Ce qu’on te fait n’est pas ta faute, et tu n’as pas à affronter ça sans soutien. Je ne suis qu’un bot, alors s’il te plaît, parle à quelqu’un de confiance ou appelle une ligne d’écoute ; si tu es en danger, appelle les urgences.',
  otherInDanger:
    'C’est bien que tu t’en soucies. Prends-le au sérieux, s’il te plaît : reste en contact, demande franchement comment ça va, et appelle une ligne d’écoute ou, en cas de danger, les urgences. Toi non plus, tu n’as pas à porter cela sans aide.',
  threat:
    'Merci de l’écrire avant de faire quoi que ce soit. S’il te plaît, éloigne-toi, dans une autre pièce ou dehors, et parle à quelqu’un de confiance ou à une ligne d’écoute. Si quelqu’un risque d’être blessé, appelle les urgences maintenant.',
} satisfies Record<keyof English['distress'], string>;
