import type { English } from '../en/index.ts';

export default {
  forgottenCommand: '{command} が見つからなくなりました。1分後にもう一度お試しください。',
  noText: 'そのメッセージには文章がありません。文章のあるものを選んでください。',
  sticker: 'スタンプは使えません。画像のあるメッセージを選ぶか、コマンドと一緒に画像を送ってください。',
  noPicture: 'そのメッセージには画像がありません。画像のあるものを選ぶか、/{command} を使ってください。',
  noThread:
    'そのメッセージにはスレッドがありません。スレッドのあるものを選ぶか、/{command} を使ってください。',
  contentMissing:
    'このサーバーで書かれたことが見えません（Message Content Intentがオフです）。botの管理者がオンにできます（docs/discord.md）。',
  notMember: 'メンバーではないため、ここで書かれたことを読めません。サーバーの管理者が追加できます。',
  roleLacks:
    'このチャンネルを読めません。ロールに {permissions} の権限がありません。サーバーの管理者が変更できます。',
  bothPermissions: '{first}と{second}',
  youCannotRead:
    'あなたにはこのチャンネルの履歴を読む権限がないため（「メッセージ履歴を読む」）、私が代わりに読むこともしません。',
  fromMessage:
    'ここで {command} と入力してください。メッセージからは、あなたがこのチャンネルで何を読めるのか分かりません。',
  apology: 'すみません、Discordに答えを受け付けてもらえませんでした。botの管理者に伝えてください。',
  onlyYou: '{reason}あなただけに表示しています：',
  choicesStayHere:
    '選んだものはここに投稿されます。ほかの場所に投稿するには、そこで {command} と入力してください。',
  autoModerated: 'このサーバーの自動モデレーション（AutoMod）に答えが止められました。',
  threadClosed: '答えができる前に、このスレッドが閉じられました。',
  fileRefused: 'ここにファイルがあるはずですが、Discordに受け付けてもらえませんでした。',
  seesNoUploads:
    'Message Content Intentがオフのため、投稿された画像が見えません。コマンドは使えます。変更するには、{portal} を開いてアプリケーションを選び、Bot ▸ Privileged Gateway Intents でオンにしてから、botを再起動してください。',
} satisfies Record<keyof English['discord'], string>;
