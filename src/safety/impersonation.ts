import { phrases } from '../lib/phrases.ts';

/** Signs that a line poses as one of the bot's or the platform's: `[system]`, “seed 4711”. */
const marks =
  /\bin the queue: \d|\basked by .{1,40} with \/\w|\bseed \d{2,}\b|; made with \w|^\s*[[(*]\s*(?:system|admin|toonwit|discord|slack|moderator|bot)\s*[\])*]/m;

const lists = {
  us: 'toonwit, system, discord, slack, slackbot, clyde, admin(s), administrator(s), moderator(s), support',
  your: 'your/deine/dein/ihre/ihr/votre/ton/tu/su/sua/seu/tua/uw/je/jouw/twoje/twoj/twój/państwa/tuo/suo',
  account: `
    payment/account/session/workspace/subscription/server, zahlung/konto/zugang, paiement/compte/serveur/abonnement
    pago/cuenta/suscripción/servidor, pagamento/conta/assinatura, rekening/profiel, profil, sessione`,
  closed: `
    suspen*/bann*/ban/locked/disabled/deleted/terminated/limited/closed/expired/scheduled/failed
    fehlgeschlagen/gesperrt/gelöscht/deaktiviert/abgelaufen/abgeschaltet/geschlossen, échoué/fermé/supprimé/désactivé/expiré/bloqu*
    fallado/apagad*/eliminad*/cerrad*/banead*/baneid*, falhou/excluíd*/desativad*/encerrad*/banid*
    geblokkeerd/opgeschort/verwijderd/gedeactiveerd, zablokowan*/zawieszon*/usunięt*, bloccat*/sospes*, askıya/engellen*/kapatıl*`,
};

/** What only the bot or a platform says: its replies, a closed account, a prize. */
const notices = phrases(
  `
  only you can see this, dismiss message, wasn't/was_not counted, doesn't/does_not count toward(s) your limit
  something went wrong on my side, you have used your/all (of) (your) (3/three) call(s), budget is used up, so you get the same answer
  this answer/reply/caption/picture/message was/is/has_been made/drawn/written/generated/checked/approved/verified/sent (and) (*) with/by the/a/an/toonwit/discord/slack/ai/openai/gpt*/template*/admin*/moderat*/staff
  good to know … is not_answering/busy/still_loading
  verify/confirm/unlock/secure/recover your account/password/identity/wallet
  {your} … {account} … {closed}, {account} {your} … {closed}, hesabınız/hesabınızı/hesabiniz … {closed}
  ваш*/твой/твоя … аккаунт/счет/счёт/карта/запись/профиль … заблокирован*/удален*/удалён*/приостановлен*/ограничен*
  won/selected/gewonnen/gagné/ganado/ganaste/ganhou/ganhaste … nitro/gift_card(s)/iphone/gutschein/premium, nitro … gewonnen/gagné/ganado
  アカウント … 停止, アカウント … 削除, アカウント … 凍結, アカウント … 制限, アカウント … 無効, nitro無料, 無料nitro, nitro当た*
`,
  lists,
);
/** A line that names its sender, and asks to log in or threatens. */
const signed =
  /^\W*(?:toonwit|system|discord|slack|slackbot|clyde|admins?|administrators?|moderators?|support)(?: \w+)?\]?\W{1,3}.*\b(?:verify|confirm|log ?in|sign in|passwords?|your account|suspended|banned|maintenance|expired?)\b/m;

const roles = {
  place: 'bot, server, serveur, servidor',
  runs: `
    owner(s)/developer(s)/entwickler*/développeur/desarrollador/desenvolvedor/propriétaire/dueño/propietario/dono/proprietário/admin*/équipe/equipo/equipe/team`,
};
/** Who gives notice. A joke about Discord names it too, but without what such a notice is about. */
const authority = phrases(
  `
  toonwit, discord, slack, slackbot, clyde, this/dieser/diese/ce/este {place}
  bot('s)/server('s) owner*/developer*/entwickler*/admin*/betreiber*/besitzer*/inhaber*
  {runs} of/du/del/do/da/de/of_the/of_this (*) {place}
  admin*/moderat*/moderador* vous/te/asks/ask/wants/want/bittet/demande/pide/pede
  message/nachricht/mensaje/mensagem of/der/de_los/dos admin*/moderat*
  message/note/notice/announcement from/by the/your/our owner*/admin*/mod(s)/moderat*/staff/developer*/team, hinweis/mitteilung/nachricht/meldung des/der/vom betreiber*/admin*/team*/moderat*/entwickler*
  moderat*/admin* here/notice/announcement/message/warning, moderator(s)/admin(s)/staff/support/system team
  運営, 管理者, 管理人, 開発者, ディスコード, スラック, このサーバー, このボット, 当サーバー, 当ボット
`,
  roles,
);
const sender = /(?:moderator|admin|staff|support|system)s?\W{0,2}[:\]]/;

/** What notices are about. */
const matter = phrases(`
  account(s)/password(s)/subscription/premium/nitro/your_session/verif(y)/verified/re-verify/official(ly)/need_your_help/approved/certified
  suspen*/banned/delete(d)/removed/hacked/expire(d)/renew/warn(s)/warning(s)/notice/announcement/security/unusual/suspicious/credentials
  login/sign_in/donat*/pay/payment/maintenance/selected/winner/claim/gift/identity/shut(ting)_down/is_closing/are_closing/compromised/upgrade
  dm_me/message_from/automated/virus/fee/charg(e)/charging/investigat*/your_data/data_will/scheduled/discontinued/flagged/support_here/staff_here/team_here/security_here
  konto/passw*/gesperrt/gebannt/gelöscht/sitzung/abgelaufen/verifizier*/geprüft/bestätigt/bestätig/offiziell*/hinweis/mitteilung/warnung/wartung/sicherheits*
  anmeld*/bezahl*/zahle/zahlt/zahlen/gewonnen/abo/spende*/kostenpflichtig/automatische*/untersuch*
  compte/vérifi*/mot_de_passe/suspendu*/supprimé*/banni(e)/votre_session/expiré*/reconnect*/certifié*/officiel*/annonce/alerte/sécurité/abonnement
  payez/gagné/connexion/informe/payant(e)/payantes/automatique/données
  cuenta/tu_sesión/su_sesión/contraseña/suspendid*/suspensión/eliminad*/banead*/caducad*/expirad*/verificad*/oficia*/aviso/anuncio/alerta/seguridad
  suscripción/paga/pague/pagues/ganado/informa/inicia*_sesión/de_pago/automátic*
  conta/sua_sessão/senha/suspensão/excluíd*/banid*/expirou/aprovad*/segurança/assinatura/ganhou/ser_pago
  アカウント, 停止, 削除, 追放, セッション, 期限, 認証, 公式, お知らせ, 通知, 警告, セキュリティ, ログインし, 支払, 有料, 当選, 重要, 連絡, 協力
`);
/** A joke about one's own account, or “the account” that is no notice. */
const ownMatter = phrases(
  'my/mein/mon/mi/minha account/konto/passwort/password/compte/cuenta/conta/senha/contraseña/premium',
  {},
  'gu',
);

function poses(read: string): boolean {
  if (marks.test(read) || signed.test(read) || notices.test(read)) return true;
  return (authority.test(read) || sender.test(read)) && matter.test(read.replace(ownMatter, ' '));
}

/** Whether one of the readings of a text poses as a message from the bot, its owner or the platform. */
export function pretendsToBeUs(reads: readonly string[]): boolean {
  return reads.some(poses);
}
