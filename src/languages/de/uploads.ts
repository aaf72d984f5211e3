import type { English } from '../en/index.ts';

export default {
  title: 'Hochgeladene Bilder',
  adminsOnly:
    'Nur wer diesen Kanal verwaltet, kann ändern, was ich hier tue. Sprich bitte eine dieser Personen an; „optout“ steht allen offen.',
  set: 'Dieser Kanal steht auf „{mode}“.',
  setByDefault: 'Dieser Kanal steht auf „{mode}“, der Voreinstellung.',
  off: 'Ich lasse hochgeladene Bilder in Ruhe.',
  offer:
    'Unter hochgeladene Bilder setze ich 💬 für einen Spruch und 🎨 für einen Cartoon und tue nichts, bis jemand klickt.',
  auto: 'Ich schreibe zu jedem hochgeladenen Bild einen Spruch und lasse welche aus, wenn es zu viele sind.',
  switchedOff:
    'Ein Admin hat mich in diesem Kanal mit /limits abgeschaltet; bis ich wieder eingeschaltet bin, lasse ich Bilder hier in Ruhe.',
  staysHere: 'bleibt auf diesem Server',
  goesTo: 'geht an {provider}',
  captionGoes: 'Spruch: Das Bild {where}.',
  bothGo: 'Spruch: Das Bild {where}. Cartoon: Das Bild {other}.',
  agreement:
    '☁️ unter einem Bild sagt das auch: Ich bitte dich um einen Klick darauf, bevor dein erstes Bild verschickt wird.',
  authorClicks: 'Klicken kann nur, wer das Bild gepostet hat.',
  anybodyClicks: 'Klicken können alle.',
  optedOut:
    'Du hast widersprochen (optout): Ich lasse deine Bilder und Worte überall in Ruhe. „optin“ macht das rückgängig; mehr sagt /privacy.',
  optOut:
    'Schreib #noai oder #nobot zu einem Bild, dann lasse ich es in Ruhe; „optout“ hält mich von allen deinen Bildern und Worten fern.',
  noChannel:
    'Ich sehe nicht, was hier gepostet wird. Nutze das bitte in einem Kanal auf Discord oder Slack, in dem ich Mitglied bin.',
  pictureGoes: 'Das Bild {where}.',
  eitherGoes: 'Spruch (💬): Das Bild {where}. Cartoon (🎨): Das Bild {other}.',
  channelOff: 'Ich lasse die Bilder in diesem Kanal in Ruhe.',
  channelAuto: 'Ich schreibe zu jedem Bild in diesem Kanal einen Spruch.',
  channelOffer: 'Unter Bilder in diesem Kanal setze ich 💬 für einen Spruch und 🎨 für einen Cartoon.',
  channelAuthorClicks: 'Klicken kann nur, wer das Bild gepostet hat.',
  channelAnybodyClicks: 'Klicken können alle.',
  channelAgreement:
    '☁️ unter einem Bild erinnert daran: Ich bitte vorher um die Zustimmung der Person, die es gepostet hat.',
  channelOptOut:
    'Schreib #noai zu einem Bild, dann lasse ich es in Ruhe; mit „/privacy mode:optout“ lasse ich alle deine Bilder in Ruhe.',
  askAuthor:
    '{emoji} schickt dein Bild an {provider}. Klick auf ☁️, wenn du zustimmst; ich merke es mir für deine anderen Bilder. Wenn nicht, nimm dein {emoji} zurück.',
  askOther:
    '{emoji} schickt dieses Bild an {provider}. Wer es gepostet hat, muss erst zustimmen, mit einem Klick auf ☁️.',
} satisfies Record<keyof English['uploads'], string>;
