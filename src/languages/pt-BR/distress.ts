import type { English } from '../en/index.ts';

export default {
  cry: 'Que bom que você escreveu isso. Você é importante e não precisa passar por isso sem ajuda. Sou só um bot, então, por favor, fale agora mesmo com alguém perto de você, ou ligue para um serviço de apoio emocional ou de emergência.',
  joke: 'Se for mais do que uma piada: você não precisa passar por isso sem ajuda. Fale com alguém perto de você, ou ligue para um serviço de apoio emocional.',
  someoneElse:
    'Quem escreveu isso talvez precise de ajuda. Se puder, pergunte como a pessoa está; um serviço de apoio emocional pode orientar você sobre o que dizer.',
  harmed:
    'Sinto muito. O que estão fazendo com você não é culpa sua, e você não precisa enfrentar isso sem ajuda. Sou só um bot, então, por favor, fale com alguém de confiança ou ligue para um serviço de apoio; se estiver em perigo, ligue para a emergência.',
  otherInDanger:
    'Que bom que você se importa. Leve isso a sério, por favor: fique em contato, pergunte abertamente como a pessoa está e ligue para um serviço de apoio emocional ou, se houver perigo, para a emergência. Você também não precisa carregar isso sem ajuda.',
  threat:
    'Obrigado por escrever isso antes de fazer qualquer coisa. Por favor, afaste-se, para outro cômodo ou para fora, e converse com alguém de confiança ou com uma linha de ajuda. Se alguém puder se machucar, ligue agora para a emergência.',
} satisfies Record<keyof English['distress'], string>;
