/** What stands around an answer. */
export default {
  yourPictures: 'Your pictures',
  alreadyOver: 'That has already finished.',
  notYoursToCancel: 'Only the person who asked for this can cancel it.',
  forgottenButton:
    'I no longer remember what this button was for: I keep that for a day. Please use the command again.',
  notSharable:
    'I can’t show this any more: it has been shown already, or it is more than an hour old. Please use the command again.',
  notPostable:
    'I can’t post this any more: one of these has been posted already, or they are more than a day old. Please use the command again.',
  unpostable:
    'I tried three times to post one of these and couldn’t, so I won’t try again. Please use the command again.',
  notYoursToDelete: 'Only the person who asked for this, and those who moderate this channel, can delete it.',
  notYours: 'This button is for the person who posted the picture.',
  sharedBy: 'Shared by {name}',
  askedBy: 'Asked by {name} with {how}',
  whatToDo: 'What shall I do with {taken, plural, =1 {this picture?} other {these # pictures?}}',
  whatToDoWithFirst: 'What shall I do with the first {taken} of these pictures?',
  goodToKnow: 'Good to know',
  describedBy: 'picture described by {source}',
  frame: 'frame {number} of {of}',
  pictureStep: 'picture {number} of {of}, {step}',
  lineQueue: 'in the queue: {position, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}',
  lineLettering: 'setting the caption… {frame}',
  lineDrawing: 'drawing with {engine}…',
  lineWorking: 'working with {engine}…',
  line: '{line}',
  lineReached: '{line} {reached}',
  percent: '{percent} %',
  for: '{command} for {name}',
  workingOnIt: 'working on it',
  inQueue: 'number {position} in the queue',
  lettering: 'setting the caption ({reached})',
  atWork: 'Working with {engine}',
  atWorkReached: 'Working with {engine} ({reached})',
  step: '⏳ {subject}: {step}',
  answeredBefore:
    'I answered that message before I was restarted. To have it done again, send it as a new message.',
  readInPart: '{platform} sent me only a part of what you did. Please try again.',
  outdated: 'This answers the message as it was before it was edited.',
} as const;
