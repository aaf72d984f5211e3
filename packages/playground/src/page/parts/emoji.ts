/** An emoji and its Slack name. */
export interface Emoji {
  readonly char: string;
  readonly name: string;
}

/** Quick reactions, with those that the bot listens to first. */
const table = `💬 speech_balloon|🎨 art|👍 +1|❤️ heart|😂 joy|🎉 tada|👀 eyes|✅ white_check_mark|🙏 pray|🔥 fire
✨ sparkles|💯 100|👎 -1|😀 grinning|😄 smile|😅 sweat_smile|🙂 slightly_smiling_face|😉 wink|😊 blush|😍 heart_eyes
😎 sunglasses|🤔 thinking_face|😮 open_mouth|😢 cry|😭 sob|😡 rage|🥳 partying_face|🤯 exploding_head|🙈 see_no_evil|🤖 robot_face
👏 clap|🙌 raised_hands|👋 wave|💪 muscle|🤝 handshake|💡 bulb|⭐ star|🚀 rocket|❌ x|❓ question
⏳ hourglass_flowing_sand|📷 camera|🖼️ frame_with_picture|✏️ pencil2|📎 paperclip|🔁 repeat|🐱 cat|🐶 dog|🌻 sunflower|☕ coffee
🍕 pizza|🎂 birthday|🏖️ beach_with_umbrella|⚽ soccer|🎵 musical_note|☀️ sunny`;

/** The picker's emojis, in order. */
export const emojis: readonly Emoji[] = table.split(/[|\n]/).map((entry) => {
  const [char = '', name = ''] = entry.split(' ');
  return { char, name };
});

const byName = new Map(emojis.map((emoji) => [emoji.name, emoji.char]));
byName.set('thumbsup', '👍').set('thumbsdown', '👎').set('thinking', '🤔');

/** The character for a Slack name; undefined if the page doesn't know it. */
export function emojiNamed(name: string): string | undefined {
  return byName.get(name.replace(/::skin-tone-\d$/, ''));
}
