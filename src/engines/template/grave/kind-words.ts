import type { OtherLanguage } from './other-languages.ts';

type Sentences = readonly [string, ...string[]];

/**
 * What is said instead of a joke. Each sentence stays right whether the news is of a death, an illness, a wrong or a
 * farewell, and also where the text was taken for graver than it is.
 */
export const kindWords: Readonly<Record<'en' | OtherLanguage, Sentences>> = {
  en: [
    'No joke for this one, only a kind thought. Please be gentle with yourself today.',
    'I am putting the jokes away for this. I hope somebody kind is near you right now.',
    'Some things are bigger than a caption. Sending you warmth, and all the time you need.',
    'That sounds like a lot to carry. You do not have to carry it alone.',
    'This deserves a person, not a punchline. Please reach out to somebody who cares about you.',
    'No caption could do this justice. Thinking of you, and of everybody this touches.',
    'I am sorry that this is how things are. Please look after yourself, one hour at a time.',
    'There is no funny side to look for here. You matter, and so does how you feel.',
    'Only kindness for this one. Take all the time that you need.',
    'Thank you for putting it into words. I hope that today brings you some peace and good company.',
    'Wishing you strength, rest and somebody to hold your hand.',
    'Not everything needs a punchline. Some things need a hug, and I hope you get one.',
  ],
  de: [
    'Kein Witz dazu, nur ein lieber Gedanke. Sei heute gut zu dir.',
    'Das klingt nach viel auf einmal. Du musst es nicht allein tragen.',
    'Hier passt keine Pointe. Ich wünsche dir Kraft und Menschen, die dir guttun.',
    'Manches ist größer als ein Spruch. Alles Gute für dich und alle, die es betrifft.',
    'Bitte sprich mit jemandem, dem du vertraust. Du bist wichtig.',
    'Heute kein Witz, nur viel Wärme für dich.',
  ],
  fr: [
    'Pas de blague ici, juste une pensée chaleureuse. Prends soin de toi aujourd’hui.',
    'C’est beaucoup à porter. Tu n’as pas à le porter tout seul ni toute seule.',
    'Certaines choses dépassent une légende. Beaucoup de courage à toi et à tes proches.',
    'Ici, pas de chute drôle, seulement de la douceur pour toi.',
    'Parle à quelqu’un en qui tu as confiance. Tu comptes.',
    'De tout cœur avec toi et avec celles et ceux que cela touche.',
  ],
  es: [
    'Aquí no hay chiste, solo un abrazo. Cuídate mucho hoy.',
    'Es mucho para llevarlo a solas, y no tienes que hacerlo.',
    'Hay cosas más grandes que una frase. Mucha fuerza para ti y para los tuyos.',
    'Hoy no toca broma, solo cariño.',
    'Habla con alguien de confianza, por favor. Importas mucho.',
    'Te deseo calma, descanso y buena compañía.',
  ],
  pt: [
    'Aqui não cabe piada, só carinho. Cuide-se bem hoje.',
    'É muita coisa para carregar, e ninguém precisa carregar isso sem ajuda.',
    'Há coisas maiores do que uma legenda. Muita força para você e para os seus.',
    'Hoje sem piada, só um abraço apertado.',
    'Fale com alguém de confiança, por favor. Você importa.',
    'Desejo calma, descanso e boa companhia.',
  ],
  it: [
    'Qui niente battute, solo un pensiero affettuoso. Abbi cura di te oggi.',
    'È tanto da portare, e nessuno deve portarlo senza aiuto.',
    'Certe cose sono più grandi di una didascalia. Tanta forza a te e ai tuoi cari.',
    'Oggi niente scherzi, solo un abbraccio.',
    'Parla con qualcuno di cui ti fidi. Sei importante.',
    'Ti auguro calma, riposo e buona compagnia.',
  ],
  nl: [
    'Hier geen grap, alleen een lieve gedachte. Wees vandaag lief voor jezelf.',
    'Dat is veel om te dragen. Je hoeft het niet alleen te doen.',
    'Sommige dingen zijn groter dan een grapje. Veel sterkte voor jou en iedereen die dit raakt.',
    'Vandaag geen grap, alleen warmte voor jou.',
    'Praat alsjeblieft met iemand die je vertrouwt. Je doet ertoe.',
    'Ik wens je rust, kracht en goed gezelschap.',
  ],
  pl: [
    'Tu nie ma miejsca na żart, jest tylko ciepła myśl. Zadbaj dziś o siebie.',
    'To dużo do uniesienia. Nie trzeba nieść tego w pojedynkę.',
    'Niektóre sprawy są większe niż podpis pod obrazkiem. Dużo siły dla ciebie i bliskich.',
    'Dziś bez żartów, za to z całego serca.',
    'Porozmawiaj proszę z kimś, komu ufasz. Jesteś kimś ważnym.',
    'Życzę spokoju, odpoczynku i dobrych ludzi obok.',
  ],
  ru: [
    'Здесь не до шуток. Пожалуйста, береги себя сегодня.',
    'Это очень тяжело, и не нужно нести это в одиночку.',
    'Некоторые вещи больше любой подписи. Сил тебе и твоим близким.',
    'Сегодня без шуток, только тёплые слова.',
    'Поговори, пожалуйста, с тем, кому доверяешь. Ты важен для других.',
  ],
  ja: [
    'ここでは冗談は言いません。今日はどうかご自分を大切にしてください。',
    'とても大変なことですね。一人で抱え込まなくて大丈夫です。',
    '言葉では足りないこともあります。あなたと大切な方々を思っています。',
    '今は笑いではなく、あたたかい気持ちだけを送ります。',
    '信頼できる人に、どうか話してみてください。あなたは大切な存在です。',
    '心が少しでも休まる時間がありますように。',
  ],
  zh: [
    '这件事不开玩笑，只想送上一份温暖。今天请好好照顾自己。',
    '这真的很不容易，你不必一个人承担。',
    '有些事情比一句话更重。愿你和身边的人都有力量。',
    '今天没有笑话，只有一个拥抱。',
    '请和你信任的人聊一聊，你很重要。',
  ],
  ko: [
    '이번에는 농담 대신 따뜻한 마음을 전해요. 오늘은 자신을 잘 돌봐 주세요.',
    '정말 힘든 일이네요. 혼자 견디지 않아도 괜찮아요.',
    '말로 다 담을 수 없는 일도 있지요. 당신과 소중한 분들을 생각합니다.',
    '오늘은 농담 없이, 따뜻한 포옹만 보내요.',
    '믿을 수 있는 사람에게 꼭 이야기해 주세요. 당신은 소중한 사람이에요.',
  ],
};

/** What is said where a text may be grave and may as well not be: no joke, and no condolences either. */
export const warmWords: Readonly<Record<'en' | OtherLanguage, Sentences>> = {
  en: [
    'Thank you for telling me. A cup of tea and an open ear for you.',
    'Noted with a warm heart. I hope that the rest of your day is a gentle one.',
    'Here is a comfy chair, a blanket and somebody on your side.',
    'Whatever comes next, I hope you are in good company.',
  ],
  de: [
    'Danke fürs Erzählen. Eine Tasse Tee und ein offenes Ohr für dich.',
    'Ich wünsche dir einen sanften Tag und gute Gesellschaft.',
    'Hier ist eine Decke, ein warmer Platz und jemand, der zu dir hält.',
  ],
  fr: [
    'Merci de l’avoir raconté. Une tasse de thé et une oreille attentive pour toi.',
    'Je te souhaite une journée douce et bien entourée.',
    'Voici un plaid, une place au chaud et quelqu’un de ton côté.',
  ],
  es: [
    'Gracias por contarlo. Una taza de té y un oído atento para ti.',
    'Te deseo un día tranquilo y en buena compañía.',
    'Aquí tienes una manta, un sitio calentito y alguien de tu lado.',
  ],
  pt: [
    'Obrigado por contar. Uma xícara de chá e um ouvido atento para você.',
    'Desejo um dia tranquilo e em boa companhia.',
    'Aqui tem uma manta, um lugar quentinho e alguém do seu lado.',
  ],
  it: [
    'Grazie per averlo raccontato. Una tazza di tè e qualcuno che ascolta, per te.',
    'Ti auguro una giornata serena e in buona compagnia.',
    'Ecco una coperta, un posto al caldo e qualcuno dalla tua parte.',
  ],
  nl: [
    'Dank je voor het vertellen. Een kop thee en een luisterend oor voor jou.',
    'Ik wens je een rustige dag in goed gezelschap.',
    'Hier is een dekentje, een warm plekje en iemand die naast je staat.',
  ],
  pl: [
    'Dzięki, że o tym mówisz. Kubek herbaty i ktoś, kto słucha, dla ciebie.',
    'Życzę spokojnego dnia w dobrym towarzystwie.',
    'Oto koc, ciepły kąt i ktoś po twojej stronie.',
  ],
  ru: [
    'Спасибо, что рассказываешь. Чашка чая и внимательный слушатель для тебя.',
    'Желаю спокойного дня в хорошей компании.',
    'Вот плед, тёплое место и тот, кто на твоей стороне.',
  ],
  ja: [
    '話してくれてありがとう。温かいお茶を一杯どうぞ。',
    '今日が穏やかな一日になりますように。',
    '毛布と温かい場所を用意しました。あなたの味方です。',
  ],
  zh: [
    '谢谢你告诉我。给你一杯热茶和一双愿意倾听的耳朵。',
    '愿你今天平静，有人陪伴。',
    '这里有毯子和温暖的位置，还有站在你这边的人。',
  ],
  ko: [
    '이야기해 줘서 고마워요. 따뜻한 차 한 잔을 드릴게요.',
    '오늘이 편안하고 좋은 사람들과 함께하는 하루이길 바라요.',
    '여기 담요와 따뜻한 자리, 그리고 당신 편이 있어요.',
  ],
};
