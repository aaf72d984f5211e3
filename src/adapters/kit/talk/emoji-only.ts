const emojiOnly =
  /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f|\s|[:;][-']?[()DP|/\\]|<3)+$/u;
const sadSigns = /[😢😭😞😔🥺💔🙁😿😥😟😣😩☹😖😫]|[:;][-']?\(/u;
const crossSigns = /[👎😡😠🤬💩🤮🤢🙄😒]/u;
const greetingSigns = /^\s*[👋🙋🤗]/u;

/** What a message of nothing but emojis says; undefined for any other. */
export function saidByEmojis(text: string): 'hello' | 'sad' | 'dislike' | 'glad' | undefined {
  if (!emojiOnly.test(text) || text.trim() === '') return undefined;
  if (greetingSigns.test(text)) return 'hello';
  if (sadSigns.test(text)) return 'sad';
  return crossSigns.test(text) ? 'dislike' : 'glad';
}
