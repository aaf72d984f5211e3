import type { English } from '../en/index.ts';

export default {
  captionTitle: 'ひとことができました',
  captionsTitle: 'ひとことを選んでください',
  fewerCaptions: '投稿できるひとことは{found, plural, other {#個}}だけでした。',
  describeTitle: '画像に写っているもの',
  cartoonTitle: '{style}風の画像',
  animationTitle: '{style}風のアニメーション',
  stillsOnly: '前後を並べて見せられるのは静止画だけなので、1コマです。',
  besides: '画像と、その横にイラスト。{drawing}',
  altMeme: 'ひとこと入りのミーム：{caption}',
  altAnimatedMeme: 'ひとこと入りの動くミーム：{caption}',
  altSeen: '画像の内容：{description}',
  altDrawing: '{style}風のイラスト：{what}',
  altAnimatedDrawing: '{style}風に描いたアニメーション：{what}',
  altRedrawn: '{style}風に描いた、あなたの画像です。',
} satisfies Record<keyof English['pictureReplies'], string>;
