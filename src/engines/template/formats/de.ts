import { formatsFrom } from './formats.ts';

export const german = formatsFrom({
  quotes: [
    'Mein Gehirn um 3 Uhr nachts: {X}.\nIch: Bitte, morgen ist Arbeit.',
    'Sprachnachricht: vier Minuten.\nInhalt: „{X}“.',
    'Betreff meiner Mail an alle 4000 Angestellten: „{X}“.',
    'Ich: Das behalte ich für mich.\nIch, vier Minuten später: {X}.',
    'Gruppenchat: 247 neue Nachrichten.\nZusammenfassung: {X}.',
  ],
  replies: ['Therapeutin: Was führt Sie zu mir?\nIch: {X}.'],
  titles: [
    'Titel meiner Autobiografie: „{X}“.',
    'Der neue Sonntagskrimi: „{X}“. Der Kommissar ist ratlos.',
    '„{X}“: das Musical. Spieldauer: vier Stunden.',
  ],
  after: [
    '{X}. Ich bitte um Applaus.',
    '{X}. Was mich das über Führung gelehrt hat: Teil 1 von 48.',
    '{X}. Danke, dass Sie zu meinem TED-Talk gekommen sind.',
  ],
  sayings: [
    '„{X}.“\n— uraltes Sprichwort, gerade erfunden',
    '„{X}.“\n— gestickt auf Omas Kissen',
    '„{X}.“\n— ich, auf die Frage nach meinem Namen',
    '„{X}.“\n— die ganze Hochzeitsrede',
  ],
  names: [
    'Meine Gesprächsthemen:\n1. {X}\n2. Das war’s',
    'Quizmaster: Welche Kategorie?\nIch: „{X}“ für 800.',
  ],
  moments: [
    /^(?:wenn|sobald) [^,]*(?:, (?:ob|dass|weil|aber|obwohl|wie|was|wo|warum|wer) [^,]*)?$/i,
    '{X}: dramatische Geige, Zeitlupe, eine Träne.',
    'Puls beim Sport: 120.\nPuls, {x}: ja.',
    'Therapeutin: Beschreiben Sie ein starkes Gefühl.\nIch: {X}.',
    'Die letzte Gehirnzelle, {x}: Fahrstuhlmusik.',
    'Das lernt man in keiner Schule: Haltung bewahren, {x}.',
    '{X}: Windows fährt herunter.',
  ],
  questions: [
    'Ich frage für einen Freund: {X}',
    'Klausur, Aufgabe 1 (100 Punkte): {X} Begründen Sie.',
    'Vier Fremde im Aufzug. Stille.\nIch: {X}',
    'Ich: {X}\nOrakel: Frag nach dem Mittagessen noch mal.',
    'Die Millionenfrage: {X} Der Telefonjoker geht nicht ran.',
  ],
  cheers: [
    /^(?!.*(?<!\p{L})(?:nicht|kein\p{L}*|nie|fast|beinahe|leider|ex(?:\p{L}*(?:mann|frau|freund\p{L}*))?)(?!\p{L}))(?:(?:endlich |heute )*(?:(?:hab\p{L}*|bin|sind) )?(?:ich|wir)(?!\p{L})|endlich (?!(?:hat|haben|ist|sind) )|(?:mein|unser)\p{L}* (?!.*geschafft)).*(?:bestanden|geschafft|gewonnen|befördert|verlobt|geheiratet|zusage|neuen job)/iu,
    /^(?:alles (?:gute|liebe)|(?:herzlichen )?glückwunsch|happy birthday|frohe[sn]?|guten (?:morgen|abend)|gute(?: nacht|n tag)|danke(?: \p{L}+){0,4}$|viel (?:glück|erfolg)|willkommen|hallo|moin)(?!\p{L})/iu,
    '{X}! Konfetti ist unterwegs, Lieferung in 3 bis 5 Werktagen.',
    '{X}! Irgendwo spielt ein winziges Orchester.',
    '{X}! Kuchen für alle, auch für die aus der Buchhaltung.',
    '{X}! Von Herzen und mit Keksen.',
    '{X}! Gezeichnet: der ganze Gruppenchat.',
  ],
  endings: [
    ...['Standbild', 'Abspann', 'dramatischer Zoom', 'Ende der ersten Staffel', 'dramatische Geige'],
    ...['der Erzähler hat es kommen sehen', 'Fahrstuhlmusik', 'Lacher vom Band', 'Werbepause'],
    'das Publikum hält den Atem an',
  ],
  nobody: ['Niemand:', 'Niemand:\nWirklich niemand:'],
  answers: [
    ...['(tut so, als wäre das Mikro kaputt)', '(lädt noch)', '(tippt zehn Minuten) ok'],
    ...[
      '(rutscht langsam unter den Tisch)',
      '(stellt sich als Zimmerpflanze vor)',
      '(lächelt, schreit innerlich)',
    ],
  ],
  gentle: [
    '{X}. Kein Witz von mir, nur eine Umarmung.',
    '„{X}.“ Sei heute besonders lieb zu dir.',
    '{X}. Ich schicke dir eine Umarmung und etwas Warmes zu trinken.',
    '{X}. Ich bin auf deiner Seite, egal wie der Tag wird.',
  ],
});
