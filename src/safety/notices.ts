import { phrases } from '../lib/phrases.ts';

/** Signs that a line poses as one of the bot's or the platform's: `[system]`, “seed 4711”. */
const marks =
  /\bin the queue: \d|\basked by .{1,40} with \/\w|\bseed \d{2,}\b|; made with \w|^\s*[[(*]\s*(?:system|admin|toonwit|discord|slack|moderator|bot)\s*[\])*]/m;

const lists = {
  your: 'your/deine/dein/ihre/ihr/votre/ton/tu/su/sua/seu/tua/uw/je/jouw/twoje/twoj/twój/państwa/tuo/suo/vostro/ваш*/твой/твоя, あなたの, 您的, 你的, 귀하의',
  account: `
    payment/account/session/workspace/subscription/server/membership, zahlung/konto/zugang, paiement/compte/serveur/abonnement, pago/cuenta/suscripción/servidor, pagamento/conta/assinatura
    rekening/profiel/werkruimte, profil/konto, sessione/profilo, аккаунт/счет/счёт/карта/запись/профиль, アカウント, 账号, 帐号, 账户, 계정`,
  closed: `
    suspen*/bann*/ban/locked/disabled/deleted/terminated/limited/closed/expired/scheduled/failed/removed/frozen/flagged, fehlgeschlagen/gesperrt/gelöscht/deaktiviert/abgelaufen/abgeschaltet/geschlossen
    échoué/fermé/supprimé/désactivé/expiré/bloqu*/suspendu*, fallado/apagad*/eliminad*/cerrad*/banead*/baneid*, falhou/excluíd*/desativad*/encerrad*/banid*/bloquead*, bloccat*/sospes*/disattivat*/eliminat*
    geblokkeerd/opgeschort/verwijderd/gedeactiveerd/gesloten, zablokowan*/zawieszon*/usunięt*, askıya/engellen*/kapatıl*, заблокирован*/удален*/удалён*/приостановлен*/ограничен*
    停止, 削除, 凍結, 制限, 無効, 封禁, 冻结, 정지, 차단`,
  us: 'discord*/slack*/clyde/toonwit*/openai/gpt*/admin*/moderat*/mod(s)/staff/team/équipe/equipe/equipo/developer*/entwickler*',
};

/** What only the bot or a platform says: its replies, a closed account, a prize, an approval. */
const notices = phrases(
  `
  only you can see this, dismiss message, wasn't/was_not counted, doesn't/does_not count toward(s) your limit, something went wrong on my side, you have used your/all (of) (your) (3/three) call(s), budget is used up, so you get the same answer
  good to know … is not_answering/busy/still_loading, verify/confirm/unlock/secure/recover your account/password/identity/wallet, call/contact/ring (*) support, new/accept/updated terms of_service
  {your} … {account} … {closed}, {account} {your} … {closed}, hesabınız/hesabınızı/hesabiniz … {closed}, アカウント … {closed}, 账号 … {closed}, 계정 … {closed}
  made/drawn/written/generated/created/approved/verified/certified/reviewed/checked/endorsed/seen (and) (*) (with/by) (the/a/an) (*) {us}, {us} … approved/verified/certified/reviewed
  vérifié/approuvé/certifié/validé par (*) {us}, geprüft/bestätigt/verifiziert/freigegeben (und) (*) von/vom/durch (*) {us}, verificad*/aprobad*/aprovad*/verificat*/approvat* por/pelo/da/do/dal/dallo (*) {us}, zatwierdz*/zweryfikowan* przez {us}
  unusual/suspicious activity/sign-in/login/log-in, actividad sospechosa, activité suspecte, verdächtige aktivität*, atividade suspeita, update billing, trial ended, confirm your identity, we/system (have/has) detected, was this you, neue(s/r) gerät, новое устройство, under investigation, final/last warning … account/access/ban*, dernier avertissement … compte, último aviso … cuenta/conta, letzte warnung … konto
  won/selected/gewonnen/gagné/ganado/ganaste/ganhou/ganhaste … nitro/gift_card(s)/iphone/gutschein/premium, nitro … gewonnen/gagné/ganado
`,
  lists,
);
/** Whatever is said in their name, and what they tell its readers. */
const spoken = phrases(
  `
  by/on_behalf_of/vom/von_der/von_den/von_dem/durch_die/par_les/par_la/par_le/por_los/por_la/por_el/pelos/pela/pelo/dai/dalla/dal/dallo/door_de/van_de/przez/od/от (*) {staff}, on behalf of {platform}, {staff} tarafından
  message/note/notice/announcement/nachricht/mitteilung/hinweis/mensaje/aviso/mensagem/comunicado/messaggio/avviso/bericht/wiadomość/komunikat/сообщение/уведомление from/by/des/der/vom/von/de/del/da/do/dal/dalla/van/od/от (de/la/the/your/our) {staff}/{platform}
  ^ (the/die/les/los/os/i/de/le/el/o) {staff}/{platform} … you/your/euch/eure/dein*/ihr*/vous/votre/vos/te/tus/tu/sua/você/vocês/ti/tuo/vi/jullie/uw/wam/twoje/вас/ваш*/hesabın*, {staff}/{platform} informs/says/asks/demands/requires/verlangt/fordert/informiert/informe/exige/informa/avisa/pide/avverte/informeert/informuje/сообщает
  note/notice/aviso/avis/hinweis/mensaje/mensagem/avviso/message of/from/de/del/do/dal/des/du/vom (the) owner/dueño/dono/proprietario/besitzers/propriétaire, server/serveur/servidor … confirm*/verif*/bestätig*
`,
  {
    staff:
      'mods/moderators/moderator/moderation/moderatoren/modération/modérateurs/modérateur/moderadores/moderador/moderação/moderación/moderatori/moderatore/moderazione/moderatorzy/moderatora/moderacji/moderatör*/модератор*/модерац*, admins/admin_team/administrators/administrator*/administration/administratoren/administrateurs/administrateur/administradores/administrador/administração/amministratori/amministratore/beheerder(s)/администр*, staff/server_owner/bot_owner/serverbetreiber*/serverleitung/owner_of_this_server/dono_do_servidor/dueño_del_servidor/propriétaire_du_serveur',
    platform: 'discord*/slack/toonwit*',
  },
);
/** Who looks after a server, and whom they speak to. */
const staff = phrases(
  'mods/moderators/moderator/moderation/moderatoren/modération/modérateurs/modérateur/moderadores/moderador/moderação/moderación/moderatori/moderatore/moderazione/moderatorzy/moderatora/moderacji/moderatör*/модератор*/модерац*, admins/as_an_admin/admin_team/administrators/administratoren/administrateurs/administradores/amministratori/beheerders/администр*, discord-team/slack-team/discord_team/slack_team/discord_staff/slack_staff/safety_team/security_team, it department, équipe/equipe/equipo/team/zespół/команда (de/do/di/del/von/van) discord/slack, discord/slack ekibi, discord運営, slack運営, 運営です, 管理员, 운영팀, 운영진, 관리자',
);
const reader = phrases(
  'you/your/du/dich/dir/dein*/euch/euer/eure/ihr/vous/votre/vos/tu/te/ti/tus/você/vocês/seu/sua/tuo/vi/voi/vostro/je/jij/jullie/uw/cię/ciebie/twoj*/wam/ты/тебя/вас/вам/ваш*/seni/sizi/sana, このチャンネル, 请, 하세요, 합니다, 確認され, 違反, channel/kanal/salon/canal/kanaal/kanał/канал, detected/detectado/detectou/détecté/wykryl*/обнаружен*/aggiorna/decid*/decis*/beschlossen/besloten/решил*/reported/install, 会话',
);
/** Sayings that begin like that. */
const asked = phrases('have you tried', {}, 'gu');
/** A line that names its sender, and asks to log in or threatens. */
const signed =
  /^\W*(?:toonwit|system|discord|slack|slackbot|clyde|admins?|administrators?|moderators?|support)(?: \w+)?\]?\W{1,3}.*\b(?:verify|confirm|log ?in|sign in|passwords?|your account|suspended|banned|maintenance|expired?)\b/m;

/** Who gives notice. A joke about Discord names it too, but without what such a notice is about. */
const authority = phrases(
  `
  toonwit*, discord*, slack, slack-*, slackbot, clyde, this/dieser/diese/ce/este/questo/deze {place}, the/our bot's, bot('s)/server('s)/bot-/server- (*) owner*/developer*/entwickler*/admin*/betreiber*/besitzer*/inhaber*/leitung/staff, serverleitung/serverteam
  {runs} of/du/del/do/da/de/of_the/of_this/serwera/сервера (*) {place}, admin*/moderat*/moderador*/mods vous/te/asks/ask/wants/want/bittet/demande/pide/pede/informuje/beschloss*/hat_beschlossen, message/nachricht/mensaje/mensagem/messaggio/bericht/mensagem of/der/de/del/do/da/dal/dallo/van/de_los/dos/de_l' (*) admin*/moderat*/staff/team/équipe/equipo/equipe/beheer*/dono/dueño
  message/note/notice/announcement/word/update from/by the/your/our owner*/admin*/mod(s)/moderat*/staff/developer*/dev(s)/team, hinweis/mitteilung/nachricht/meldung des/der/vom/von betreiber*/admin*/*team*/moderat*/entwickler*/serverleitung
  moderat*/admin* here/notice/announcement/message/warning/note/alert, moderator(s)/admin(s)/staff/support/system team, attention (all/dear) users/members, администратор*/администрац*/модератор*, yönetim*/yönetici*/moderatör*
  運営, 管理者, 管理人, 開発者, ディスコード, スラック, このサーバー, このボット, 当サーバー, 当ボット, 管理员, 管理團隊, 官方, 客服, 디스코드, 슬랙, 관리자, 운영자, 운영진
`,
  {
    place: 'bot, server, serveur, servidor, channel, kanal',
    runs: 'owner(s)/developer(s)/entwickler*/développeur/desarrollador/desenvolvedor/propriétaire/dueño/propietario/dono/proprietário/admin*/équipe/equipo/equipe/team',
  },
);
const sender =
  /(?:moderator|moderation|admin|administra\p{L}+|staff|support|system|servidor|servidores)s?\W{0,2}[:\]]/u;

/** What notices are about. */
const matter = phrases(`
  account(s)/password(s)/subscription/premium/pro/nitro/your_session/verif(y)/verified/re-verify/official(ly)/need_your_help/approved/certified/reviewed/login/sign_in/re-login/donat*/pay/payment/maintenance/selected/winner/claim/gift/identity
  suspen*/banned/ban/delete(d)/removed/hacked/expire(d)/renew/warn(s)/warning(s)/notice/announcement/security/unusual/suspicious/credentials/terms/recorded/lose_access/your_email/rate_us/daily_limit/resign*/fined
  dm_me/message_from/automated/virus/fee/charg(e)/charging/investigat*/your_data/data_will/scheduled/discontinued/flagged/support_here/staff_here/team_here/security_here/shut(ting)_down/is_closing/are_closing/compromised/upgrade
  konto/konten/passw*/gesperrt/gebannt/gelöscht/sitzung/abgelaufen/verifizier*/geprüft/bestätigt/bestätig*/offiziell*/hinweis/mitteilung/warnung/wartung/sicherheits*/anmeld*/bezahl*/zahle/zahlt/zahlen/gewonnen/abo/spende*/kostenpflichtig/automatische*/untersuch*
  compte(s)/vérifi*/mot(s)_de_passe/suspendu*/supprimé*/banni(e)/votre_session/expiré*/reconnect*/certifié*/officiel*/annonce/alerte/sécurité/abonnement/payez/gagné/connexion/informe/payant(e)/payantes/automatique/données/approuvé*
  cuenta(s)/tu_sesión/su_sesión/contraseña*/suspendid*/suspensión/eliminad*/banead*/caducad*/expirad*/verificad*/verificar/oficia*/aviso/anuncio/alerta/seguridad/suscripción/paga/pague/pagues/ganado/informa/inicia*_sesión/de_pago/automátic*/comunicado
  conta/contas/sua_sessão/senha/suspensão/excluíd*/banid*/expirou/aprovad*/segurança/assinatura/ganhou/ser_pago, uffici*/avviso/annuncio/verificate/sospes*/scadut*, officieel/mededeling/waarschuwing/werkruimte/gesloten/verlopen
  oficjal*/komunikat/ogłoszeni*/ostrzeż*/usunięt*/zablokowan*/weryfik*, официальн*/объявлен*/уведомлен*/предупрежден*/аккаунт*/подтверд*/парол*/заблок*, resmi/duyuru/uyarı/hesab*/hesap*/onayla*/kapat*
  アカウント, 停止, 削除, 追放, セッション, 期限, 認証, 公式, お知らせ, 通知, 警告, セキュリティ, ログインし, 支払, 有料, 当選, 重要, 連絡, 協力, 账号, 帐号, 验证, 公告, 封禁, 密码, 공지, 계정, 정지, 인증, 경고
`);
/** A joke about one's own account, or “the account” that is no notice. */
const ownMatter = phrases(
  'my/mein/mon/mi/minha/mijn (*) account/konto/passwort/password/compte/cuenta/conta/senha/contraseña/premium',
  {},
  'gu',
);

function poses(read: string): boolean {
  if (
    [marks, signed, notices].some((pattern) => pattern.test(read)) ||
    spoken.test(read.replace(asked, ' ')) ||
    /(?<!\p{L})toonwit/u.test(read) ||
    (staff.test(read) && reader.test(read))
  )
    return true;
  return (authority.test(read) || sender.test(read)) && matter.test(read.replace(ownMatter, ' '));
}

/** Whether one of the readings of a text poses as a message from the bot, its owner or the platform. */
export function pretendsToBeUs(reads: readonly string[]): boolean {
  return reads.some(poses);
}
