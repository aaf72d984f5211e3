/** How the commands and their options are described, and what their menu entries are called; at most 100 characters each, menus 32. */
export default {
  caption: {
    description: '画像や言葉に、気の利いたひとことを付けます',
    menu: 'ひとことを付ける',
    options: {
      prompt: 'ひとことのテーマ（500文字まで）',
      image: 'ひとことを付ける画像（JPEG、PNG、WebP、GIF、AVIF）',
      seed: '同じ内容に同じ数字を指定すると、同じひとことになります',
      meme: 'ひとことを画像にも入れるか（指定がなければ入れます）',
      layout: '画像の上（bar）、画像に重ねる（classic）、何も隠さないほう（auto）',
      choices: '選べるひとことの数（1〜3）。2以上なら見えるのはあなただけです',
    },
  },
  cartoonize: {
    description: '画像をイラストにします',
    menu: 'イラストにする',
    options: {
      image: 'イラストにする画像（JPEG、PNG、WebP、GIF、AVIF）',
      style:
        'cartoon：やわらかい色、comic：太い線、sketch：鉛筆画、watercolour：水彩画、pop-art：網点と鮮やかな色',
      strength: '元の画像からどれくらい離れるか（指定がなければnormal）',
      size: 'largeは小さい画像を拡大、originalは元の大きさのまま（描ける範囲で）',
      compare: '画像とイラストを並べて見せるか',
    },
  },
  describe: {
    description: '画像に何が写っているかを、コピーできる代替テキストにします（あなただけに表示）',
    menu: '画像を説明',
    options: { image: '説明する画像（JPEG、PNG、WebP、GIF、AVIF）' },
  },
  help: {
    description: 'ここでできることと、残りの回数',
    options: {},
  },
  limits: {
    description: 'ここで使える回数と、使えない人（管理者用）',
    options: {
      action: 'minute、day、exempt、unexempt、block、unblock、off、on、reset（なければ現在の制限を表示）',
      who: '人、ロールやユーザーグループ、またはチャンネル',
      number: '1分または1日の回数（なければ制限を外します）',
    },
  },
  mood: {
    description: 'ここでの会話の雰囲気を画像にします（名前は出しません）',
    menu: 'このスレッドの雰囲気',
    options: {
      messages: '最近のメッセージの件数（指定がなければ50件）',
      theme: '画像の背景（指定がなければ、ここで多い方）',
      weekly: 'このチャンネルの雰囲気を毎週投稿する（管理者用）',
    },
  },
  privacy: {
    description: '何を保存するか、そっとしておいてほしいときの方法',
    options: { mode: 'optout：あなたの画像と言葉にはどこでも触れません。optin：元に戻します' },
  },
  sentiment: {
    description: '文章の気分を、星1つから5つで表します',
    menu: 'どんな気分の文章？',
    options: { text: '文章（2,000文字まで）' },
  },
  uploads: {
    description: 'ここに投稿された画像と、あなたの画像をどう扱うか',
    options: {
      mode: 'off、offer、auto：このチャンネル（管理者用）。optout、optin：あなたの画像',
    },
  },
};
