import type { English } from '../en/index.ts';

export default {
  cry: '書いてくれてありがとう。あなたは大切な人です。ひとりで抱えなくていいんです。私はただのbotなので、今すぐ身近な人に話すか、地域の相談窓口や緊急通報の番号に電話してください。',
  joke: 'もし冗談だけではないのなら、ひとりで抱えないでください。身近な人に話すか、地域の相談窓口に電話してください。',
  someoneElse:
    'これを書いた人は助けを必要としているかもしれません。できれば声をかけてみてください。何と言えばよいかは、地域の相談窓口が教えてくれます。',
} satisfies Record<keyof English['distress'], string>;
