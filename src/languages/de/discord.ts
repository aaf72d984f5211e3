import type { English } from '../en/index.ts';

export default {
  forgottenCommand: '{command} kenne ich nicht mehr. Bitte versuch es in einer Minute noch einmal.',
  noText: 'Die Nachricht hat keinen Text. Nimm bitte eine mit Text.',
  sticker:
    'Sticker kann ich nicht verwenden. Nimm eine Nachricht mit Bild oder schick mir eins mit dem Befehl.',
  noPicture: 'Die Nachricht hat kein Bild. Nimm eine mit Bild oder nutze /{command}.',
  noThread: 'Die Nachricht hat keinen Thread. Nimm eine mit Thread oder nutze /{command}.',
  contentMissing:
    'Ich sehe nicht, was auf diesem Server geschrieben wird: Der Message Content Intent ist aus. Wer mich betreibt, kann ihn einschalten (docs/discord.md).',
  notMember:
    'Ich kann hier nicht mitlesen, weil ich kein Mitglied bin. Wer den Server verwaltet, kann mich hinzufügen.',
  roleLacks:
    'Ich kann diesen Kanal nicht lesen: Meiner Rolle fehlt hier {permissions}. Wer den Server verwaltet, kann das ändern.',
  bothPermissions: '{first} und {second}',
  youCannotRead:
    'Du darfst den Verlauf dieses Kanals nicht lesen („Nachrichtenverlauf anzeigen“), also lese ich ihn auch nicht für dich.',
  fromMessage:
    'Tippe hier {command}: An einer Nachricht sehe ich nicht, was du in diesem Kanal lesen darfst.',
  apology: 'Entschuldigung, Discord hat meine Antwort abgelehnt. Sag es bitte dem Betreiber.',
  onlyYou: '{reason} Nur du siehst sie hier:',
  choicesStayHere: 'Was du wählst, wird hier gepostet. Um woanders etwas zu posten, tippe dort {command}.',
  autoModerated: 'Die automatische Moderation dieses Servers (AutoMod) hat meine Antwort abgelehnt.',
  threadClosed: 'Dieser Thread wurde geschlossen, bevor meine Antwort fertig war.',
  fileRefused: 'Hier sollte eine Datei sein, aber Discord hat sie abgelehnt.',
  seesNoUploads:
    'Message Content Intent ist aus, darum sehe ich nicht, welche Bilder gepostet werden; Befehle gehen. Um das zu ändern, öffne {portal}, wähle die Anwendung, dann Bot ▸ Privileged Gateway Intents, schalte es ein und starte mich neu.',
} satisfies Record<keyof English['discord'], string>;
