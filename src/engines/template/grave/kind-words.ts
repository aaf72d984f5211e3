import type { OtherLanguage } from './other-languages.ts';

type Sentences = readonly [string, ...string[]];

/**
 * What is said instead of a joke. Each sentence stays right whether the news is of a death, an illness, a wrong or a
 * farewell, and also where the text was taken for graver than it is. The last one of each language asks to
 * talk to somebody.
 */
export const kindWords: Readonly<Record<'en' | OtherLanguage, Sentences>> = {
  en: [
    'No joke for this one, only a kind thought. Please be gentle with yourself today.',
    'I am putting the jokes away for this. I hope somebody kind is near you right now.',
    'Some things are bigger than a caption. Sending you warmth, and all the time you need.',
    'That sounds like a lot to carry. You do not have to carry it alone.',
    'No caption could do this justice. Thinking of you, and of everybody this touches.',
    'I am sorry that this is how things are. Please look after yourself, one hour at a time.',
    'There is no funny side to look for here. You matter, and so does how you feel.',
    'Only kindness for this one. Take all the time that you need.',
    'Thank you for putting it into words. I hope that today brings you some peace and good company.',
    'Wishing you strength, rest and somebody to hold your hand.',
    'Not everything needs a punchline. Some things need a hug, and I hope you get one.',
    'This deserves a person, not a punchline. Please reach out to somebody who cares about you.',
  ],
  de: [
    'Kein Witz dazu, nur ein lieber Gedanke. Sei heute gut zu dir.',
    'Das klingt nach viel auf einmal. Du musst es nicht allein tragen.',
    'Hier passt keine Pointe. Ich wünsche dir Kraft und Menschen, die dir guttun.',
    'Bitte sprich mit jemandem, dem du vertraust. Du bist wichtig.',
  ],
  fr: [
    'Pas de blague ici, juste une pensée chaleureuse. Prends soin de toi aujourd’hui.',
    'C’est beaucoup à porter. Tu n’as pas à le porter tout seul ni toute seule.',
    'Certaines choses dépassent une légende. Beaucoup de courage à toi et à tes proches.',
    'Parle à quelqu’un en qui tu as confiance. Tu comptes.',
  ],
  es: [
    'Aquí no hay chiste, solo un abrazo. Cuídate mucho hoy.',
    'Es mucho para llevarlo a solas, y no tienes que hacerlo.',
    'Hay cosas más grandes que una frase. Mucha fuerza para ti y para los tuyos.',
    'Habla con alguien de confianza, por favor. Importas mucho.',
  ],
  pt: [
    'Aqui não cabe piada, só carinho. Cuide-se bem hoje.',
    'É muita coisa para carregar, e ninguém precisa carregar isso sem ajuda.',
    'Há coisas maiores do que uma legenda. Muita força para você e para os seus.',
    'Fale com alguém de confiança, por favor. Você importa.',
  ],
  it: [
    'Qui niente battute, solo un pensiero affettuoso. Abbi cura di te oggi.',
    'È tanto da portare, e nessuno deve portarlo senza aiuto.',
    'Certe cose sono più grandi di una didascalia. Tanta forza a te e ai tuoi cari.',
    'Parla con qualcuno di cui ti fidi. Sei importante.',
  ],
  nl: [
    'Hier geen grap, alleen een lieve gedachte. Wees vandaag lief voor jezelf.',
    'Dat is veel om te dragen. Je hoeft het niet alleen te doen.',
    'Sommige dingen zijn groter dan een grapje. Veel sterkte voor jou en iedereen die dit raakt.',
    'Praat alsjeblieft met iemand die je vertrouwt. Je doet ertoe.',
  ],
  pl: [
    'Tu nie ma miejsca na żart, jest tylko ciepła myśl. Zadbaj dziś o siebie.',
    'To dużo do uniesienia. Nie trzeba nieść tego w pojedynkę.',
    'Niektóre sprawy są większe niż podpis pod obrazkiem. Dużo siły dla ciebie i bliskich.',
    'Porozmawiaj proszę z kimś, komu ufasz. Jesteś kimś ważnym.',
  ],
  ru: [
    'Здесь не до шуток. Пожалуйста, береги себя сегодня.',
    'Это очень тяжело, и не нужно нести это в одиночку.',
    'Некоторые вещи больше любой подписи. Сил тебе и твоим близким.',
    'Поговори, пожалуйста, с тем, кому доверяешь. Ты важен для других.',
  ],
  ja: [
    'ここでは冗談は言いません。今日はどうかご自分を大切にしてください。',
    'とても大変なことですね。一人で抱え込まなくて大丈夫です。',
    '言葉では足りないこともあります。あなたと大切な方々を思っています。',
    '信頼できる人に、どうか話してみてください。あなたは大切な存在です。',
  ],
  zh: [
    '这件事不开玩笑，只想送上一份温暖。今天请好好照顾自己。',
    '这真的很不容易，你不必一个人承担。',
    '有些事情比一句话更重。愿你和身边的人都有力量。',
    '请和你信任的人聊一聊，你很重要。',
  ],
  ko: [
    '이번에는 농담 대신 따뜻한 마음을 전해요. 오늘은 자신을 잘 돌봐 주세요.',
    '정말 힘든 일이네요. 혼자 견디지 않아도 괜찮아요.',
    '말로 다 담을 수 없는 일도 있지요. 당신과 소중한 분들을 생각합니다.',
    '믿을 수 있는 사람에게 꼭 이야기해 주세요. 당신은 소중한 사람이에요.',
  ],
};
