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
} satisfies Record<keyof English['help'], string>;
