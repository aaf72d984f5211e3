/** What only people on Discord read. */
export default {
  forgottenCommand: 'I no longer know {command}. Please try again in a minute.',
  noText: 'That message has no text. Please choose one that has some.',
  sticker: 'I can’t use stickers. Please choose a message with a picture, or send me one with the command.',
  noPicture: 'That message has no picture. Please choose one that has one, or use /{command}.',
  noThread: 'That message has no thread. Please choose one that has, or use /{command}.',
  contentMissing:
    'I can’t see what people write on this server: Message Content Intent is off. Whoever runs me can switch it on (docs/discord.md).',
  notMember:
    'I can’t read what people write here, because I am not a member. Whoever manages the server can add me.',
  roleLacks:
    'I can’t read this channel: my role lacks {permissions} here. Whoever manages the server can change that.',
  bothPermissions: '{first} and {second}',
  youCannotRead:
    'You can’t read this channel’s history (“Read Message History”), so I don’t read it for you either.',
  fromMessage: 'Type {command} here: from a message I can’t tell what you may read in this channel.',
  apology: 'Sorry, Discord refused my answer. Please tell the bot’s owner.',
  onlyYou: '{reason} Only you see it:',
  choicesStayHere: 'Whatever you choose is posted here. To post one elsewhere, type {command} there.',
  autoModerated: 'This server’s automatic moderation (AutoMod) refused my answer.',
  threadClosed: 'This thread was closed before my answer was ready.',
  fileRefused: 'There should be a file here, but Discord refused it.',
  seesNoUploads:
    'Message Content Intent is off, so I can’t see the pictures that people post; commands work. To change that, open {portal}, choose the application, then Bot ▸ Privileged Gateway Intents, switch it on and restart me.',
} as const;
