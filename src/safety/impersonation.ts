/** Phrases of the bot and the platforms that a caption could use to pose as one of them. */
const ownWords = [
  "\\bonly you can see this\\b|\\bdismiss message\\b|\\bwas(?:n[’']t| not) counted\\b|\\bdo(?:esn[’']t|es not) count toward your limit\\b|\\bsomething went wrong on my side\\b",
  '\\byou have used (?:your|all).{0,12}\\bcalls?\\b|\\bin the queue: \\d|\\basked by .{1,40} with /\\w|\\bseed \\d{2,}\\b|· ?seed \\d',
  '\\bthis (?:answer|reply|caption|picture|message) (?:was|is|has been) (?:made|drawn|written|generated|checked|approved|verified|sent)\\b(?: and \\w+)? (?:with|by)\\b',
  '\\bbudget is used up, so\\b|; made with \\w|\\bwas asked before, so you get the same answer\\b|^good to know:.*\\bis (?:not answering|busy|still loading)\\b',
  '^\\W*(?:toonwit|system|discord|slack|slackbot|clyde|admins?|administrators?|moderators?|support)(?: \\w+)?\\]?\\W{1,3}.*\\b(?:verify|confirm|log ?in|sign in|passwords?|your account|suspended|banned|maintenance|expired?)\\b',
  '\\b(?:verify|confirm|unlock|secure|recover) your (?:account|password|identity|wallet)\\b',
  '^\\s*[[(*]\\s*(?:system|admin|toonwit|discord|slack|moderator|bot)\\s*[\\])*]',
];

/** Notices that only a platform gives, whoever is named in them: a closed account, a prize. */
const notices = [
  '\\b(?:your|deine?|ihre?|votre|ton|tu|su|sua|seu|tua) (?:\\w+ )?(?:payment|zahlung|paiement|pago|pagamento|account|session|workspace|subscription|server|konto|zugang|serveur|servidor|compte|abonnement|cuenta|suscripcion|conta|assinatura)\\b[^.!?\\n]{0,24}\\b(?:suspen[ds]\\w*|bann\\w+|ban[ei]\\w+|locked|disabled|deleted|terminated|limited|closed|expired|scheduled|failed|fehlgeschlagen|echoue|fallado|falhou|gesperrt|geloscht|deaktiviert|abgelaufen|abgeschaltet|geschlossen|ferme|apagad\\w|supprime|desactive|bloqu\\w+|expire|eliminad\\w|cerrad\\w|excluid\\w|desativad\\w|encerrad\\w)\\b|アカウント[^。\\n]{0,12}(?:停止|削除|凍結|制限|無効)',
  '\\b(?:uw|je|jouw|twoje|twoj|panstwa|tuo|suo|hesab[iı]n[iı]z?)\\b[^.!?\\n]{0,24}\\b(?:geblokkeerd|opgeschort|verwijderd|gedeactiveerd|zablokowan\\w|zawieszon\\w|usuniet\\w|bloccat\\w|sospes\\w|ask[iı]ya|engellen\\w*|kapat[iı]l\\w*)|(?<!\\p{L})(?:ваш|твой|ваша|твоя|ваше)\\p{L}* (?:\\p{L}+ )?(?:аккаунт|сч[её]т|карта|запись|профиль)[^.!?\\n]{0,16}(?:заблокирован|удал[её]н|приостановлен|ограничен)',
  '\\b(?:won|gewonnen|gagne|ganado|ganaste|ganhou|ganhaste|selected)\\b[^.!?\\n]{0,30}\\b(?:nitro|gift ?cards?|iphone|gutschein|premium)\\b|\\bnitro (?:\\w+ )?(?:gewonnen|gagne|ganado)\\b|nitro[^。\\n]{0,8}(?:無料|当た)|無料[^。\\n]{0,4}nitro',
];

/** Who gives notice. A joke about Discord names it too, but without what such a notice is about. */
const authority =
  /\b(?:toonwit|discord|slack(?:bot)?|clyde|(?:this|dieser?|ce|este) (?:bot|serve(?:r|ur)|servidor)|(?:bot|server)(?:[’']?s)?[ -]?(?:owner|developer|entwickler|admin|betreiber|besitzer|inhaber)\w*|(?:owner|developer|entwickler\w*|developpeur|desarrollador|desenvolvedor|proprietaire|dueno|propietario|dono|proprietario|admin\w*|equipe|equipo|team)s? (?:of|du|del|d[oae]|of the|of this) (?:\w+ )?(?:bot|serve(?:r|ur)|servidor)|(?:admin\w*|moderat\w+|moderador\w*) (?:vous|te|asks?|wants?|bittet|demande|pide|pede)|(?:message|nachricht|mensaje|mensagem) (?:of|der|de los|dos) (?:admin|moderat)\w*|(?:moderat|admin)\w*(?= (?:here|notice|announcement|message|warning))|(?:moderator|admin|staff|support|system)s?(?=\W{0,2}[:\]]| team))|運営|管理[者人]|開発者|ディスコード|スラック|(?:この|当)(?:サーバー|ボット)/u;
const about = [
  'accounts?|passwords?|subscription|premium|nitro|your session|verif(?:y|ied)|re-?verify|official(?:ly)?|need your help|approved|certified|suspen[ds]\\w*|banned|deleted?|removed|hacked|expired?|renew|warn(?:s|ing)|warnings?|notice|announcement|security|unusual|suspicious|credentials|log ?in|sign ?in|donat\\w+|pay(?: |ment)|maintenance|selected|winner|claim|gift|identity|shut(?:ting)? down|(?:is|are) closing|compromised|upgrade|dm me|message from|automated|virus|fee|charg(?:e|ing)|investigat\\w+|donate|your data|data will|scheduled|discontinued|(?:support|staff|team|security)(?= ?[:,]| here)|flagged',
  'konto|passw\\w+|gesperrt|gebannt|geloscht|sitzung|abgelaufen|verifizier\\w*|gepruft|bestatigt?|offiziell\\w*|hinweis|mitteilung|warnung|wartung|[\\w-]*sicherheits\\w+|anmeld\\w+|bezahl\\w*|zahl(?:e|t|en)|gewonnen|[\\w-]*abo|spende\\w*|kostenpflichtig|virus|automatische\\w*|untersuch\\w*',
  'compte|verifi(?:er|ques|car)|mot de passe|suspendu\\w*|supprime\\w*|bannie?s?|votre session|expire\\w*|reconnect\\w*|verifie\\w*|certifie\\w*|officiel\\w*|annonce|alerte|securite|abonnement|payez|gagne|connexion|informe|payante?s?|automatique|virus|donnees',
  '(?:tu|su|sua) (?:cuenta|conta|sesion|sessao)|contrasena|senha|suspendid\\w|suspens[ao]|eliminad\\w|excluid\\w|banead\\w|banid\\w|caducad\\w|expir(?:ad\\w|ou)|verificad\\w|aprovad\\w|oficia\\w+|aviso|anuncio|alerta|seguridad|seguranca|suscripcion|assinatura|pag(?:a|ue|ues)|ganado|ganhou|informa|inicia\\w* sesion|de pago|automatic\\w|virus|ser pago',
];
const matter = new RegExp(
  `(?<![\\p{L}])(?<!\\b(?:my|mein|mon|mi|minha) )(?:${about.join('|')})(?!\\p{L})|アカウント|停止|削除|追放|セッション|期限|認証|公式|お知らせ|通知|警告|セキュリティ|ログインし|支払|有料|当選|重要|連絡|協力`,
  'u',
);

const posing = new RegExp([...ownWords, ...notices].join('|'), 'imu');

/** Whether one of the readings of a text poses as a message from the bot, its owner or the platform. */
export function pretendsToBeUs(reads: readonly string[]): boolean {
  return reads.some((read) => posing.test(read) || (authority.test(read) && matter.test(read)));
}
