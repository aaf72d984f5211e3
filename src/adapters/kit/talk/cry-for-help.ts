/** How people say in a language that they may harm themselves, and what they are told. */
interface Language {
  readonly said: RegExp;
  readonly answer: string;
}

const english =
  'I’m really glad that you wrote this. You matter, and you don’t have to carry it alone. I’m only a bot, so please talk to somebody near you right now, or call a local helpline or your emergency number.';

/** A hint is better given once too often; nobody is harmed by a kind sentence. */
const languages: readonly Language[] = [
  {
    said: /\b(?:(?:kill|hurt|harm|cut|hang|shoot)(?:ing)? myself|end(?:ing)? (?:my life|it all)|tak(?:e|ing) my (?:own )?life|(?:i(?:’|')?m|i am|feel(?:ing)?) suicidal|commit(?:ting)? suicide|self[- ]?harm\w*|(?:want to|wanna|going to|ready to) (?:die(?! (?:laughing|of laughter))|disappear forever)|wish i (?:was|were) (?:dead|never born)|(?:do(?:n(?:’|')?t| not)|no longer) (?:want to|wanna) (?:live|exist|wake up|be (?:alive|here any ?more))|no ?(?:body|one|-one) would (?:miss me|notice|care if i)|better off without me|no (?:reason|point) (?:to live|in living|in going on)|can(?:’|'|no)?t (?:go on|do this any ?more|take (?:it|this) any ?more)|unalive|(?<!\d\s?)kms)\b/i,
    answer: english,
  },
  {
    said: /nicht mehr leben|mich umbringen|bringe? mich (?:jetzt |heute )?um|(?:will|möchte|mag) (?:nur (?:noch )?)?sterben|suizid|selbstmord|niemand würde mich vermissen|ritze mich|lebensmüde|ohne mich (?:wäre[n]? .{0,20})?besser/i,
    answer:
      'Gut, dass du das geschrieben hast. Du bist wichtig und musst das nicht allein tragen. Ich bin nur ein Bot: Bitte sprich jetzt mit jemandem in deiner Nähe, oder ruf eine Hilfsnummer oder den Notruf an.',
  },
  {
    said: /(?:envie de|veux|voudrais) mourir|me (?:suicider|tuer|faire du mal)|plus (?:envie de )?vivre|mieux sans moi/i,
    answer:
      'Merci de l’avoir écrit. Tu comptes, et tu n’as pas à porter cela sans aide. Je ne suis qu’un bot : parle tout de suite à quelqu’un près de toi, ou appelle une ligne d’écoute ou les urgences.',
  },
  {
    said: /quiero morir|matarme|suicidarme|suicidio|no quiero (?:seguir )?viv(?:ir|iendo)|quitarme la vida|hacerme daño|mejor sin m[ií]/i,
    answer:
      'Me alegra que lo hayas escrito. Importas mucho y no tienes que llevarlo a solas. Yo solo soy un bot: habla ahora con alguien cercano, o llama a una línea de ayuda o a emergencias.',
  },
  {
    said: /quero morrer|me matar|me suicidar|suicídio|não quero (?:mais )?viver|tirar (?:a )?minha (?:própria )?vida/i,
    answer:
      'Que bom que você escreveu isso. Você importa e não precisa carregar isso sem ajuda. Sou só um bot: fale agora com alguém perto de você, ou ligue para uma linha de apoio ou para a emergência.',
  },
  {
    said: /voglio morire|(?:uccidermi|ammazzarmi|suicidarmi)|non voglio (?:più )?vivere|farla finita/i,
    answer:
      'Hai fatto bene a scriverlo. Sei importante e non devi portarlo senza aiuto. Sono solo un bot: parla subito con qualcuno vicino a te, o chiama una linea di ascolto o le emergenze.',
  },
  {
    said: /wil dood|niet meer leven|mezelf (?:iets aan ?doen|doden|pijn doen)|zelfmoord/i,
    answer:
      'Goed dat je dit schrijft. Je doet ertoe en hoeft het niet alleen te dragen. Ik ben maar een bot: praat nu met iemand in de buurt, of bel een hulplijn of het noodnummer.',
  },
  {
    said: /хочу умереть|не хочу (?:больше )?жить|покончить с собой|убить себя|chcę umrzeć|nie chcę żyć|zabić się|ölmek istiyorum|死にたい|消えたい|自殺|想死|自杀|不想活|죽고 싶|자살/i,
    answer: english,
  },
];

/** A kind answer for somebody who writes that they may harm themselves, in their language; undefined for any other text. */
export function answerToCry(text: string): string | undefined {
  return languages.find(({ said }) => said.test(text))?.answer;
}
