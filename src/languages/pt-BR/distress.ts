import type { English } from '../en/index.ts';

export default {
  cry: 'Que bom que você escreveu isso. Você importa e não precisa carregar isso sem ajuda. Sou só um bot: fale agora com alguém perto de você, ou ligue para uma linha de apoio ou para a emergência.',
  joke: 'Se há mais do que uma piada aí: você não precisa carregar isso sem ajuda. Fale com alguém perto de você, ou ligue para uma linha de apoio.',
  someoneElse:
    'Quem escreveu isso talvez precise de ajuda. Se puder, pergunte como a pessoa está; uma linha de apoio sabe o que dizer.',
  harmed:
    'Sinto muito. O que fazem com você não é culpa sua, e você não precisa enfrentar isso sem ajuda. Sou só um bot: fale com alguém de confiança ou ligue para uma linha de apoio; se estiver em perigo, ligue para a emergência.',
} satisfies Record<keyof English['distress'], string>;
