import type { English } from '../en/index.ts';

export default {
  title: '制限',
  adminsOnly: '制限を見たり変えたりできるのは、このサーバーやワークスペースの管理者だけです。',
  mention:
    '「{action}」では、「who」に{kind, select, person {人} group {ロールかユーザーグループ} other {チャンネル}}を指定してください。',
  reset: '@{name} の回数を元に戻しました。',
  everybody: '全員、1分間に{calls}回です。',
  everybodyDay: '全員、1分間に{calls}回、1日に{perDay}回です。',
  group: '@{name} は1分間に{calls}回です。',
  exempt: '制限なし：{names}。',
  blocked: '利用停止：{names}。',
  off: '{channels} ではオフです。',
  here: 'このチャンネル',
} satisfies Record<keyof English['limits'], string>;
