import { phrases } from '../lib/phrases.ts';

const owners = {
  mine: `
    my/our, mein/meine/meinem/meinen/meiner/unser/unsere/unseren, mon/ma/mes/notre, mi/mis/nuestra/nuestro
    minha(s)/meu(s)/nossa/nosso, wifi, wi-fi, wlan`,
  yours: 'your/ur, dein*/ihr*/eur*/euer, ton/ta/tes/votre/vos, tu(s)/su(s), seu(s)/sua(s)/teu(s)/tua(s)',
};

/** What is nobody's business, in the languages of the interface and a few more. */
const secret = `
  password(s)/pass_word(s)/passcode(s)/pass_code(s)/passphrase(s)/pass_phrase(s)/credential(s)/login_data/login_details/login_code(s)/login_link/your_login
  passwort*/passwoert*/kennwort*/zugangsdaten/anmeldedaten/anmeldecode/logindaten, mot(s)_de_passe/mdp/identifiant(s)
  contraseña(s)/credencial/credenciales/credenciais/senha(s), wachtwoord*/pincode, hasło/hasla/hasla, şifre*/parola*, парол*, пин-код*/пинкод*
  2fa/otp/cvv/cvc/iban/rib/ssn/dni/cpf/tan/api_key(s)/private_key(s)/secret_key(s)/chave_pix, seed/recovery/secret phrase(s)/words, frase(s)_semilla
  social security, sécurité sociale, maiden name, passport number(s), id card(s), ausweis*
  login/verification/security/auth*/access/recovery/backup/digit/confirmation/reset/one-time code(s), code from/on your phone/mobile/card
  bestätigungscode(s)/sicherheitscode(s)/verifizierungscode(s)/smscode(s)/sms-code(s), code(s) de connexion/vérification/sécurité/confirmation
  código(s) de *, code … sms, código … sms, kod blik/sms/z_sms, codice di_sicurezza/pin/sms, код* из смс/sms
  code/digits/number(s)/pin from/in the/your/that text/sms/message/app/email/mail, code/digits/number/pin … you_just_got/you_got/you_received/sent_to_you/texted_to_you, code/ziffern … bekommen/erhalten, code/chiffres … reçu/recevoir
  código/dígitos … llegó/llega/recibir/recibiste/recibido/chegou/recebeu/receber, kode … dostał*, codice … ricevuto/arrivato
  name of your first school/pet/teacher/car, street … grew/grow up on, code/digits … we/i (just) texted/sent/emailed/messaged, acc(ount) details/info
  credit/debit/bank card(s), card number(s)/details, bank details/account(s)/data/login, account number(s)/details
  kontonummer/kontodaten/kartennummer/kartendaten/kreditkarte(n)/kreditkartennummer/kreditkartendaten/bankdaten
  carte bancaire/bleue/de_crédit, numéro de carte/compte/sécurité, coordonnées bancaires
  tarjeta de crédito/débito, número de tarjeta/cuenta/seguridad, datos/dados bancarios/bancários, conta bancária, cartão/cartao
  rekeningnummer, numer (*) karty/konta/pin, kart numara*/bilgi*, dati/numero della/di (*) carta, номер/данные (вашей/твоей/своей/банковской) карты
  gift card(s)/giftcard(s), geschenkkarte(n)/gutscheincode, carte cadeau, tarjeta(s) regalo, cartão/cartões (de) presente
  your/deine/ta/votre/tu/seu card/karte/carte/tarjeta/cartão
  {yours} (*) (*) (*) pin(s)/token(s)/code_pin/código_pin/code_secret/código_secreto, uw/je pin, inlog*
  pin-code(s)/pin-nummer/pinnummer/pin-number, token(s) here/hier/ici/aqui/in
  パスワード, 暗証番号, 認証コード, 確認コード, ログインコード, カード番号, カードの, ギフトカード, 口座番号, ログイン情報, 秘密鍵, トークン, マイナンバー, pinを, smsで
`;
const wanted = phrases(secret, owners);
/** Jokes about one's own. */
const own = phrases(
  `{mine} (*) password(s)/passcode/passwort/kennwort/mdp/mot_de_passe/contraseña/senha(s)/pin/credentials/konto*, mot_de_passe/senha/contraseña/passwort do/del/du/vom/of_the wifi/wi-fi`,
  owners,
  'gu',
);

/** Words that tell somebody to hand it over. */
const demand = phrases(
  `
  {yours}, please/pls/kindly, send/give/gimme/tell/show/share/enter/type/reply/respond/dm/whisper/post/paste/drop/provide/confirm/verify/submit/reveal
  text/put/comment/hand_over/forward/upload/log_in_with/what's/what_is/scan
  bitte/schick*/sende/sendet/gib/gebt/nenn*/sag/sagt_mir/verrat*/teil/teilt/poste/tipp/tippt/antworte*/bestätig*/zeig*/schreib*/kommentier*/kauf/leite/eingeben/her_mit
  wie/was lautet/heißt/ist
  envoie*/envoye*/donne(r)/donnez/saisis/saisir/saisissez/entre(r)/entrez/tape(r)/tapez/confirme(r)/confirmez/répond*/partage(r)/partagez/communique(r)/communiquez
  indique(r)/indiquez/transmet*/commente/commentez/montre*/achète*/écris/écrivez/svp/s'il_te_plaît/s'il_vous_plaît
  envía*/envie*/manda*/mande*/dame/dime/comenta*/enseña*/compra/mostra/mostre/introduc*/introduz*/ingresa*/ingrese*/insira/escrib*/escrev*
  responda/responde/confirma/confirme/comparta/comparte/compartilh*/pasa*/passa*/passe*/pon/coloque/teclea/digita/digite/informa/informe/diga/favor
  stuur/geef/vul/voer/typ/deel/bevestig*, podaj*/wyślij*/prześlij*/wpisz*/potwierdź*/napisz*, yaz/yazın/yazınız/gönder*/gir/girin/giriniz/paylaş*/onayla*
  invia*/inseri*/conferma*/dammi/scrivi*/scrive*, отправ*/пришл*/скаж*/продикт*/скин*/введ*/напиш*/сообщ*/назов*/подтверд*/укаж*/перешл*
  教え, 入力, 送, 返信, 書い, 貼, 共有, 投稿, コメント, ください, 下さい, ちょうだい
`,
  owners,
);
/** “Passing” as in “mot de passe” is no demand. */
const notDemand = phrases('de passe, de pase', {}, 'gu');

/** Words that were spelled letter by letter and lost their spaces, and traps that need no password. */
const traps = phrases(`
  send*password/give*password/tell*password/enter*password/share*password/type*password/schick*passwort/gib*passwort/envoi*motdepasse/donne*motdepasse/envia*contraseña/manda*senha/envia*senha/digite*senha
  scan the/this qr/code, browser console, download … run, datei … führ*/öffn*, qr-code(s)/qrcode(s) scannen/um
`);

/** Money and what is as good as money, with an amount or by its name. */
const valuables =
  /\d ?(?:k |thousand |mil )?(?:btc|bitcoins?|eth|usdt|sol|euros?|eur|€|dollars?|d[oó]lares|usd|\$|bucks|reais|pesos|pounds|gbp|£|z[lł]otych|zl|pln|lira|tl|rubl\w*|руб\p{L}*|円|万円)(?!\p{sc=Latin}|\p{sc=Cyrillic})|(?:[$€£]|r\$) ?\d|\b(?:steam|gift|itunes|apple|google.play|amazon|paysafe)[ -]?(?:cards?|karten?|gutscheine?|codes?)\b/u;
/** Telling somebody to pay. */
const pay = phrases(
  `
  ^ {paying}, please/pls/just/kindly/now/and/bitte/por_favor/s'il_te_plaît/s'il_vous_plaît/could_you/can_you {paying}
  送金, 振り込んで, 振込して, 振り込み, 振込を
`,
  {
    paying: `
      send/transfer/wire/invest/deposit/buy, überweis*/schick*/investier*/kauf*, envoie/envoyez/vire/virez/investis*/achète*
      envía*/envie*/transfiere*/transfere*/transfira*/invierte*/invista/deposita*/deposite*/manda*/mande*, faça/faz (um) pix, pix
      invia*, stuur/maak/betaal, wyślij/przelej/wpłać, gönder*/yatır*, переведи*/отправь*/скинь*`,
  },
);
/** What the payer is promised, or who gets it. */
const gain = phrases(`
  return/receive/double/triple/back/guaranteed/profit(s)/code(s)/wallet/admin(s)/to_me/for_me/to_us/for_us/my_account/my_new_account/my_number
  mir/uns/zurück/verdoppel*/erhalt*/garantiert, moi/recev*/reçois/doubl*, recib*/doble/garantizad*/devolv*, receb*/dobro/garantid*/mim
  ricev*/doppio, mij/terug/dubbel*, mi/podwój*/otrzymasz, bana/iki_katı, мне/верну/получи*/вдвое
  2倍, 2 倍, 倍に, 私の口座
`);
/** A stranger who poses as a child with a new telephone. */
const newNumber =
  /^\W*(?:hi|hey|hello|hallo|coucou|salut|hola|oi|ciao|hoi) (?:mum|mom|dad|mama|papa|maman|mae|pai|mamma|mam|pap)\b.{0,80}\b(?:new|neue|nouveau|nuevo|novo|nuovo|nieuwe?) (?:phone |handy|telefon)?(?:number|nummer|numero)/;

function asksForMoney(read: string): boolean {
  return (valuables.test(read) && pay.test(read) && gain.test(read)) || newNumber.test(read);
}

/** A password that is told in a joke, such as “ask your mother”. */
const toldInQuotes = /(?<=\b(?:is|was|ist|war|est|c[’']est|es|e|:) ?)[“"«„][^“”"«»„\n]{1,60}[”"»“]/gu;

function asksForSecret(read: string): boolean {
  if (!wanted.test(read.replace(own, ' '))) return false;
  return demand.test(read.replace(toldInQuotes, ' ').replace(notDemand, ' '));
}

/** Whether one of the readings of a text tells people to hand over a password, a card, money or the like. */
export function asksForCredentials(reads: readonly string[]): boolean {
  return reads.some(
    (read) => asksForSecret(read) || asksForMoney(read) || traps.test(read) || read.includes('/token'),
  );
}
