import type { English } from '../en/index.ts';

export default {
  invite: '例えば「{example}」と書くか、「{word}」という言葉と一緒に画像を送ってください。',
  more: '詳しくは {help} をどうぞ。',
  needsPicture: '「{command}」という言葉と一緒に画像を送るか、その言葉で画像に返信してください。',
  needsEither:
    '何についてのひとことか、「{example}」のように書くか、「{command}」という言葉と一緒に画像を送ってください。',
  needsText: '「{example}」のように、続けて文章を書いてください。',
} satisfies Record<keyof English['howToAsk'], string>;
