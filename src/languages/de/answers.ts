import type { English } from '../en/index.ts';

export default {
  yourPictures: 'Deine Bilder',
  alreadyOver: 'Das ist schon fertig.',
  notYoursToCancel: 'Abbrechen kann das nur, wer es angefordert hat.',
  forgottenButton:
    'Ich weiß nicht mehr, wofür dieser Knopf war: So etwas merke ich mir einen Tag. Nimm bitte noch einmal den Befehl.',
  notSharable:
    'Das kann ich nicht mehr zeigen: Es wurde schon gezeigt oder ist älter als eine Stunde. Nimm bitte noch einmal den Befehl.',
  notPostable:
    'Das kann ich nicht mehr posten: Einer davon ist schon gepostet, oder sie sind älter als ein Tag. Nimm bitte noch einmal den Befehl.',
  unpostable:
    'Ich habe dreimal versucht, einen davon zu posten, und es ging nicht; darum versuche ich es nicht noch einmal. Nimm bitte noch einmal den Befehl.',
  notYoursToDelete: 'Löschen kann das nur, wer es angefordert hat oder diesen Kanal moderiert.',
  notYours: 'Dieser Knopf ist für die Person, die das Bild gepostet hat.',
  sharedBy: 'Geteilt von {name}',
  askedBy: 'Angefordert von {name} mit {how}',
  whatToDo: 'Was soll ich mit {taken, plural, =1 {diesem Bild} other {diesen # Bildern}} machen?',
  whatToDoWithFirst: 'Was soll ich mit den ersten {taken} dieser Bilder machen?',
  goodToKnow: 'Gut zu wissen',
  describedBy: 'Bild beschrieben von {source}',
  frame: 'Bild {number} von {of}',
  pictureStep: 'Bild {number} von {of}, {step}',
  lineQueue: 'in der Warteschlange: Platz {position, selectordinal, other {#}}',
  lineLettering: 'der Spruch kommt aufs Bild … {frame}',
  lineDrawing: '{engine} zeichnet …',
  lineWorking: '{engine} arbeitet …',
  line: '{line}',
  lineReached: '{line} {reached}',
  percent: '{percent} %',
  for: '{command} für {name}',
  workingOnIt: 'ich arbeite daran',
  inQueue: 'Platz {position} in der Warteschlange',
  lettering: 'der Spruch kommt aufs Bild ({reached})',
  atWork: 'In Arbeit mit: {engine}',
  atWorkReached: 'In Arbeit mit: {engine} ({reached})',
  step: '⏳ {subject}: {step}',
  answeredBefore:
    'Diese Nachricht habe ich vor meinem Neustart beantwortet. Schick sie als neue Nachricht, wenn ich es noch einmal machen soll.',
  readInPart: '{platform} hat mir nur einen Teil deiner Eingabe geschickt. Bitte versuch es noch einmal.',
  outdated: 'Das beantwortet die Nachricht in der Fassung vor der Bearbeitung.',
} satisfies Record<keyof English['answers'], string>;
