import type { English } from '../en/index.ts';

export default {
  cancel: '中止',
  share: '全員に見せる',
  delete: '削除',
  go: '実行',
  again: 'もう一度',
  post: '{number}を投稿',
  cartoon: 'カートゥーン',
  comic: 'コミック',
  sketch: 'スケッチ',
  watercolour: '水彩画',
  popArt: 'ポップアート',
} satisfies Record<keyof English['buttons'], string>;
