import type { English } from '../en/index.ts';

export default {
  noDialog:
    '画像が必要ですが、ダイアログを開けませんでした。ここにアップロードしてコマンドをくり返すか、アドレスを指定してください。',
  noThread: 'そのメッセージにはスレッドがありません。スレッドのあるものを選ぶか、コマンドを使ってください。',
  noMessage: 'Slackからそのメッセージが届きませんでした。もう一度お試しください。',
  noText: 'そのメッセージには読める文章がありません。',
  noPicture: 'そのメッセージには読める画像がありません。',
  noAnswer: 'そのメッセージは、削除できる私の答えではありません。',
  limited:
    'Slackの制限で、ここで画像を探せる回数が限られています。コマンドと一緒にもう一度送るか、アドレスを入力してください。',
  forbidden:
    'ここではメッセージを読めないため、メンションの画像が見えません。メッセージのメニューを使うか、画像のアドレスを入力してください。',
  lacksScope:
    'ここで書かれたことを読めません。アプリに {scope} の権限がないため、現在のマニフェストで入れ直す必要があります（docs/slack.md）。',
  notInConversation:
    '参加していないため、この会話を読めません。招待（/invite）してから、もう一度お試しください。',
  pictureHidden: 'Slackの設定でその画像を見られません。管理者に聞くか、画像のアドレスを指定してください。',
  pictureHiddenByScope:
    'Slackの files:read の権限がないため、その画像を見られません。管理者に聞くか、画像のアドレスを指定してください。',
  pictureLost: '画像の場所が分かりません。もう一度アップロードしてください。',
  pictureByDirect: 'ここには画像を表示できないため、ダイレクトメッセージで送りました。',
  cannotShow: '画像はできましたが、Slackに拒否されて表示できません。管理者に伝えてください。',
  cannotShowByScope: '画像はできましたが、files:write の権限がなく表示できません。管理者に伝えてください。',
  channelsOnly: 'この設定はチャンネル用です。ここでは、画像をどうするかいつも聞きます。',
  notInChannel: 'このチャンネルに参加していません。/invite で招待してから、もう一度お試しください。',
} satisfies Record<keyof English['slack'], string>;
