/** What only people on Slack read. */
export default {
  noDialog:
    'I need a picture, but couldn’t open the dialog. Upload it here and repeat the command, or give its address.',
  noThread: 'That message has no thread. Please choose one that has, or use the command.',
  noMessage: 'Slack didn’t send me that message. Please try again.',
  noText: 'That message has no text that I can read.',
  noPicture: 'That message has no picture that I can read.',
  noAnswer: 'That message is none of my answers that can be deleted.',
  limited:
    'Slack limits how often I may look for pictures here. Send it once more with the command, or type the picture’s address.',
  forbidden:
    'I may not read messages here, so I can’t see the picture in a mention. Use the menu of the message, or type the picture’s address.',
  lacksScope:
    'I can’t read what people write here: my app lacks the permission {scope}. Install it again with the current manifest (docs/slack.md).',
  notInConversation:
    'I can’t read this conversation, because I am not in it. Invite me (/invite) and ask again.',
  pictureHidden:
    'Slack doesn’t let me see that picture. Ask whoever runs me, or give the address of a picture.',
  pictureHiddenByScope:
    'Slack doesn’t let me see that picture: I lack the permission files:read. Ask whoever runs me, or give the address of a picture.',
  pictureLost: 'Slack doesn’t say where that picture is. Please upload it again.',
  pictureByDirect: 'Slack doesn’t let me show the picture here, so I sent it to you in a direct message.',
  unconfirmed: 'Slack didn’t confirm my answer. If you don’t see it, please ask me again.',
  cannotShow: 'The picture is ready, but I can’t show it: Slack refused it. Please tell whoever runs me.',
  cannotShowByScope:
    'The picture is ready, but I can’t show it: I lack the permission files:write. Please tell whoever runs me.',
  channelsOnly: 'This setting is for channels. Here I always ask what to do with a picture.',
  notInChannel: 'I am not in this channel. Invite me with /invite, then try again.',
  seesNoUploads: 'I can’t see what people upload to Slack: {lack}',
  seesNoPublicUploads: 'I can’t see what people upload to public channels: {lack}',
  seesNoPrivateUploads: 'I can’t see what people upload to private channels: {lack}',
  offersNothing: 'I can’t offer anything below uploads on Slack: {lack}',
  lack: 'my app lacks {count, plural, =1 {the permission} other {the permissions}} {scopes}. Install it again with the current manifest (docs/slack.md).',
} as const;
