import type { English } from '../en/index.ts';

export default {
  yourPictures: 'あなたの画像',
  alreadyOver: 'それはもう終わっています。',
  notYoursToCancel: '中止できるのは、頼んだ人だけです。',
  forgottenButton:
    'このボタンが何だったか、もう覚えていません（覚えているのは1日です）。もう一度コマンドを使ってください。',
  notSharable:
    'もう見せられません。すでに見せたか、1時間以上たっています。もう一度コマンドを使ってください。',
  notPostable:
    'もう投稿できません。どれかをすでに投稿したか、1日以上たっています。もう一度コマンドを使ってください。',
  unpostable:
    'どれかを投稿しようと3回試しましたが、できませんでした。もう試しません。もう一度コマンドを使ってください。',
  notYoursToDelete: '削除できるのは、頼んだ人と、このチャンネルのモデレーターだけです。',
  notYours: 'このボタンを使えるのは、画像を投稿した人だけです。',
  sharedBy: '{name} さんが共有',
  askedBy: '{name} さんが {how} で依頼',
  whatToDo: '{taken, plural, =1 {この画像} other {この#枚の画像}}をどうしましょうか？',
  whatToDoWithFirst: 'この中の最初の{taken}枚をどうしましょうか？',
  goodToKnow: 'ご参考まで',
  describedBy: '画像の説明：{source}',
  frame: '{of}コマ中{number}コマ目',
  pictureStep: '{of}枚中{number}枚目、{step}',
  lineQueue: '順番待ち：{position, selectordinal, other {#番目}}',
  lineLettering: 'ひとことを入れています… {frame}',
  lineDrawing: '{engine}で描いています…',
  lineWorking: '{engine}で作業中です…',
  line: '{line}',
  lineReached: '{line} {reached}',
  percent: '{percent}%',
  for: '{command}（{name} さん）',
  workingOnIt: '作業中です',
  inQueue: '順番待ち{position}番目',
  lettering: 'ひとことを入れています（{reached}）',
  atWork: '{engine}が作業中です',
  atWorkReached: '{engine}が作業中です（{reached}）',
  step: '⏳ {subject}：{step}',
  answeredBefore: '再起動前に答えたメッセージです。もう一度必要なら、新しいメッセージとして送ってください。',
  readInPart: '{platform}から一部しか届きませんでした。もう一度お試しください。',
  outdated: '編集前のメッセージへの答えです。',
} satisfies Record<keyof English['answers'], string>;
