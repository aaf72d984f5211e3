import type { English } from '../en/index.ts';

export default {
  noDialog:
    '画像が必要ですが、ダイアログを開けませんでした。画像をここにアップロードしてコマンドをくり返すか、画像のURLを指定してください。',
  noThread: 'そのメッセージにはスレッドがありません。スレッドのあるものを選ぶか、コマンドを使ってください。',
  noMessage: 'Slackからそのメッセージが届きませんでした。もう一度お試しください。',
  noText: 'そのメッセージには読める文章がありません。',
  noPicture: 'そのメッセージには読み込める画像がありません。',
  noAnswer: 'そのメッセージは、削除できる私の返事ではありません。',
  limited:
    'Slackの制限で、ここで画像を探せる回数が限られています。画像をコマンドと一緒にもう一度送るか、画像のURLを入力してください。',
  forbidden:
    'ここではメッセージを読めないため、メンションの画像が見えません。メッセージのメニューを使うか、画像のURLを入力してください。',
  lacksScope:
    'ここで書かれたことを読めません。アプリに {scope} の権限がないため、現在のマニフェストで入れ直す必要があります（docs/slack.md）。',
  notInConversation:
    '参加していないため、この会話を読めません。招待（/invite）してから、もう一度お試しください。',
  pictureHidden:
    'Slackから、その画像を見ることが許可されていません。botの管理者に聞くか、画像のURLを指定してください。',
  pictureHiddenByScope:
    'Slackの files:read の権限がないため、その画像を見られません。botの管理者に聞くか、画像のURLを指定してください。',
  pictureLost: 'Slackから画像の場所を教えてもらえませんでした。もう一度アップロードしてください。',
  pictureByDirect: 'Slackの制限でここには画像を表示できないため、ダイレクトメッセージで送りました。',
  unconfirmed:
    '回答が届いたかどうか、Slackから確認が取れませんでした。見当たらない場合は、もう一度お試しください。',
  cannotShow: '画像はできましたが、Slackに拒否されて表示できません。botの管理者に伝えてください。',
  cannotShowByScope:
    '画像はできましたが、files:write の権限がなく表示できません。botの管理者に伝えてください。',
  channelsOnly: 'この設定はチャンネル用です。ここでは、画像をどうするかいつも聞きます。',
  notInChannel: 'このチャンネルに参加していません。/invite で招待してから、もう一度お試しください。',
  seesNoUploads: 'Slackにアップロードされたものが見えません。{lack}',
  seesNoPublicUploads: '公開チャンネルにアップロードされたものが見えません。{lack}',
  seesNoPrivateUploads: 'プライベートチャンネルにアップロードされたものが見えません。{lack}',
  offersNothing: 'Slackでは、アップロードされた画像の下に何も出せません。{lack}',
  lack: 'アプリに {scopes} の権限が{count, plural, other {ない}}ため、現在のマニフェストで入れ直す必要があります（docs/slack.md）。',
} satisfies Record<keyof English['slack'], string>;
