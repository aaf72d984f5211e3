import type { English } from '../en/index.ts';

export default {
  title: 'この文章の気分',
  stars: '{stars, plural, other {星#つ}}',
  sure: '{bar} {label}（確かさ {percent}%）',
  negative: 'ネガティブ（{percent}%）',
  neutral: '中立（{percent}%）',
  positive: 'ポジティブ（{percent}%）',
  hardToTell: 'はっきりしません。{first}、{second}、{third}のどれかです。',
  leans: 'どちらかというと{polarity}です。',
  reads: '{polarity}と読めます。',
  outweighed: '最も可能性が高いのは{label}ですが、合わせると{ratings}のほうが上回ります。',
  lowRatings: '星1つと2つ',
  middleRating: '星3つ',
  highRatings: '星4つと5つ',
  beginningOnly: '文章がモデルの読める長さを超えているため、最初の部分だけを読みました。',
} satisfies Record<keyof English['sentiment'], string>;
