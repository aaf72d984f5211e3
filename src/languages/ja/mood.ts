import type { English } from '../en/index.ts';

export default {
  noPlace: 'チャンネルやスレッドで、何人かが書いたことを読みます。そこで {command} と入力してください。',
  tooLittle:
    '一人だけを評価しないように、{leastPeople}人以上の{leastMessages}件以上のメッセージが必要です。見つかったのは{people, plural, other {#人}}の{messages, plural, other {#件}}でした。',
  leftOut: 'bot、このbotへのメッセージ、optoutした人のメッセージは数えません。',
  title: 'ここの雰囲気',
  weekTitle: '今週の雰囲気',
  settingTitle: '毎週の雰囲気',
  adminsOnly: '毎週の雰囲気を設定できるのは、このチャンネルの管理者だけです。',
  subscribed: 'このチャンネルの雰囲気を毎週ここに投稿します。最初は7日後です。「weekly:off」で止まります。',
  unsubscribed: 'このチャンネルの雰囲気は、もう投稿しません。',
  noChannel: '毎週の雰囲気はチャンネルだけのものです。ここにはチャンネルがありません。',
  limitedHistory:
    'Slackの制限で読める量が限られているため、これまでに見えた{seen}件についての結果です。これからはもっと見えます。',
  bright: '明るい',
  ratherBright: 'やや明るい',
  mixed: 'まちまち',
  ratherDark: 'やや暗い',
  dark: '暗い',
  average: '{tone}：{people}人の{messages}件のメッセージ（期間：{span}）の平均は、星5つ中{stars}でした。',
  brightestMiddle: '中ほどがいちばん明るい雰囲気でした。',
  darkestMiddle: '中ほどがいちばん暗い雰囲気でした。',
  brighter: '終わりに向かって明るくなりました。',
  darker: '終わりに向かって暗くなりました。',
  steady: 'ずっと同じくらいの雰囲気でした。',
  altChart:
    '{messages}件のメッセージ（期間：{span}）の気分を、星1つ（暗い）から5つ（明るい）で表し、なめらかにしたグラフ。',
  altCourse:
    '{start}から始まり{end}で終わります。いちばん明るいのは{brightest}、いちばん暗いのは{darkest}です。',
  atMessage: '{number}件目の{stars}',
  altShares:
    'メッセージのうち、星5つは{five}%、4つは{four}%、3つは{three}%、2つは{two}%、1つは{one}%でした。',
  spanMinutes: '{count, plural, other {#分}}',
  spanHours: '{count, plural, other {#時間}}',
  spanDays: '{count, plural, other {#日}}',
  chartTitle: '雰囲気の移り変わり',
  chartSeries: '星（平滑化）',
  chartMessages: 'メッセージ（古い順、{span}）',
  chartScale: '星1つは暗い、5つは明るい',
  brightestLink: 'いちばん明るいところ',
  darkestLink: 'いちばん暗いところ',
  drawnBrightest: 'いちばん明るい',
  drawnDarkest: 'いちばん暗い',
  drawnFirst: '最初のメッセージ',
  drawnLater: '{span}後',
} satisfies Record<keyof English['mood'], string>;
