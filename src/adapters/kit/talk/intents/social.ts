import { intent, type Intent } from './intent.ts';

/** Praise, which asks for nothing. */
export const thanks = intent('thanks', {
  en: `
    thank(s), thank you/u, thanx, thx, tysm, ty, cheers, appreciate it, you/u/you're/you_are/ur (so/really/just/totally/absolutely) rock/rule/slay/awesome/amazing/great/brilliant/the_best/the_goat/a_legend/legend/wonderful/hilarious/funny/cute/sweet/nice/kind/smart/clever/cool/made_my_day
    love(d) it/this/you/that, good/great/nice/well/awesome/excellent bot/job/one/work/done, that's/that_is/that_was/this_is (so/really/very/just) great/funny/hilarious/awesome/perfect/brilliant/amazing/good/cool/nice/cute/fast/quick/clever/fun
    grazie, bedankt, dank je, спасибо, dziękuję, tack, teşekkür*, 谢谢, 謝謝, 고마, 감사`,
  de: 'danke*, vielen dank, bist super/toll/klasse/der_beste/die_beste/genial, super/gut gemacht, das war/ist super/toll/lustig/genial',
  fr: "merci, bien joué, t'es génial/super/le_meilleur, tu es génial/super, j'adore",
  es: 'gracias, eres genial/el_mejor/increíble, buen trabajo, me encanta',
  'pt-BR': 'obrigado, obrigada, valeu, bom trabalho, você é demais/ótimo/incrível/o_melhor, adorei',
  ja: 'ありがと, 感謝, サンキュー',
});

/** What else people say to be social, and calls for help. */
export const social: readonly Intent[] = [
  intent('help', {
    en: `
      help (me), command(s), usage, how do/does/can/should/could i/you/we/this/it … use/work/do/start, how does/do this/it/you work, what can/do/could you/u/it/this (bot) do, what's/what_is/what_are this/it/you/u/toonwit, who are/r you/u, are you (*) good for, can you help (me/us) with, are you able to, what (else) are/r you (able_to) (do)
      what (else) do you/u know/offer, your name, don't/do_not understand/get_it/get_this, i'm/i_am (so) confused/lost, your features/skills/abilities, explain/introduce/describe yourself, about yourself, aiuto, cosa puoi/sai fare, chi sei, wat kun je`,
    de: 'hilfe, hilf mir, befehle, was kannst/bist/machst du, wer bist du, wie heißt du, dein name, verstehe (das/es/ich/dich/dir) nicht, wie geht/funktioniert das/es, wie benutz*/verwend*/bedien* ich/man, was geht hier',
    fr: "aide(s) (moi), commandes, comment ça/tu marche/marches/fonctionne/fonctionnes, t'utiliser, t'utilise, peux/sais tu, qu'est_ce_que tu, tu fais quoi, qui es_tu, tu es qui, tu t'appelles, ton nom, comprends pas/rien, à quoi tu_sers/sers_tu",
    es: 'ayuda(me), comandos, cómo funciona(s), cómo te_uso/se_usa, qué puedes/sabes/haces/eres, quién eres, te llamas, tu nombre, no entiendo, para qué sirves, puedes ayudar(me)',
    'pt-BR':
      'ajuda, me ajuda, comandos, como (eu) (te) funciona/uso/usar/uso_você, como (eu) uso (isso/este_bot), você/vc sabe/consegue/pode/faz (fazer), que você/vc sabe/consegue/pode/faz, quem é_você, você se chama, seu nome, não entendi/entendo, para que_serve',
    ja: '名前は, お名前, わからない, わかりません, 分からない, 何ができ, 何が出来, なにができ, あなたは誰, 君は誰, あなたは何, 使い方, どう使, 助けて, ヘルプ, コマンド',
  }),
  intent('insult', {
    en: "stupid, dumb, idiot, moron, loser, crap, you/u/you're/you_are/this/bot/it/it's/is (are/is/r) (*) useless/trash/garbage/rubbish/suck(s)/worthless/pathetic/annoying, you/you're/you_are (the/so/really/are/just) (the/so/really) worst/bad/terrible/awful, shut up, hate you/this_bot, fuck*, stfu, piece of shit/crap/junk, worst/bad/terrible/horrible bot",
    de: 'dumm*, blöd*, doof*, scheiß*, idiot, nutzlos, arsch*, halt die klappe/den_mund, schlechter/mieser bot, du nervst, hasse dich',
    fr: 'nul(le), idiot(e), stupide, tais toi, ta gueule, inutile, merde, connard, sers à_rien, te déteste',
    es: 'idiota, estúpido, tonto, inútil, cállate, mierda, no sirves, te odio, basura',
    'pt-BR':
      'idiota, estúpido, burro, inútil, cala a_boca, cale se, merda, você é péssimo/horrível/ruim, te odeio, lixo',
    ja: 'バカ, ばか, 馬鹿, 役立たず, うるさい, アホ, あほ, 黙れ, クソ, ひどい',
  }),
  thanks,
  intent('bye', {
    en: '^ bye*, ^ goodbye, ^ good night, ^ goodnight, ^ gn, ^ see you/ya, ^ cya, ^ later, ^ farewell, arrivederci, doei, пока',
    de: '^ tschüss, ^ tschüs, ^ gute nacht, ^ bis bald/dann/morgen/später, auf wiedersehen',
    fr: 'au revoir, ^ bonne nuit, ^ à bientôt/plus/demain',
    es: '^ adiós, ^ buenas noches, ^ hasta luego/mañana/pronto, ^ chao',
    'pt-BR': '^ tchau, ^ até logo/mais/amanhã, ^ boa noite',
    ja: 'さようなら, さよなら, またね, じゃあね, おやすみ, バイバイ',
  }),
  intent('hello', {
    en: `
      ^ hi, ^ hii*, ^ hiya, ^ hey*, ^ hello*, ^ helo, ^ howdy, ^ yo, ^ sup, ^ wassup, ^ wasup, ^ what's up, ^ yo what's_up, ^ greetings, ^ good morning/afternoon/evening/day, ^ goodmorning, ^ morning, ^ evening, ^ afternoon, ^ good to_see, ^ how are you/u, ^ how's it_going, are you there/alive/awake/online/around, anybody/anyone here/there
      ^ ciao, ^ buongiorno, ^ buonasera, ^ hoi, ^ goedemorgen, ^ hej, ^ привет, ^ здравствуйте, ^ cześć, ^ merhaba, ^ namaste, 你好, 您好, 안녕`,
    de: '^ hallo*, ^ hallöchen, ^ moin, ^ servus, ^ guten morgen/tag/abend, ^ grüß *, ^ na, wie gehts, wie geht es dir',
    fr: '^ bonjour, ^ bonsoir, ^ salut, ^ coucou, ^ bonne journée, ça va',
    es: '^ hola*, ^ buenos días, ^ buenas (tardes), ^ buen día, qué tal, cómo estás',
    'pt-BR': '^ olá, ^ oi, ^ oie, ^ bom dia, ^ boa tarde/noite, ^ e aí, tudo bem',
    ja: 'やあ, はじめまして, こんにちは, こんにちわ, おはよう, こんばんは',
  }),
];
