import type { English } from '../en/index.ts';

export default {
  badJson: '本文が正しいJSONではありません。',
  notAnObject: '本文はJSONオブジェクトにしてください。',
  badForm: 'フォームを読めません。途中で切れているか、boundaryがありません。',
  badRequest: 'このリクエストは読めません：{reason}',
  tooLarge: '本文が大きすぎます。{bytes}バイトまでです。',
  mediaType: 'application/json か multipart/form-data で送ってください。',
  noKey: '有効なAPIキーをBearerトークンとして送ってください。',
  metricsKey: '別のマシンからメトリクスを読むには、API_KEYSを設定してください。',
  origin: 'このオリジンのページからは呼び出せません。CORS_ORIGINSに含まれていません。',
  host: 'ここではそのホスト名に応答しません。localhostを使うか、ALLOWED_HOSTSに追加してください。',
  notFound: 'ここには何もありません。使えるのは {paths} です。',
  method: 'ここでは {method} を使ってください。',
} satisfies Record<keyof English['http'], string>;
