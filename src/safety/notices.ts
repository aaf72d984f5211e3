import { phrases } from '../lib/phrases.ts';

/** Signs that a line poses as one of the bot's or the platform's: `[system]`, “seed 4711”. */
const marks =
  /\bin the queue: \d|\basked by .{1,40} with \/\w|\bseed \d{2,}\b|; made with \w|^\s*[[(*]\s*(?:system|admin|toonwit|discord|slack|moderator|bot)\s*[\])*]/m;

const lists = {
  your: 'your/deine/dein/ihre/ihr/votre/ton/tu/su/sua/seu/tua/uw/je/jouw/twoje/twoj/twój/państwa/tuo/suo/vostro/ваш*/твой/твоя, あなたの, 您的, 你的, 귀하의',
  account: `
    nitro/premium/access/payment/account/session/workspace/subscription/server/membership, zahlung/konto/zugang/*-zugang, acceso/accès/acesso/toegang/dostęp/доступ/erişim, paiement/compte/serveur/abonnement, pago/cuenta/suscripción/servidor, pagamento/conta/assinatura
    rekening/profiel/werkruimte, profil/konto, sessione/profilo, аккаунт/счет/счёт/карта/запись/профиль, アカウント, 账号, 帐号, 账户, 계정`,
  closed: `
    cancel*/muted/suspen*/bann*/ban/locked/disabled/deleted/terminated/limited/closed/expired/scheduled/failed/removed/frozen/flagged, läuft (*) ab, fehlgeschlagen/gesperrt/gelöscht/deaktiviert/abgelaufen/abgeschaltet/geschlossen
    termina/termine/échoué/fermé/supprimé/désactivé/expiré/bloqu*/suspendu*, fallado/apagad*/eliminad*/cerrad*/banead*/baneid*, falhou/excluíd*/desativad*/encerrad*/banid*/bloquead*, bloccat*/sospes*/disattivat*/eliminat*/chius*
    geblokkeerd/opgeschort/verwijderd/gedeactiveerd/gesloten, zablokowan*/zawieszon*/usunięt*, askıya/engellen*/kapatıl*/silin*, заблокирован*/удален*/удалён*/приостановлен*/ограничен*
    停止, 削除, 凍結, 制限, 無効, 封禁, 冻结, 정지, 차단, 삭제`,
  us: 'discord*/slack*/clyde/toonwit*/openai/gpt*/admin*/moderat*/mod(s)/staff/team/équipe/equipe/equipo/developer*/entwickler*',
};

/** What only the bot or a platform says: its replies, a closed account, a prize, an approval. */
const notices = phrases(
  `
  only you can see this, dismiss message, wasn't/was_not counted, doesn't/does_not count toward(s) your limit, something went wrong on my side, you have used your/all (of) (your) (3/three) call(s), budget is used up, so you get the same answer
  good to know … is not_answering/busy/still_loading, verify/confirm/unlock/secure/recover your account/password/identity/wallet, call/contact/ring (*) support, new/accept/updated terms of_service, you (have/'ve) been/are muted/banned/reported/warned, premium (has) expired, automated message, server rules changed, serveur/servidor/serwer/сервер/sunucu va/va_a/vai/será/zostanie/будет (ser) fermer/cerrar/cerrado/fechar/vendid*/zamknięty/закрыт*
  {your} … {account} … {closed}, {account} {your} … {closed}, hesabınız/hesabınızı/hesabiniz … {closed}, アカウント … {closed}, 账号 … {closed}, 계정 … {closed}
  made/drawn/written/generated/created/approved/verified/certified/reviewed/checked/endorsed/seen (and) (*) (with/by) (the/a/an) (*) {us}, {us} … approved/verified/certified/reviewed
  vérifié/approuvé/certifié/validé par (*) {us}, geprüft/bestätigt/verifiziert/freigegeben (und) (*) von/vom/durch (*) {us}, verificad*/aprobad*/aprovad*/verificat*/approvat* por/pelo/da/do/dal/dallo (*) {us}, zatwierdz*/zweryfikowan* przez {us}
  unusual/suspicious activity/sign-in/login/log-in, actividad sospechosa, activité suspecte, verdächtige aktivität*, atividade suspeita, update billing, trial ended, confirm your identity, we/system (have/has) detected, was this you, neue(s/r) gerät, новое устройство, under investigation, final/last warning … account/access/ban*, dernier avertissement … compte, último aviso … cuenta/conta, letzte warnung … konto
  won/selected/gewonnen/gagné/ganado/ganaste/ganhou/ganhaste … nitro/gift_card(s)/iphone/gutschein/premium, nitro … gewonnen/gagné/ganado
`,
  lists,
);
/** Who is in charge of a server or bot, in the singular and plural of many languages. */
const inCharge = `
  mod(s)/moderator*/moderation/moderateur*/modération/modérateur*/moderador*/moderação/moderación/moderazione/moderacj*/moderatör*/модератор*/модерац*
  admin(s)/administrator*/administration/administrateur*/administrador*/amministrator*/beheerder*/администр*/yönetici*/yönetim*, betreiber*/creator/staff/serverleitung/serverbetreiber*/serverteam/operator
  {runs} (*) (*) {place}, {place} owner*/developer*/entwickler*/betreiber*/besitzer*/inhaber*/team, {place} sahibi, {platform} (*) team/staff/support/ekibi/hq, team/équipe/equipo/equipe/zespół/команда (*) {platform}, trust & safety, it department
  運営, 管理者, 管理人, 開発者, サーバー主, 管理员, 管理團隊, 官方, 客服, 관리자, 운영자, 운영팀, 운영진, 서버 주인
`;
const who = {
  platform: 'discord*, slack, slack-*, slackbot, clyde, ディスコード, スラック, 디스코드, 슬랙',
  place:
    "bot(s), bot's, server(s), server's, serveur, servidor, serwera, сервера, sunucu, channel, salon, canal",
  runs: 'owner(s)/developer(s)/entwickler*/développeur/desarrollador/desenvolvedor/propriétaire/dueño/propietario/dono/proprietário/équipe/equipo/equipe/team of/du/del/do/da/de',
};
const charge = phrases(inCharge, who);
/** What comes from them: “approved by a moderator”, “a message from the owner”. */
const by = phrases(
  `
  by/on_behalf_of/von/vom/durch/par/por/pelo/pelos/pela/da/dal/dai/dalla/dallo/door/van/przez/od/от (the/a/an/der/die/den/dem/einem/einer/les/le/la/un/une/l'/los/el/um/uma/as/os/de/een) {charge}, on behalf of {platform}, {charge} tarafından
  message/note/notice/announcement/warning/nachricht/mitteilung/hinweis/durchsage/mensaje/aviso/avis/mensagem/comunicado/messaggio/avviso/bericht/wiadomość/komunikat/сообщение/уведомление from/by/of/des/der/vom/von/de/del/da/do/du/dal/dalla/van/od/от (de/la/the/your/our) {charge}/{platform}/owner/dueño/dono/proprietario/besitzers/propriétaire
`,
  { ...who, charge: inCharge },
);
/** The reader, all readers, or the place that they read in. */
const reader = phrases(
  `
  you/your/du/dich/dir/dein*/euch/euer/eure/ihr/vous/votre/vos/tu/te/ti/tus/has_sido/você/vocês/foi/seu/sua/tuo/sei/vi/voi/vostro/je/jij/jullie/uw/bent/cię/ciebie/twoj*/wam/zostałeś/ты/тебя/вас/вам/ваш*/seni/sizi/sana
  everyone/everybody/iedereen/herkes, this/dieser/diesen/ce/este/questo/dit/ten/этот/bu channel/kanal/salon/canal/canale/kanaal/kanał/канал, 全員, 所有人, 모두, このチャンネル, 请, 하세요, 합니다, 確認され, 違反
  detected/detectado/detectou/détecté/wykryl*/обнаружен*/aggiorna/decid*/decis*/beschlossen/besloten/решил*/reported/install/messages/nachrichten/privatnachrichten/spamming, 会话
`,
);

/** A line that names its sender, and asks to log in or threatens. */
const signed =
  /^\W*(?:toonwit|system|discord|slack|slackbot|clyde|admins?|administrators?|moderators?|support)(?: \w+)?\]?\W{1,3}.*\b(?:verify|confirm|log ?in|sign in|passwords?|your account|suspended|banned|maintenance|expired?)\b/m;

/** Who gives notice. A joke about Discord names it too, but without what such a notice is about. */
const authority = phrases(
  '{platform}, this/dieser/diese/ce/este/questo/deze bot/server/serveur/servidor/channel/kanal, message/word/update from/by the/your/our dev(s)/developer*/team, attention (all/dear) users/members, このサーバー, このボット, 当サーバー, 当ボット',
  who,
);
const sender =
  /(?:moderator|moderation|admin|administra\p{L}+|staff|support|system|servidor|servidores)s?\W{0,2}[:\]]/u;

/** What notices are about. */
const matter = phrases(`
  account(s)/password(s)/subscription/premium/pro/nitro/your_session/verif(y)/verified/re-verify/official(ly)/need_your_help/approved/certified/reviewed/login/sign_in/re-login/donat*/pay/payment/maintenance/selected/winner/claim/gift/identity
  suspen*/bann*/ban/delet*/sperr*/block*/removed/hacked/expire(d)/renew/warn(s)/warning(s)/notice/announcement/security/unusual/suspicious/credentials/terms/recorded/lose_access/your_email/rate_us/daily_limit/resign*/fined
  dm_me/message_from/automated/virus/fee/charg(e)/charging/investigat*/your_data/data_will/scheduled/discontinued/flagged/support_here/staff_here/team_here/security_here/shut(ting)_down/is_closing/are_closing/compromised/upgrade
  konto/konten/passw*/gesperrt/gebannt/gelöscht/sitzung/abgelaufen/verifizier*/geprüft/bestätigt/bestätig*/offiziell*/hinweis/mitteilung/warnung/wartung/sicherheits*/anmeld*/bezahl*/zahle/zahlt/zahlen/gewonnen/abo/spende*/kostenpflichtig/automatische*/untersuch*
  compte(s)/vérifi*/mot(s)_de_passe/suspendu*/supprimé*/banni(e)/votre_session/expiré*/reconnect*/certifié*/officiel*/annonce/alerte/sécurité/abonnement/payez/gagné/connexion/informe/payant(e)/payantes/automatique/données/approuvé*
  cuenta(s)/tu_sesión/su_sesión/contraseña*/suspendid*/suspensión/eliminad*/banead*/caducad*/expirad*/verificad*/verificar/oficia*/aviso/anuncio/alerta/seguridad/suscripción/paga/pague/pagues/ganado/informa/inicia*_sesión/de_pago/automátic*/comunicado
  conta/contas/sua_sessão/senha/suspensão/excluíd*/banid*/expirou/aprovad*/segurança/assinatura/ganhou/ser_pago, uffici*/avviso/annuncio/verificate/sospes*/scadut*, officieel/mededeling/waarschuwing/werkruimte/gesloten/verlopen
  oficjal*/komunikat/ogłoszeni*/ostrzeż*/usunięt*/zablokowan*/weryfik*, официальн*/объявлен*/уведомлен*/предупрежден*/аккаунт*/подтверд*/парол*/заблок*, resmi/duyuru/uyarı/hesab*/hesap*/onayla*/kapat*
  アカウント, 停止, 削除, 追放, セッション, 期限, 認証, 公式, お知らせ, 通知, 警告, セキュリティ, ログインし, 支払, 有料, 当選, 重要, 連絡, 協力, 账号, 帐号, 验证, 公告, 封禁, 密码, 공지, 계정, 정지, 인증, 경고
`);
/** A joke about one's own account, and what admins ask and do. */
const harmless = phrases(
  'my/mein/mon/mi/minha/mijn (*) account/konto/passwort/password/compte/cuenta/conta/senha/contraseña/premium, have you tried, forgot the password, support group, the server asks everyone to try, you had one job',
  {},
  'g',
);
/** How memes begin: “When the admin …”. */
const whenever = /^[^\p{L}]*(?:when|wenn|quand|cuando|quando|als|kiedy|когда)(?!\p{L})/u;
/** No caption needs the bot's name. */
const ourName = /(?<!\p{L})toonwit/u;

function poses(read: string): boolean {
  if ([marks, signed, notices, by, ourName].some((pattern) => pattern.test(read))) return true;
  const asks = read.replace(harmless, ' ');
  if (charge.test(read) && reader.test(asks) && !whenever.test(read)) return true;
  return [authority, charge, sender].some((pattern) => pattern.test(read)) && matter.test(asks);
}

/** Whether one of the readings of a text poses as a message from the bot, its owner or the platform. */
export function pretendsToBeUs(reads: readonly string[]): boolean {
  return reads.some(poses);
}
