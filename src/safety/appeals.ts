import { phrases } from '../lib/phrases.ts';

const lists = {
  mine: `
    my/our/the_cat's/his/her/their, mein/meine/meinem/meinen/meiner/unser/unsere/unseren, mon/ma/mes/notre, mi/mis/nuestra/nuestro
    minha(s)/meu(s)/nossa/nosso, il_mio/la_mia, mijn/ons, mój/moje/moja, мой/моя/моё/мои, wifi, wi-fi, wlan`,
  yours: `
    your/ur, din/ditt/dina, у тебя/вас, 너의,  dein*/ihr*/eur*/euer, ton/ta/tes/votre/vos, tu(s)/su(s), seu(s)/sua(s)/teu(s)/tua(s), tuo/tua/vostr*, uw/jouw/je
    twój/twoje/twoja/swoje/swój, ваш*/твой/твоя/свой/своего, あなたの, 你的, 您的`,
  from: 'from/on/in, vom/aus, du/de, del/do/da, dal/dalla, z, из',
  me: 'me/us/mir/uns/moi/nous/mi/mij/ons/mnie/мне/bana',
};

/** What is nobody's business: passwords, codes, cards, accounts, papers, keys, where somebody is reached. */
const secret = `
  password*/pass_word*/passcode*/pass_code*/passphrase*/pass_phrase*/passwd/credential*/your_login/login_data/login_details/login_link/inlog*/logindaten
  passwort*/passwört*/passwoert*/kennwort*/kennwört*/zugangsdaten/anmeldedaten, mot(s)_de_passe/mdp/identifiant(s), contraseña*/credencial*/senha(s), lösenord*/adgangskode*/passord*
  wachtwoord*/pincode(s), hasło/hasla/hasła/hasłem, şifre*/parola*, парол*, пин-код*/пинкод*, パスワード, 暗証番号, ログイン情報, 密码, 密碼, 비밀번호, 암호, पासवर्ड, كلمة السر, كلمة المرور
  2fa/otp/cvv/cvc/iban/rib/ssn/dni/cpf/rg/pesel/tan/blik/инн/mfa, api_key(s)/private_key(s)/secret_key(s)/chave_pix, seed/recovery/secret/backup phrase(s)/words, word/words phrase, frase(s)_semilla, マイナンバー, 秘密鍵, トークン
  login/verification/security/auth*/access/recovery/backup/digit/confirmation/reset/one-time/activation code(s), *code(s) from/on your phone/mobile/card
  anmeldecode/bestätigungscode*/sicherheitscode*/verifizierungscode*/sms-code*/smscode*/verificatiecode*, code(s) de connexion/vérification/sécurité/confirmation, code secret/reçu
  código(s) de *, code/código/codice/kod … sms, kod weryfikac*, codice (di) sicurezza/pin/verifica/che_hai, код* из/от/подтверждения, doğrulama kod*, 認証コード, 確認コード, smsで, ログインコード, 验证码, 인증번호
  code/digits/number(s)/pin {from} the/your/that/l'/le text/sms/message/app/email/mail, code/digit(s)/number(s)/pin … you_just_got/you_got/you_received/sent_to_you/texted_to_you/to_your_phone
  code/ziffern … bekommen/erhalten/geschickt, code/chiffres … reçu/recevoir, código/dígitos … llegó/llega/recib*/chegou/receb*, kode … dostał*, codice … ricevuto/arrivato
  code/digits/number … we/i (just) texted/sent/emailed/messaged, acc(ount) details/info/number(s), (last) four/4 digits
  credit/debit/bank card(s), card number(s)/details/info, bank details/account(s)/data/login, sort_code, routing_number
  kontonummer*/kontodaten/kartennummer*/kartendaten/kreditkarte*/bankdaten/bankgegevens/bankkarte*/bankverbindung*, carte bancaire/bleue/de_crédit, numéro de (*) carte/compte/sécu*, coordonnées bancaires
  tarjeta de crédito/débito, número de (tu/su) tarjeta/cuenta/seguridad, datos/dados/dati bancar*/bancár*/bancari, datos/dados/dati de/della/do (*) tarjeta/cartão/carta/conto, conta bancária, número do/de (*) cartão/conta, cartão/cartao
  creditcard*/bankpas/rekeningnummer*, numer (*) karty/konta/pin, kart numara*/bilgi*, numero della/di (*) carta/conto, номер*/данные (вашей/твоей/своей/банковской) карты/счёта/счета
  カード番号, クレカ, クレジットカード, カードの, 口座番号, 银行卡, 信用卡, 卡号, 카드 번호, 카드번호, 계좌번호
  gift card(s)/giftcard(s)/steam_card(s), geschenkkarte(n)/gutscheincode, carte cadeau, tarjeta(s) regalo, cartão/cartões (de) presente, ギフトカード, {yours} card/karte/carte/tarjeta/cartão/carta/социальн*
  id card(s), driver's licen(c/s)e(s), passport_number(s)/your_passport, social_security/your_social, personalausweis*/ausweis*/reisepass*, carte d'identité, pièce d'identité, identiteitskaart, dowód osobisty, паспорт*, kimlik, 身分証, 身份证, 신분증, 주민등록번호, bankkort*, mädchenname*, nom de (*) premier animal
  phone/telephone/mobile number(s), telefonnummer*/handynummer*, numéro de téléphone/portable, número de teléfono/telefone/celular, numero di telefono, telefoonnummer, numer telefonu, номер* телефона, telefon numara*, 電話番号, 手机号, 전화번호
  {yours} email/e-mail/mail/usuario/codice_fiscale, email_address/e-mail_address/mail_address/home_address/date_of_birth/geburtsdatum/date_de_naissance/fecha_de_nacimiento/data_de_nascimento/data_di_nascita/maiden_name/your_address, e-mail-adresse/mailadresse, adresse mail, correo electrónico, メールアドレス, 住所, name of your first school/pet/teacher/car, street … grew/grow up on, mother's maiden
  {yours} (*) (*) pin(s)/clave/usuario/token(s)/code_pin/código_pin/code_secret/código_secreto/code_confidentiel/nudes, pin-code(s)/pin-nummer/pinnummer/pin-number, token(s) here/hier/ici/aqui/in, pinを
`;
const wanted = phrases(secret, lists);
const everyWanted = new RegExp(wanted.source, 'g');
/** The reader's own. */
const yours = phrases('{yours}', lists, 'g');
/** What may stand before it in a joke: “when your password …”, “change your password, said the cat”. */
const leading = phrases(
  `when/if/because/that/and/but/is/than/like/change/reset/forget/forgot/wenn/weil/dass/und/aber/ist/als/wie/ändere/vergiss
  quand/si/parce_que/que/et/mais/change/oublie, cuando/si/porque/y/pero/cambia/olvida, quando/se/e/mas/ma/troque/esqueça/cambia/dimentica, als/en/maar/verander, kiedy/jak/i/ale/zmień, когда/если/и/но/смени, said/sagt/dit`,
);
/** What a joke says of one's own, and what it quotes. */
const own = phrases(
  `{mine} (*) password(s)/passcode/passwort/kennwort/mdp/mot_de_passe/contraseña/senha(s)/wachtwoord/пароль/pin/credentials/passport/pass/ausweis/pasaporte/passeport/dni/konto*/card(s)/e-mail(s)/email(s), mot_de_passe/senha/contraseña/passwort/password do/del/du/vom/of_the/von wifi/wi-fi/internet*, mój/moje/moja hasło/hasła`,
  lists,
  'g',
);
const quoted = /(?<=\b(?:is|was|ist|war|est|c[’']est|es|e|:) ?)[“"«„][^“”"«»„\n]{1,60}[”"»“]/gu;
/** “Passing” as in “mot de passe” is no demand. */
const notDemand = phrases('de passe, de pase', {}, 'g');

/** Words that tell somebody to hand it over. */
const demand = phrases(
  `
  please/pls/plz/kindly, send/give/gimme/tell/show/share/reply/respond/dm/whisper/post/paste/drop/provide/submit/reveal/leak/text/comment/hand_over/forward/upload/log_in_with/scan/photo_of/selfie_with
  put/enter/type/confirm/verify/insert/write/fill_in/claim/use {yours}, put/enter/type/confirm/insert/write … here/below/chat/comments/in_the/to_win/to_see/to_continue/to_unlock, sign_in/log_in with {yours}, plus {yours}, what's/what_is/what_are/whats/what_was/which {yours}/the, {yours} * please, and/in_chat/here/or else, ^ type, ^ everyone
  bitte/schick*/sende/sendet/gib/gebt/gebe/geben_sie/nenn*/sag_mir/sag_mal/sagt_mir/verrat*/teil/teilt/poste/postet/tipp/tippt/antworte*/bestätig*/zeig*/schreib*/kommentier*/kauf/leite/her_mit/eingeben/überprüf*/hinterlass*
  in_den_chat/kommentar*/jemand_mal/reinschreiben/reinstellen/um_zu, hier/ici/aquí/aqui/tutaj/здесь/сюда/buraya/här, commentaire*/comentario*/comentário*/commenti/reacties/komentar*/коммент*/yorum*, ここ, 这里, 여기, pour voir/continuer/débloquer/gagner/recevoir, para ver/continuar/ganar/ganhar/desbloquear, per vedere/vincere/continuare/sbloccare, om te, для получения, 領取, 领取, 奖品, 경품
  wie/was lautet/heißt/ist, anmelden, 필요, 주면, verdammt
  envoie*/envoye*/donne(r)/donnez/saisis/saisir/saisissez/entre(r)/entrez/tape(r)/tapez/confirme(r)/confirmez/répond*/partage(r)/partagez/communique(r)/communiquez/laisse(z)/poste(z)/mets/mettez
  indique(r)/indiquez/transmet*/commente/commentez/montre*/achète*/écris/écrivez/svp/s'il_te_plaît/s'il_vous_plaît/renseigne*, quel/quels/quelle est/sont, j'ai besoin de {yours}
  envía*/envie*/manda*/mánda*/mande*/dame/dime/comenta*/enseña*/compra/mostra/mostre/introduc*/introduz*/ingresa*/ingrese*/insira/escrib*/escrev*/necesit*/preciso
  responda/responde/confirma/confirme/comparta/comparte/compartilh*/pasa*/pása*/passa*/passe*/pon/coloque/coloca/teclea/digita/digite/informa/informe/diga/favor/me_diz/deja/cuál_es/qual_é
  stuur/geef/vul/voer/typ/deel/bevestig*/wat_is, podaj*/wyślij*/prześlij*/wpisz*/potwierdź*/napisz*, yaz/yazın/yazınız/gönder*/gir/girin/giriniz/paylaş*/onayla*/söyle*, skicka/skriv/indtast*
  invia*/inseri*/conferma*/dammi/scrivi*/scrive*/mandami/mandate/condividi*/qual_è, отправ*/пришл*/скаж*/продикт*/скин*/введ*/напиш*/сообщ*/назов*/подтверд*/укаж*/перешл*/дай/дайте
  教え, 入力, 送っ, 送り, 送信, 返信, 書い, 貼, 共有, 投稿, コメント, ください, 下さい, ちょうだい, 发给, 發給, 告诉, 输入, 输入, 提供, 填写, 알려, 보내, 입력, 적어, 말해, 주세요, 남겨, लिखो, भेजो, बताओ, أرسل, اكتب, أدخل
`,
  lists,
);

const lure =
  'get/grab/collect free, bedava/darmowe/бесплатн*, win/won/claim/gewinn*/gewonnen/gagn*/gana*/ganar*/ganh*/vinc*/vinto/wygra*/выигр*/kazan*/当選/当た, prize(s)/reward(s)/preis*/prix/cadeau*/premio(s)/prêmio*/premi/ödül*/приз/賞金, double/giveaway/guaranteed/profit*, unlock/uncensored/restore, guadagna*/verdien*';
const goods =
  'nitro/robux/v-bucks/bitcoin*/btc/eth/usdt/crypto*/krypto*/cripto*/крипт*/iphone(s), ビットコイン';
const money =
  'gift_card(s)/gutschein*/steam/paypal/premium/money/cash/geld/argent/dinero/dinheiro/pieniądze/soldi/деньги/お金';

/** Traps that need no password: to be reached elsewhere, to pay, to run something. */
const traps = phrases(
  `
  send*password/give*password/tell*password/enter*password/share*password/type*password/schick*passwort/gib*passwort/envoi*motdepasse/donne*motdepasse/envia*contraseña/manda*senha/envia*senha/digite*senha
  scan the/this qr/code, qr-code(s)/qrcode(s) scannen/um, browser console, paste this/the (*) code/script/following, f12/console … paste, install/download/run this app/file/extension/program/update, installier* diese, installe* cette, instala* esta, instale este, installa questa, установи* это, download … run/open/install, datei … führ*/öffn*, console … nitro, {yours} computer/pc/device/phone/rechner/ordinateur/ordenador … infected/infiziert/infecté/infectado
  add/text/write/message/msg/contact/find/hit/ping/dm/join/follow {me} (*) on/at/via/in telegram/whatsapp/signal/snapchat/snap/onlyfans, whatsapp/telegram me
  schreib*/ajoute*/contact*/écri*/escríb*/escrib*/agrég*/chama*/chame/fale/scriv*/stuur*/napisz*/pisz/напиш*/пиши*/yaz* (*) (*) on/auf/sur/en/por/no/pelo/su/via/op/na/в/w telegram*/whatsapp*
  share your screen, sign_in/log_in again/here/below/now, double your/ur money/coins/*, nom de jeune fille, apellido de soltera, nome da sua mãe, forward (me) the (*) mail/email, my card number is
  link in (*) bio/profile/profil*/description, lien dans (*) bio/profil, pay the/a (*) fee, wire/send/lend/loan me (*) (*) cash/money/euros/dollars/bucks, top up my phone, read me the number, 계좌로 입금, zaloguj się tu*, anmelden um/zum, zum * (bitte) (mit) * anmelden, lien dans ma bio, enlace en mi bio, link na bio, ссылк* в профил*/описании, dm/message {me} and i_will/i_can/we, dm/message/text {me} (*) (*) {lure}/{goods}/{money}, {goods} … dm/message/text {me}
  call/dial/ring/text this number, ruf* diese nummer, appel* ce numéro, llama* a este número, ligue para este número, chiama* questo numero, bel dit nummer, zadzwoń pod ten, позвони* по этому, bu numara*, この番号, {lure} … {goods}, {goods} … {lure}, {lure} (*) {money}
  parcel/package/paket/päckchen/colis/paquete/pacco/pacote/encomenda/pakket/paczka/посылк*/kargo … … fee/customs/pay/gebühr*/zoll/frais/payez/douane/tasa/aduana/pague/taxa/dogan*/kosten/opłat*/пошлин*/ücret*, 荷物 … 料金, 包裹 … 费
`,
  { ...lists, lure, goods, money },
);

/** Money and what is as good as money, with an amount or by its name. */
const valuables =
  /\d ?(?:k |thousand |mil )?(?:btc|bitcoins?|eth|usdt|sol|euros?|eur|€|dollars?|d[oó]lares|usd|\$|bucks|reais|pesos|pounds|gbp|£|z[lł]otych|zl|pln|lira|tl|rubl\w*|руб\p{L}*|円|万円|元|원)(?!\p{sc=Latin}|\p{sc=Cyrillic})|(?:[$€£]|r\$) ?\d|\b(?:steam|gift|itunes|apple|google.play|amazon|paysafe)[ -]?(?:cards?|karten?|gutscheine?|codes?)\b/u;
/** Telling somebody to pay, and what the payer is promised or who gets it. */
const pay = phrases(
  `
  ^ {paying}, please/pls/just/kindly/now/and/bitte/por_favor/s'il_te_plaît/s'il_vous_plaît/could_you/can_you {paying}
  送金, 振り込んで, 振込して, 振り込み, 振込を, 转账, 송금
`,
  {
    paying: `
      send/transfer/wire/invest/deposit/buy/pay/venmo/cashapp, überweis*/schick*/investier*/kauf*/zahl*, envoie/envoyez/vire/virez/investis*/achète*/paye(z)/fais_un_virement/faites_un_virement
      envía*/envie*/transfiere*/transfere*/transfira*/invierte*/invista/deposita*/deposite*/manda*/mande*/paga/haz_una_transferencia/haz_un_bizum, faça/faz (um) pix, pix
      invia*/versa/paga, stuur/maak/betaal, wyślij/przelej/wpłać, gönder*/yatır*, переведи*/отправь*/скинь*`,
  },
);
const payNow = phrases(
  'gönder*/yatır*, 振り込, 转账, 입금, 送金, 송금, ^ transfer/wire/deposit/invest/venmo/cashapp/pay, überweis*/zahle(n), vire/virez/fais_un_virement/payez, transfiere*/haz_una_transferencia/haz_un_bizum, transfere*/transfira*/faz/faça_um_pix, ^ versa/paga, przelej/wpłać, maak_over/betaal, переведи*',
);
const gain = phrases(`
  return/receive/double/triple/back/guaranteed/profit(s)/code(s)/wallet/admin(s)/to_me/for_me/to_us/for_us/to_my/my_account/my_new_account/my_number/and_get/part_two
  mir/uns/zurück/verdoppel*/erhalt*/garantiert, moi/recev*/reçois/doubl*, recib*/doble/garantizad*/devolv*/devuelv*, receb*/dobro/garantid*/mim
  participa*/ganha*/gana/ricevi/win, ricev*/doppio, mij/terug/dubbel*/krijg, mi/podwój*/otrzymasz, bana/iki_katı, мне/верну/получи*/вдвое, 2倍, 2 倍, 倍に, 私の口座
`);
/** A stranger who poses as a child with a new telephone. */
const newNumber =
  /^\W*(?:hi|hey|hello|hallo|coucou|salut|hola|oi|ciao|hoi|cześć) (?:mum|mom|dad|mama|papa|maman|mae|mãe|pai|mamma|mam|pap|mamo)\b.{0,80}\b(?:new|neue|nouveau|nuevo|novo|nuovo|nieuwe?|nowy) (?:phone |handy|telefon)?(?:number|nummer|numero|número|numéro|numer)/u;

/** A code that somebody was sent, a card from both sides, the secret of a bank: told in two parts, in whatever order. */
const told = [
  [
    'code/código/codice/codici/kod/kodu/kodem/код/кода/digits/ziffern/chiffres/cijfers, コード, 验证码, 인증번호, 코드',
    `got/receive*/received/popped/sent/texted/forward*/your_phone/by_mistake/sms/authenticator, bekommen/erhalten/geschickt/weiterleiten/leite, reçu/reçois/recevoir/reçus, recib*/mandé/llegó/mándame/pásame/envié, enviei/recebi/recebe*/chegou
    mandato/ricevuto/arrivato/giri/girami, kreeg/kreegt/ontving/stuurde/stuur, dostał*/wysłał*/podeślij/prześlij/przyszedł/z_sms*, пришёл/пришел/пришл*/прислал*, gelen/ilet/gönderdi*, 届いた, 送られ, 収到, 收到, 받은, 온`,
  ],
  [
    'card(s)/id/licen(c/s)e/passport/karte*/perso/ausweis/carte/tarjeta/cartão/carta/kart*/карт*/dowod*/dowód/pas/bankpas/dni, カード, 身分証, 身份证, 银行卡, 카드, 신분증',
    'the_back/both_sides/back_of/photo*/picture*, rückseite/beiden_seiten/fotografier*, au_dos/verso/recto/photo, ambos_lados/reverso/por_detrás/foto, frente_e_verso/verso/retro/fronte, achterkant/beide_kanten, obu_stron/zdjęcie, двух_сторон/сфоткай/фото, arka, 裏, 写真, 照片, 两面, 뒷면, 사진',
  ],
  [
    'password(s)/pin/pins/code(s)/passwort/kennwort/mot_de_passe/contraseña/clave/senha/wachtwoord/hasło/парол*/şifre*, 비밀번호, 密码, 暗証番号',
    'bank(s)/banco/banca/banque/bancu/banku/банк*/banka/bankanın, 銀行, 银行, 은행',
  ],
].map((parts) => parts.map((part) => phrases(part, lists)));

/** Whether a clause wants something of its reader's, as its object: “dimmi la tua password”, not “your password is”. */
function wantsYours(read: string): boolean {
  return Array.from(read.matchAll(everyWanted)).some(({ index, 0: { length } }) => {
    const clause = /[^.,!?;:…\n"“”«»]*$/u.exec(read.slice(0, index + length))?.[0] ?? '';
    return Array.from(clause.matchAll(yours)).some(({ index: start }) => {
      const before = /\p{L}+(?=\P{L}*$)/u.exec(clause.slice(0, start))?.[0];
      return before !== undefined && !leading.test(before);
    });
  });
}

function asks(read: string): boolean {
  if (traps.test(read) || newNumber.test(read) || read.includes('/token')) return true;
  if (valuables.test(read) && (payNow.test(read) || (pay.test(read) && gain.test(read)))) return true;
  const others = read.replace(own, ' ');
  if (wantsYours(others) || told.some((parts) => parts.every((part) => part.test(others)))) return true;
  return wanted.test(others) && demand.test(read.replace(quoted, ' ').replace(notDemand, ' '));
}

/** Whether one of the readings of a text tells people to hand over a password, a card, money or the like. */
export function asksForCredentials(reads: readonly string[]): boolean {
  return reads.some(asks);
}
