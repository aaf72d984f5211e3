import { cries, type CryLanguage } from './cries.ts';
import { folded } from './folded.ts';

const answers: Readonly<Partial<Record<CryLanguage, string>>> & { readonly en: string } = {
  en: 'I’m really glad that you wrote this. You matter, and you don’t have to carry it alone. I’m only a bot, so please talk to somebody near you right now, or call a local helpline or your emergency number.',
  de: 'Gut, dass du das geschrieben hast. Du bist wichtig und musst das nicht allein tragen. Ich bin nur ein Bot: Bitte sprich jetzt mit jemandem in deiner Nähe, oder ruf eine Hilfsnummer oder den Notruf an.',
  fr: 'Merci de l’avoir écrit. Tu comptes, et tu n’as pas à porter cela sans aide. Je ne suis qu’un bot : parle tout de suite à quelqu’un près de toi, ou appelle une ligne d’écoute ou les urgences.',
  es: 'Me alegra que lo hayas escrito. Importas mucho y no tienes que llevarlo a solas. Yo solo soy un bot: habla ahora con alguien cercano, o llama a una línea de ayuda o a emergencias.',
  pt: 'Que bom que você escreveu isso. Você importa e não precisa carregar isso sem ajuda. Sou só um bot: fale agora com alguém perto de você, ou ligue para uma linha de apoio ou para a emergência.',
  ja: '書いてくれてありがとう。あなたは大切な人です。ひとりで抱えなくていいんです。私はただのbotなので、今すぐ身近な人に話すか、地域の相談窓口や緊急通報の番号に電話してください。',
  it: 'Hai fatto bene a scriverlo. Sei importante e non devi portarlo senza aiuto. Sono solo un bot: parla subito con qualcuno vicino a te, o chiama una linea di ascolto o le emergenze.',
  nl: 'Goed dat je dit schrijft. Je doet ertoe en hoeft het niet alleen te dragen. Ik ben maar een bot: praat nu met iemand in de buurt, of bel een hulplijn of het noodnummer.',
};

/** A kind answer for somebody who writes that they may harm themselves, in their language; undefined for any other text. */
export function answerToCry(text: string): string | undefined {
  const read = folded(text);
  const cry = cries.find(({ said, harmless }) => said.test(harmless ? read.replace(harmless, ' ') : read));
  return cry && (answers[cry.language] ?? answers.en);
}
