const mine =
  '(?:my|mein\\w*|mon|ma|mes|mis?|minhas?|meus?|our|unser\\w*|notre|nuestr\\w+|noss\\w+|wi.?fi|wlan)';
const yours = 'your|ur|dein\\w*|ihr\\w*|eur\\w*|euer|ton|ta|tes|votre|vos|tus?|sus?|seus?|suas?|teus?|tuas?';

/** What is nobody's business, in the languages of the interface, without accents. */
const secret = [
  'pass ?(?:words?|codes?|phrases?)|passw(?:o|oe)rt\\w*|kennw(?:o|oe)rt\\w*|mots? de passe|mdp|contrasenas?|senhas?|credentials?|credencia(?:l|le|i)s|identifiants?|zugangsdaten|anmelde(?:daten|code)|log-?in(?: \\w+)? (?:data|details|codes?|link)|login-?daten|your login|passport numbers?|id cards?|code (?:from|on) your (?:phone|mobile|card)|gift ?cards?|geschenkkarten?|gutscheincode|carte cadeau|tarjetas? regalo|cart(?:ao|oes) (?:de )?presente|(?:your|deine|ta|votre|tu|seu) (?:card|karte|carte|tarjeta|cartao)',
  '2fa|otp|cvv|cvc|iban|rib|ssn|dni|cpf|tan|api keys?|(?:seed|recovery|secret) (?:phrases?|words)|(?:private|secret) keys?|frases? semilla|chave pix|social security|securite sociale|maiden name|ausweis\\w*',
  `(?:${yours}) (?:\\w+ ){0,3}(?:pins?|tokens?|(?:code|codigo) (?:pin|secret\\w*))|pin-?(?:codes?|nummer|number)|/?tokens? (?:here|hier|ici|aqui|in)|/token`,
  '(?:login|log-in|verification|security|auth\\w*|access|recovery|backup|digit|confirmation|reset|one-time) codes?|(?:bestatigungs|sicherheits|verifizierungs|sms-?)codes?|codes? de (?:connexion|verification|securite|confirmation)|codigos? de (?:\\w+)|cod(?:e|igo)\\b[^.!?\\n]{0,24}\\bsms',
  '(?:credit|debit|bank) ?cards?|card (?:numbers?|details)|bank (?:details|accounts?|data|login)|account (?:numbers?|details)|(?:konto|karten|kreditkarten)(?:nummer|daten)|kreditkarten?|bankdaten|carte (?:bancaire|bleue|de credit)|numero de (?:carte|compte|securite|tarjeta|cuenta)|coordonnees bancaires|tarjeta de (?:credito|debito)|(?:datos|dados) bancarios|conta bancaria|(?:numero do )?(?:\\w+ )?cartao',
  'wachtwoord\\w*|pincode|rekeningnummer|(?:uw|je) (?:pin|inlog\\w*)|hasl[oa]|numer (?:karty|konta|pin)|kod (?:blik|sms|z sms)|sifre\\w*|parola\\w*|kart (?:numara|bilgi)\\w*|(?:dati|numero) (?:della|di) (?:\\w+ )?carta|codice (?:di sicurezza|pin|sms)|парол\\p{L}*|пин-?код\\p{L}*|код\\p{L}* из (?:смс|sms)|(?:номер|данные) (?:вашей |твоей |своей |банковской )?карты',
];
const wanted = new RegExp(
  `(?<!\\p{L})(?<!(?<!\\p{L})${mine} (?:\\w+ )?)(?:${secret.join('|')})(?!\\p{L})(?! (?:do|del|du|vom|of the) wi-?fi)`,
  'u',
);
const wantedInJapanese =
  /パスワード|暗証番号|(?:認証|確認|ログイン)コード|カード(?:番号|の)|ギフトカード|口座番号|ログイン情報|秘密鍵|トークン|マイナンバー|pinを|smsで/;

/** Words that tell somebody to hand it over. */
const demand = new RegExp(
  `(?<!\\p{L})(?:${[
    yours,
    "please|pls|kindly|send|give|gimme|tell|show|share|enter|type|reply|respond|dm|whisper|post|paste|drop|provide|confirm|verify|submit|reveal|text|put|comment|hand over|forward|upload|log ?in with|what(?:[’']?s| is)|scan",
    'bitte|schick\\w*|send(?:e|et)|gib|gebt|nenn\\w*|sag|sagt mir|verrat\\w*|teilt?|poste|tippt?|antworte\\w*|bestatig\\w*|zeig\\w*|schreib\\w*|kommentier\\w*|kauf|leite|eingeben|her mit|(?:wie|was) (?:lautet|heißt|ist)',
    "envo(?:ie|ye)\\w*|donne[rz]?|saisi(?:s|r|ssez)|entre[rz]|tape[rz]?|confirme[rz]?|repond\\w+|partage[rz]?|communique[rz]?|indique[rz]?|transmet\\w*|comment(?:e|ez)|montre\\w*|achete\\w*|ecri(?:s|vez)|svp|s[’']il (?:te|vous) plait",
    'envia\\w*|envie\\w*|mand[ae]\\w*|dame|dime|comenta|ensena\\w*|compra|mostr[ae]|introdu[cz]\\w*|ingres[ae]\\w*|insira|escri?[bv][ae]\\w*|respond[ae]|confirm[ae]|compart[ea]\\w*|compartilh[ae]|(?<!de )pas+[ae]\\w*|pon|coloque|teclea|digit[ae]|inform[ae]|diga|(?:por )?favor',
    'stuur|geef|vul|voer|typ|deel|bevestig\\w*|podaj\\w*|wyslij\\w*|przeslij\\w*|wpisz\\w*|potwierdz\\w*|napisz\\w*|yaz(?:in|iniz)?|gonder\\w*|gir(?:in|iniz)|paylas\\w*|onayla\\w*|invia\\w*|inseri\\w*|conferma\\w*|dammi|scriv[ie]\\w*|(?:отправ|пришл|скаж|введ|напиш|сообщ|назов|подтверд|укаж|перешл)(?:ь|и|ите|ьте)',
  ].join('|')})(?!\\p{L})`,
  'u',
);
const demandInJapanese = /教え|入力|送|返信|書い|貼|共有|投稿|dm|コメント|ください|下さい|ちょうだい/;

/** Words that were spelled letter by letter and lost their spaces, and traps that need no password. */
const other =
  /(?:send|give|tell|enter|share|type|schick|gib|envoi|donne|envia|manda|digite)\p{L}{0,12}(?:password|passcode|passwort|kennwort|motdepasse|contrasena|senha)|\bscan (?:the|this) (?:qr|code)|\bbrowser console\b|\bdownload [^.!?\n]{0,24}\brun\b|\bdatei\b[^.!?\n]{0,24}\b(?:fuhr|offn)\w*|\bqr-?codes? (?:scannen|um)/u;

/** Money and what is as good as money, with an amount or by its name. */
const valuables =
  /\d ?(?:k |thousand |mil )?(?:btc|bitcoins?|eth|usdt|sol|euros?|eur|€|dollars?|d[oó]lares|usd|\$|bucks|reais|pesos|pounds|gbp|£|z[lł]otych|zl|pln|lira|tl|rubl\w*|руб\p{L}*|円|万円)(?!\p{sc=Latin}|\p{sc=Cyrillic})|(?:[$€£]|r\$) ?\d|\b(?:steam|gift|itunes|apple|google.play|amazon|paysafe)[ -]?(?:cards?|karten?|gutscheine?|codes?)\b/u;
/** Telling somebody to pay, at the start of a clause. */
const pay =
  /(?:^|[.!?,:;\n] ?|\b(?:please|pls|just|kindly|now|and|bitte|por favor|s[’']il (?:te|vous) plait|could you|can you) )(?:send|transfer|wire|invest|deposit|buy|uberweis\w*|schick\w*|investier\w*|kauf\w*|envo(?:ie|yez)|virez?|investis\w*|achete\w*|envi[ae]\w*|transfi[er]\w*|inviert\w*|invista|deposit[ae]\w*|mand[ae]\w*|fa(?:ca|z) (?:um )?pix|pix|invia\w*|stuur|maak|betaal|wyslij|przelej|wplac|gonder\w*|yatir\w*|переведи\p{L}*|отправь\p{L}*|скинь\p{L}*|送金|振り込)(?![\p{L}])|(?:送金|振り込|振込)(?:して|んで|を)/mu;
/** What the payer is promised, or who gets it. */
const gain =
  /(?<!\p{L})(?:return|receive|double|triple|back|guaranteed|profits?|codes?|wallet|admins?|(?:to|for) (?:me|us)|my (?:account|new account|number)|mir|uns|zuruck|verdoppel\p{L}*|erhalt\p{L}*|garantiert|moi|recev\p{L}*|recois|double\p{L}*|recib\p{L}*|receb\p{L}*|dobro|doble|garantid\p{L}|devolv\p{L}*|mim|garantizad\p{L}|ricev\p{L}*|doppio|mij|terug|dubbel\p{L}*|mi|podwoj\p{L}*|otrzymasz|bana|iki kati|мне|верну|получи\p{L}*|вдвое)(?!\p{L})|2 ?倍|倍に|私の口座/u;
/** A stranger who poses as a child with a new telephone. */
const newNumber =
  /^\W*(?:hi|hey|hello|hallo|coucou|salut|hola|oi|ciao|hoi) (?:mum|mom|dad|mama|papa|maman|mae|pai|mamma|mam|pap)\b.{0,80}\b(?:new|neue|nouveau|nuevo|novo|nuovo|nieuwe?) (?:phone |handy|telefon)?(?:number|nummer|numero)/;

function asksForMoney(read: string): boolean {
  return (valuables.test(read) && pay.test(read) && gain.test(read)) || newNumber.test(read);
}

/** A password that is told in a joke, such as “ask your mother”. */
const toldInQuotes = /(?<=\b(?:is|was|ist|war|est|c[’']est|es|e|:) ?)[“"«„][^“”"«»„\n]{1,60}[”"»“]/gu;

/** Whether one of the readings of a text tells people to hand over a password, a card, money or the like. */
export function asksForCredentials(reads: readonly string[]): boolean {
  return reads.some(
    (read) =>
      (wanted.test(read) && demand.test(read.replace(toldInQuotes, ' '))) ||
      asksForMoney(read) ||
      (wantedInJapanese.test(read) && demandInJapanese.test(read)) ||
      other.test(read),
  );
}
