import type { English } from '../en/index.ts';

export default {
  kept: 'Das wurde schon einmal gefragt, darum kommt dieselbe Antwort kostenlos.',
  unseenNotSetUp:
    'Hier ist kein Vision-Modell eingerichtet, darum entstand der Spruch, ohne das Bild zu sehen.',
  unseenNotReady:
    'Hier ist noch kein Vision-Modell bereit, darum entstand der Spruch, ohne das Bild zu sehen.',
  unseen: '{why}; darum entstand der Spruch, ohne das Bild zu sehen.',
  nothingToSay: '{engine} hatte nichts Brauchbares zu sagen',
  notLoaded: '{engine} ließ sich nicht laden',
  loading: '{engine} lädt noch',
  loadingReached: '{engine} lädt noch ({percent} %)',
  denied: '{engine} hat mir den Zugriff verweigert',
  noCredit: '{engine} hat kein Guthaben mehr',
  busy: '{engine} ist gerade ausgelastet',
  silent: '{engine} antwortet nicht',
  unusable: '{engine} hat nichts Brauchbares geantwortet',
  unaccounted: '{engine} wurde nicht gefragt, weil sich das heutige Budget gerade nicht prüfen lässt',
  lost: '{engine} hat vor einem Neustart nicht mehr geantwortet',
  unfit: '{engine} hat etwas geantwortet, das ich nicht posten mag',
  overBudget: 'Das heutige Budget ist aufgebraucht, darum wurde {engine} nicht gefragt',
  madeWith: '{why}; stattdessen im Einsatz: {engine}.',
  notSetUp: 'Hier ist nichts eingerichtet, was das kann.',
  noSight:
    'Bilder beschreiben kann ich hier nicht, weil mein Betreiber kein Modell eingerichtet hat, das sieht. Schick stattdessen eines mit dem Wort „caption“ oder „cartoonize“.',
  noSightOf:
    'Bilder beschreiben kann ich hier nicht, weil mein Betreiber kein Modell eingerichtet hat, das sieht; ich kann aber {pictures, plural, =1 {einen Spruch zu diesem schreiben oder einen Cartoon daraus machen} other {Sprüche zu diesen schreiben oder Cartoons daraus machen}}.',
  cannotDo: '{engine} kann das nicht. Der Aufruf zählt nicht; versuch es bitte mit anderen Optionen.',
  againSoon: '{why}. Der Aufruf zählt nicht; versuch es bitte in einer Minute noch einmal.',
  againTomorrow: '{why}. Der Aufruf zählt nicht; versuch es bitte morgen noch einmal.',
  againIn: '{why}. Der Aufruf zählt nicht; versuch es bitte {when} noch einmal.',
  doctorKnows: '„npm run doctor“ sagt dem, der mich betreibt, woran es liegt.',
  remedy: 'Wer mich betreibt, kann das einstellen: {ways}.',
  smallModel: 'das kleine englische Modell',
  largerModel: 'das größere Modell',
  visionModel: 'das lokale Vision-Modell',
  filter: 'das eingebaute Zeichenprogramm',
  templates: 'die Vorlagen',
  smallModelBroken: 'Das Stimmungsmodell funktioniert gerade nicht. Bitte versuch es später noch einmal.',
  largerModelBroken:
    'Das größere Stimmungsmodell funktioniert gerade nicht. Bitte versuch es später noch einmal.',
  visionModelBroken:
    'Das lokale Vision-Modell funktioniert gerade nicht. Bitte versuch es später noch einmal.',
  templatesBroken: 'Die Spruchvorlagen funktionieren gerade nicht. Bitte versuch es später noch einmal.',
  textsWaiting: 'Gerade warten zu viele Texte. Bitte versuch es in ein paar Sekunden noch einmal.',
  queueFull:
    'Ich bin beschäftigt: {waiting, plural, one {# andere Anfrage wartet} other {# andere Anfragen warten}}. Bitte versuch es {when} noch einmal.',
  unknownWords:
    'Mindestens die Hälfte der Wörter kennt dieses englische Modell nicht; betrachte die Antwort als Schätzung.',
  stillsOnly: 'Replicate zeichnet nur Standbilder, darum ist das ein Bild der Animation.',
  pictureBlocked:
    'Die Sicherheitsprüfung von Replicate hat dieses Bild abgelehnt. Sie ist oft übervorsichtig, es muss also nicht an dir liegen; versuch es bitte mit einem anderen Bild.',
  ratherNot: '{provider} möchte darauf lieber nicht antworten. Versuch es bitte mit etwas anderem.',
  noWords: 'Ich habe kein Wort gefunden, über das ich scherzen könnte.',
  coarseWords: 'Grobe Wörter wiederhole ich nicht.',
  unfitWords: 'Wörter, die nicht gepostet gehören, habe ich weggelassen.',
  orders: 'Anweisungen an ein Modell wiederhole ich nicht.',
  groups: 'Über Gruppen von Menschen mache ich keine Witze.',
  templatesAreEnglish: 'Meine Vorlagen sind auf Englisch.',
} satisfies Record<keyof English['engines'], string>;
