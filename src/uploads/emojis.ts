/**
 * The reactions that the bot adds below a picture, as characters; an adapter translates them where its platform uses
 * names. 💬 asks for a caption, 🎨 for a cartoon. ☁️ means that one of them sends the picture to a provider; its author
 * clicks it to consent.
 */
export const emojis = { caption: '💬', cartoonize: '🎨', agree: '☁️' } as const;

export type Emoji = (typeof emojis)[keyof typeof emojis];

/** The busy indicator below a picture, where the platform has no typing indicator. */
export const busyEmoji = '⏳';

/** Every reaction that the bot adds. */
export type Mark = Emoji | typeof busyEmoji;
