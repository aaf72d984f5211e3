import type { English } from '../en/index.ts';

export default {
  stopping: '再起動しています。1分後にもう一度お試しください。',
  timedOut: '時間がかかりすぎたので中止しました。回数には数えません。もう一度お試しください。',
  cancelled: 'ご希望どおり中止しました。',
  awayFromMemory: '今は記憶にアクセスできません。回数には数えません。1分後にもう一度お試しください。',
  tooMuchAtOnce: '今はとても混み合っています。回数には数えません。1分後にもう一度お試しください。',
  tooManyPeople: '今は利用者が多すぎます。1分後にもう一度お試しください。',
  throttled: 'この1分間の{limit, plural, other {#回}}分を使い切りました。{when}にもう一度お試しください。',
  throttledToday:
    'この1分間の{limit, plural, other {#回}}分を使い切りました（今日は{perDay}回中{used}回）。{when}にもう一度お試しください。',
  dailyUsed:
    '今日の{limit, plural, other {#回}}分を使い切りました。新しい日は{when}に始まります（UTCの午前0時）。',
  blockedPerson: 'ここの管理者によって利用が止められています。管理者に相談してください。',
  switchedOff: 'このチャンネルでは管理者によってオフになっています。別のチャンネルを使ってください。',
  networkThrottled:
    'お使いのネットワークからの利用が多く、一部の人は1分間に{limit, plural, other {#回}}を分け合っています。{when}にもう一度お試しください。',
  crowded: 'キーなしの利用が多すぎます。{when}にもう一度お試しください。',
  apology:
    'すみません、こちらで問題が起きました。回数には数えません。もう一度お試しください。続くようなら、botの管理者に番号 {id} を伝えてください。',
  unknownCommand: '/{name} は知らないコマンドです。使えるのは {known} です。',
  noWorkspace: 'ここには、制限を変更できるサーバーやワークスペースがありません。',
  tooManyRules: '登録できるのは{most, number}件までです。先にどれかを外してください。',
  shortBusy: '混み合っていました。',
  shortTimedOut: '時間がかかりすぎました。',
  shortStopping: '再起動しています。',
  shortUnavailable: '対応できるものが準備できていませんでした。',
  shortInternal: 'こちらで問題が起きました。botの管理者は番号 {id} で確認できます。',
} satisfies Record<keyof English['refusals'], string>;
