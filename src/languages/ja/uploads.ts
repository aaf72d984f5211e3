import type { English } from '../en/index.ts';

export default {
  title: 'アップロードされた画像',
  adminsOnly:
    'ここでの動きを変えられるのは、このチャンネルの管理者だけです。管理者に頼んでください。「optout」は誰でも使えます。',
  set: 'このチャンネルの設定は「{mode}」です。',
  setByDefault: 'このチャンネルの設定は「{mode}」（初期設定）です。',
  off: 'アップロードされた画像には触れません。',
  offer: 'アップロードされた画像に、ひとこと用の💬とイラスト用の🎨を付け、押されるまで何もしません。',
  auto: 'アップロードされた画像すべてにひとことを書きます。多すぎるときは、一部を飛ばします。',
  switchedOff:
    'このチャンネルでは管理者が /limits でオフにしているので、またオンになるまで画像には何もしません。',
  staysHere: 'このサーバーに残ります',
  goesTo: '{provider}に送られます',
  captionGoes: 'ひとことの場合、画像は{where}。',
  bothGo: 'ひとことの場合、画像は{where}。イラストの場合、{other}。',
  agreement: '画像の下の☁️も同じ意味です。あなたの最初の画像を外部に送る前に、☁️を押して同意してもらいます。',
  authorClicks: '押せるのは画像を投稿した人だけです。',
  anybodyClicks: '誰でも押せます。',
  optedOut:
    'optout中です。どこでも、あなたの画像にも言葉にも触れません。「optin」で元に戻ります。詳しくは /privacy をどうぞ。',
  optOut:
    '画像に #noai か #nobot を添えると、その画像には触れません。「optout」にすると、あなたの画像にも、書いたことにも一切触れません。',
  noChannel: 'ここに投稿されたものは見えません。私が参加しているDiscordかSlackのチャンネルで使ってください。',
  pictureGoes: '画像は{where}。',
  eitherGoes: 'ひとこと（💬）の場合、画像は{where}。イラスト（🎨）の場合、{other}。',
  channelOff: 'このチャンネルの画像には触れません。',
  channelAuto: 'このチャンネルに投稿された画像すべてにひとことを書きます。',
  channelOffer: 'このチャンネルの画像の下に、ひとこと用の💬とイラスト用の🎨を付けます。',
  channelAuthorClicks: '押せるのは画像を投稿した人だけです。',
  channelAnybodyClicks: '誰でも押せます。',
  channelAgreement: '画像の下の☁️はその目印です。送る前に、投稿した人の同意を求めます。',
  channelOptOut:
    '画像に #noai を添えると、その画像には触れません。「/privacy mode:optout」にすると、あなたの画像すべてに触れません。',
  askAuthor:
    '{emoji}を押すと、あなたの画像が{provider}に送られます。同意するなら☁️を押してください。ほかの画像についても覚えておきます。同意しないなら、自分の{emoji}を外してください。',
  askOther:
    '{emoji}を押すと、この画像が{provider}に送られます。その前に、投稿した人が☁️を押して同意する必要があります。',
} satisfies Record<keyof English['uploads'], string>;
