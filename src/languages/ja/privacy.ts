import type { English } from '../en/index.ts';

export default {
  title: 'プライバシー',
  noDisk:
    '送られた画像や文章をディスクに書きません。同じ質問に早く答えるため、一部の答えは再起動までメモリに残ります。',
  providers: '外部サービスが処理するときは、送られた内容がそこに渡ります。答えにその名前が出ます。',
  buttons:
    '答えの下のボタンに必要なことを、そのボタンだけが持つ鍵で暗号化して1日覚えます。全員に見せられる非公開の答えは1時間です。',
  moods: '雰囲気を調べた会話は何も残さず、名前も出しません。',
  settings:
    '管理者の設定と、optoutした人を記録します。1日の回数制限がある場所では、午前0時（UTC）まで回数を覚えます。',
  optedOut:
    'optout中です。アップロードした画像には触れず、書いたことも雰囲気に数えません。「mode:optin」で元に戻ります。',
  optOut: '「mode:optout」にすると、アップロードした画像に触れず、書いたことも雰囲気に数えません。',
  policy: '詳しくは、このbotの管理者がここで説明しています：',
} satisfies Record<keyof English['privacy'], string>;
