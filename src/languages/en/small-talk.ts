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
    'I store no pictures and no texts: I read what you send, answer, and forget it. Whoever runs me can tell you which engines I use.',
  off: 'Type {uploads} optout and I leave your pictures alone; people who manage a channel can type {uploads} off there.',
  limit: 'Type {help}: it shows how many calls you have left this minute.',
  price:
    'I cost you nothing: whoever runs me here pays for what I use. There is only a limit on calls, which {help} shows.',
  languages:
    'I answer in English, German, French, Spanish, Portuguese and Japanese. Captions and feelings work best in English.',
  maker:
    'I’m Toonwit, a program with several authors. Whoever added me here runs me and knows how I am set up.',
  human: 'I’m a bot, not a person: a program that captions and redraws pictures and tells how a text feels.',
  how: 'A model gives a text one to five stars, captions come from templates or a model, and cartoons from a filter or a model; each answer says which. I can be wrong, above all about irony.',
  formats:
    'I read {formats}, up to {megabytes, number} MB each. Animations stay animated; please send an iPhone’s HEIC as a JPEG.',
  duration: 'A few seconds as a rule; animations and busy times take longer.',
  slow: 'Sorry for the wait! Pictures take some seconds, and more when many people ask. If nothing comes within a minute, send it again.',
  wrong:
    'Sorry that I got it wrong, and thanks for saying so. Irony in particular escapes me; a plainer sentence often helps.',
  dislike:
    'Sorry that you don’t like it. “{again}” gives another caption; “{comic}” and “{sketch}”, below a cartoon, another style.',
  remove: 'Press “{delete}” below the answer, and it is gone; that works for whoever asked for it.',
  nothingAgain: 'I find no earlier answer here to repeat.',
  nothingToRemove:
    'I find no answer here that I could delete: reply to the one that you mean, or press “{delete}” below it.',
  no: 'All right! Just write when you want something.',
  stop: 'All right, I’ll be quiet. {uploads} optout keeps me away from your pictures altogether.',
  ok: '👍',
  glad: 'Glad you like it! 😊',
  sad: 'Oh no. I’m only a bot, but I hope that somebody near you can cheer you up.',
  cannot:
    'I can’t do that, sorry. I can write a caption, turn a picture into a cartoon, or tell how a text feels.',
  draw: 'I can’t draw from words. Send me a picture with the word “{word}”, though, and I’ll turn it into a cartoon.',
  other: 'I’m not much of a talker, but I’m good with captions, cartoons and moods.',
} as const;
