const mine =
  '(?:my|mein\\w*|mon|ma|mes|mis?|minhas?|meus?|our|unser\\w*|notre|nuestr\\w+|noss\\w+|wi-?fi|wlan)';
const yours = 'your|ur|dein\\w*|ihr\\w*|eur\\w*|euer|ton|ta|tes|votre|vos|tus?|sus?|seus?|suas?|teus?|tuas?';

/** What is nobody's business, in the languages of the interface, without accents. */
const secret = [
  'pass ?(?:words?|codes?|phrases?)|passw(?:o|oe)rt\\w*|kennw(?:o|oe)rt\\w*|mots? de passe|mdp|contrasenas?|senhas?|credentials?|credencia(?:l|le|i)s|identifiants?|zugangsdaten|anmelde(?:daten|code)|log-?in(?: \\w+)? (?:data|details|codes?|link)|login-?daten|your login|passport numbers?|id cards?|code (?:from|on) your (?:phone|mobile|card)|gift ?cards?|geschenkkarten?|gutscheincode|carte cadeau|tarjetas? regalo|cart(?:ao|oes) (?:de )?presente|(?:your|deine|ta|votre|tu|seu) (?:card|karte|carte|tarjeta|cartao)',
  '2fa|otp|cvv|cvc|iban|rib|ssn|dni|cpf|tan|api keys?|(?:seed|recovery|secret) (?:phrases?|words)|(?:private|secret) keys?|frases? semilla|chave pix|social security|securite sociale|maiden name|ausweis\\w*',
  `(?:${yours}) (?:\\w+ ){0,3}(?:pins?|tokens?|(?:code|codigo) (?:pin|secret\\w*))|pin-?(?:codes?|nummer|number)|/?tokens? (?:here|hier|ici|aqui|in)|/token`,
  '(?:login|log-in|verification|security|auth\\w*|access|recovery|backup|digit|confirmation|reset|one-time) codes?|(?:bestatigungs|sicherheits|verifizierungs|sms-?)codes?|codes? de (?:connexion|verification|securite|confirmation)|codigos? de (?:\\w+)|cod(?:e|igo)\\b[^.!?\\n]{0,24}\\bsms',
  '(?:credit|debit|bank) ?cards?|card (?:numbers?|details)|bank (?:details|accounts?|data|login)|account (?:numbers?|details)|(?:konto|karten|kreditkarten)(?:nummer|daten)|kreditkarten?|bankdaten|carte (?:bancaire|bleue|de credit)|numero de (?:carte|compte|securite|tarjeta|cuenta)|coordonnees bancaires|tarjeta de (?:credito|debito)|(?:datos|dados) bancarios|conta bancaria|(?:numero do )?(?:\\w+ )?cartao',
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
  ].join('|')})(?!\\p{L})`,
  'u',
);
const demandInJapanese = /教え|入力|送|返信|書い|貼|共有|投稿|dm|コメント|ください|下さい|ちょうだい/;

/** Words that were spelled letter by letter and lost their spaces, and traps that need no password. */
const other =
  /(?:send|give|tell|enter|share|type|schick|gib|envoi|donne|envia|manda|digite)\p{L}{0,12}(?:password|passcode|passwort|kennwort|motdepasse|contrasena|senha)|\bscan (?:the|this) (?:qr|code)|\bbrowser console\b|\bdownload [^.!?\n]{0,24}\brun\b|\bdatei\b[^.!?\n]{0,24}\b(?:fuhr|offn)\w*|\bqr-?codes? (?:scannen|um)/u;

/** Whether one of the readings of a text tells people to hand over a password, a card or the like. */
export function asksForCredentials(reads: readonly string[]): boolean {
  return reads.some(
    (read) =>
      (wanted.test(read) && demand.test(read)) ||
      (wantedInJapanese.test(read) && demandInJapanese.test(read)) ||
      other.test(read),
  );
}
