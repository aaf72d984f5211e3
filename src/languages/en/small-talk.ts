/** Answers to messages that ask for no command, by what they are about. `{word}` is the command that draws. */
export default {
  hello: 'Hello! I caption and redraw pictures, and I tell how a text feels.',
  thanks: 'You’re welcome! I’m here for the next one.',
  bye: 'Bye for now! Come back whenever a picture needs a caption.',
  help: 'I’m a bot that writes captions, turns pictures into cartoons and tells how a text feels.',
  insult: 'Sorry that I was no help. Tell me what you wanted, and I’ll try again.',
  again: 'Another one? Press “{again}” below the last answer, or tell me once more what it’s about.',
  broken:
    'Sorry that it didn’t work. Send it once more, a picture together with the word “{word}”; {help} shows how each command is written.',
  privacy:
    'I store no pictures. Of what you send I keep for a day, encrypted, only what my buttons need. I train nothing with it. {privacy} says everything that I keep, and whoever runs me which engines I use.',
  private:
    'In a direct message, only you and I read it; in a channel, everybody there can. What my buttons need I keep for a day, encrypted; {privacy} says more.',
  forget:
    'Of what you send I keep only what my buttons need, for a day; “{delete}” below an answer removes that at once. {privacy} lists everything.',
  uninstall:
    'Whoever manages the server or workspace can remove me: on Discord under Server Settings ▸ Integrations, on Slack under Manage apps. For you alone, {privacy} optout does it.',
  off: 'I only answer people who write to me, use a command or press a button. Type {privacy} optout and I leave your pictures and words alone everywhere; people who manage a channel can type {uploads} off there.',
  limit:
    'There is a number of calls for each minute, and one for each day only where an admin set it. {help} shows how many you have left.',
  price:
    'I cost you nothing: whoever runs me here pays for what I use. There is only a limit on calls, which {help} shows.',
  languages:
    'I answer in English, German, French, Spanish, Portuguese and Japanese. Captions and feelings work best in English.',
  maker:
    'I’m Toonwit, a program with several authors. Whoever added me here runs me and knows how I am set up.',
  human:
    'I’m Toonwit, a bot: neither a person nor ChatGPT, but a program that captions and redraws pictures and tells how a text feels.',
  how: 'A model gives a text one to five stars, captions come from templates or a model, and cartoons from a filter or a model; each answer says which. I can be wrong, above all about irony.',
  stars:
    'A model reads the words and guesses how many of five stars they would get: one is very negative, three neutral, five very positive; the bars show how sure it is of each. It can’t know what you meant: irony, or a single strong word, may mislead it.',
  deadButton:
    'Sorry that the button did nothing. Some buttons only serve whoever asked, and I remember each for a day. Ask for the same once more and you get new ones; if those fail too, please tell whoever runs me.',
  formats:
    'I read pictures: {formats}, up to {megabytes, number} MB each, but no videos or documents. Animations stay animated; please send an iPhone’s HEIC as a JPEG.',
  duration: 'A few seconds as a rule; animations and busy times take longer.',
  slow: 'Sorry for the wait! Pictures take some seconds, and more when many people ask. If nothing comes within a minute, send it again.',
  wrong:
    'Sorry that I got it wrong, and thanks for saying so. Tell me what you wanted, or write “again”. Irony in a text often escapes me.',
  dislike:
    'Sorry about that. “{again}” gives another caption, and “caption a …” with what is in the picture a better one; “{comic}” and “{sketch}”, below a cartoon, another style.',
  remove: 'Press “{delete}” below the answer, and it is gone; that works for whoever asked for it.',
  nothingAgain: 'I find no earlier answer here to repeat.',
  nothingToRemove:
    'I find no answer here that I could delete: reply to the one that you mean, or press “{delete}” below it.',
  no: 'All right! Just write when you want something.',
  stop: 'All right, I’ll be quiet. {privacy} optout keeps me away from your pictures altogether.',
  ok: '👍',
  glad: 'Glad you like it! 😊',
  sad: 'Oh no. I’m only a bot, but I hope that somebody near you can cheer you up.',
  grief:
    'I’m so sorry for your loss. There is no hurry to feel better, and I won’t joke about it. I’m only a bot, but I hope that somebody who knew them too is near you today.',
  lonely:
    'I’m sorry that it feels like this. You’re not the only one who knows that feeling, and it doesn’t make you any less. I’m only a bot; tell somebody you trust what you told me, they may be glad that you did.',
  chat: 'I’m fine, thank you! I never sleep and live on electricity, so I’m always up for a caption.',
  news: 'That’s great news, congratulations! 🎉',
  styles:
    'I draw in these styles: {styles}. Send a picture together with one of these words, or press a style below a cartoon.',
  cannot:
    'I can’t do that, sorry. I can write a caption, turn a picture into a cartoon, or tell how a text feels.',
  draw: 'I can’t draw from words. Send me a picture with the word “{word}”, though, and I’ll turn it into a cartoon.',
  other: 'I’m not much of a talker, but I’m good with captions, cartoons and moods.',
} as const;
