import type { English } from '../en/index.ts';

export default {
  noDialog:
    'Ich brauche ein Bild, konnte aber das Fenster nicht öffnen. Lade das Bild hier hoch und wiederhole den Befehl, oder gib die Adresse des Bildes an.',
  noThread: 'Die Nachricht hat keinen Thread. Nimm eine mit Thread oder nutze den Befehl.',
  noMessage: 'Slack hat mir die Nachricht nicht geschickt. Bitte versuch es noch einmal.',
  noText: 'Die Nachricht hat keinen Text, den ich lesen kann.',
  noPicture: 'Die Nachricht hat kein Bild, das ich lesen kann.',
  noAnswer: 'Diese Nachricht ist keine Antwort von mir, die sich löschen lässt.',
  limited:
    'Slack begrenzt, wie oft ich hier nach Bildern suchen darf. Schick das Bild noch einmal mit dem Befehl oder gib seine Adresse an.',
  forbidden:
    'Ich darf hier keine Nachrichten lesen und sehe darum das Bild in einer Erwähnung nicht. Nimm das Menü der Nachricht oder gib die Adresse des Bildes an.',
  lacksScope:
    'Ich kann hier nicht mitlesen: Meiner App fehlt die Berechtigung {scope}. Sie muss mit dem aktuellen Manifest neu installiert werden (docs/slack.md).',
  notInConversation:
    'Ich kann dieses Gespräch nicht lesen, weil ich nicht dabei bin. Lade mich ein (/invite) und frag noch einmal.',
  pictureHidden:
    'Slack lässt mich dieses Bild nicht sehen. Frag den Betreiber oder gib die Adresse eines Bildes an.',
  pictureHiddenByScope:
    'Slack lässt mich dieses Bild nicht sehen: Mir fehlt die Berechtigung files:read. Frag den Betreiber oder gib die Adresse eines Bildes an.',
  pictureLost: 'Slack sagt nicht, wo dieses Bild liegt. Lade es bitte noch einmal hoch.',
  pictureByDirect:
    'Slack lässt mich das Bild hier nicht zeigen, darum habe ich es dir als Direktnachricht geschickt.',
  unconfirmed:
    'Slack hat meine Antwort nicht bestätigt. Wenn du sie nicht siehst, frag mich bitte noch einmal.',
  cannotShow:
    'Das Bild ist fertig, aber ich kann es nicht zeigen: Slack hat es abgelehnt. Sag es bitte dem Betreiber.',
  cannotShowByScope:
    'Das Bild ist fertig, aber ich kann es nicht zeigen: Mir fehlt die Berechtigung files:write. Sag es bitte dem Betreiber.',
  channelsOnly:
    'Diese Einstellung ist für Channels. Hier frage ich immer, was ich mit einem Bild machen soll.',
  notInChannel: 'Ich bin nicht in diesem Channel. Lade mich mit /invite ein und versuch es noch einmal.',
  seesNoUploads: 'Ich sehe nicht, was Leute auf Slack hochladen: {lack}',
  seesNoPublicUploads: 'Ich sehe nicht, was Leute in öffentlichen Channels hochladen: {lack}',
  seesNoPrivateUploads: 'Ich sehe nicht, was Leute in privaten Channels hochladen: {lack}',
  offersNothing: 'Ich kann auf Slack unter hochgeladenen Bildern nichts anbieten: {lack}',
  lack: 'Meiner App {count, plural, =1 {fehlt die Berechtigung} other {fehlen die Berechtigungen}} {scopes}. Sie muss mit dem aktuellen Manifest neu installiert werden (docs/slack.md).',
} satisfies Record<keyof English['slack'], string>;
