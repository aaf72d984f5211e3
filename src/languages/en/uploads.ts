/** What happens to pictures that people upload. */
export default {
  title: 'Uploaded pictures',
  adminsOnly:
    'Only people who manage this channel can change what I do here. Please ask one of them; “optout” is for everybody.',
  set: 'This channel is set to “{mode}”.',
  setByDefault: 'This channel is set to “{mode}”, by default.',
  off: 'I leave uploaded pictures alone.',
  offer:
    'I add 💬 for a caption and 🎨 for a cartoon below uploaded pictures, and do nothing until one is clicked.',
  auto: 'I write a caption for every uploaded picture, and skip some when there are too many.',
  switchedOff:
    'An admin has switched me off in this channel with /limits, so I leave its pictures alone until I am switched on again.',
  staysHere: 'stays on this server',
  goesTo: 'is sent to {provider}',
  captionGoes: 'For a caption, a picture {where}.',
  bothGo: 'For a caption, a picture {where}; for a cartoon, it {other}.',
  agreement: '☁️ below a picture says so too: I ask you to click it before your first picture is sent.',
  authorClicks: 'Only whoever posted the picture can click.',
  anybodyClicks: 'Anybody can click.',
  optedOut:
    'You have opted out: I leave your pictures and words alone, everywhere. “optin” undoes that; /privacy says more.',
  optOut:
    'Write #noai or #nobot with a picture and I leave it alone; “optout” keeps me away from all of yours and from what you write.',
  noChannel:
    'I can’t see what is posted here. Please use this in a Discord or Slack channel where I am a member.',
  pictureGoes: 'The picture {where}.',
  eitherGoes: 'For a caption (💬), the picture {where}; for a cartoon (🎨), it {other}.',
  channelOff: 'I leave the pictures in this channel alone.',
  channelAuto: 'I caption every picture posted in this channel.',
  channelOffer: 'Below pictures in this channel, I add 💬 for a caption and 🎨 for a cartoon.',
  channelAuthorClicks: 'Only whoever posted the picture can click them.',
  channelAnybodyClicks: 'Anybody can click them.',
  channelAgreement: '☁️ below a picture is a reminder of that: I ask its author for consent first.',
  channelOptOut:
    'Write #noai beside a picture and I leave it alone; “/privacy mode:optout” makes me leave all of yours alone.',
  askAuthor:
    '{emoji} sends your picture to {provider}. Click ☁️ if you agree; I’ll remember it for your other pictures. If you don’t, remove your {emoji}.',
  askOther: '{emoji} sends this picture to {provider}. Whoever posted it has to agree first, by clicking ☁️.',
} as const;
