import type { English } from '../en/index.ts';

export default {
  title: 'ここでできること',
  command: '{usage}\n    {description}。',
  onSeveral: '画像が何枚もあるメッセージからは{most}枚までを使い、まとめて1回と数えます。',
  unknown: '今は記憶にアクセスできないため、残りの回数が分かりません。',
  unlimited: 'ここでは回数を数えていません。',
  all: 'この1分間は、まだ{limit}回すべて使えます。',
  left: 'この1分間の残りは{limit}回中{left}回です。次の1回は{when}に使えます。',
  today: 'この1分間の残りは{limit}回中{left}回、今日は{perDay}回中{used}回を使いました。',
  todayWaiting:
    'この1分間の残りは{limit}回中{left}回、今日は{perDay}回中{used}回を使いました。次の1回は{when}に使えます。',
  privacyLink: 'データの扱い',
  adminsOnly: 'ここから先は管理者にだけ見えます。',
  running: 'Toonwit {version}（稼働時間：{span}、待ち：{waiting}）。',
  unknownNumber: '不明',
  engines: 'エンジン：{list}。',
  attention: '要確認：{warning}',
  spendingUnknown: '今は記憶にアクセスできないため、今日の費用がわかりません。',
  spentToday: '今日（UTC 0時から）：',
  spentNothing: 'プロバイダーの費用は発生していません。',
  spent: '{provider}：{calls, plural, other {#回}}で{usd}。',
  spentTokens: '{provider}：{calls, plural, other {#回}}、{tokens, number}トークンで{usd}。',
  budget: '予算は1日{usd}です。',
} satisfies Record<keyof English['help'], string>;
