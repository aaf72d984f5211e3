import { finished, type Formats } from './formats.ts';

export const german: Formats = {
  any: [
    'Mein Gehirn um 3 Uhr nachts: {X}.\nIch: Bitte, morgen ist Arbeit.',
    'Yogalehrerin: Mach den Kopf frei.\nMein Kopf: {X}.',
    'Sprachnachricht: vier Minuten.\nInhalt: „{X}“.',
    'Betreff meiner Mail an alle 4000 Angestellten: „{X}“.',
    'Titel meiner Autobiografie: „{X}“.',
    'Ich: Das behalte ich für mich.\nIch, vier Minuten später: {X}.',
    'Bewerbungsgespräch: Erzählen Sie mal was über sich.\nIch: {X}.',
    'Barista: Welcher Name auf den Becher?\nIch: {X}.',
    'Gruppenchat: 247 neue Nachrichten.\nZusammenfassung: {X}.',
    '{X}. Ich bitte um Applaus.',
    '{X}. Was mich das über Führung gelehrt hat: Teil 1 von 48.',
    'Elternabend, Punkt 1 von 14: „{X}“.',
    'Durchsage am Gleis: {X}. Wir bitten um Verständnis.',
  ],
  noun: [
    'Bewerbungsgespräch: Ihre größte Schwäche?\nIch: {X}.',
    'Meine Gesprächsthemen:\n1. {X}\n2. Das war’s',
    'Ich: Ich denke nicht mehr dran.\nMein Gehirn um 3 Uhr nachts: {X}.',
    'Therapeutin: Was führt Sie zu mir?\nIch: {X}.',
    'Sicherheitsfrage: Was hält Sie nachts wach?\nIch: {X}.',
    'Quizmaster: Welche Kategorie?\nIch: „{X}“ für 800.',
    'Tierdoku-Stimme: „{X}. Faszinierend.“',
    'Historiker werden diese Epoche „{X}“ nennen.',
    'Tage, an denen im Gruppenchat niemand „{X}“ sagte: 0.',
    'Der neue Sonntagskrimi: „{X}“. Der Kommissar ist ratlos.',
    '„{X}“: das Musical. Spieldauer: vier Stunden.',
  ],
  kinds: [
    {
      cue: /^(?!.*\b(?:nicht|kein\p{L}*|nie)\b)(?:ich|wir|endlich|mein\p{L}*|unser\p{L}*) .*(?:bestanden|geschafft|gewonnen|befördert|verlobt|geheiratet|zusage|neuen job)/iu,
      isGlad: true,
      formats: [
        '{X}! Konfetti ist unterwegs, Lieferung in 3 bis 5 Werktagen.',
        '{X}! Irgendwo spielt ein winziges Orchester.',
        '{X}! Kuchen für alle, auch für die aus der Buchhaltung.',
        '{X}! Ich danke meinem Kaffee.',
      ],
    },
    {
      cue: /^(?:wenn|sobald) [^,]*(?:, (?:ob|dass|weil|aber|obwohl|wie|was|wo|warum|wer) [^,]*)?$/i,
      formats: [
        '{X}: dramatische Geige, Zeitlupe, eine Träne.',
        'Puls beim Sport: 120.\nPuls, {x}: ja.',
        'Therapeutin: Beschreiben Sie ein starkes Gefühl.\nIch: {X}.',
        'Die letzte Gehirnzelle, {x}: Fahrstuhlmusik.',
        'Das lernt man in keiner Schule: Haltung bewahren, {x}.',
        '{X}: Windows fährt herunter.',
        '{X}: Abspann.',
      ],
    },
    {
      cue: /^(?:ich|me|mein(?:e|en)? \p{L}+),? (?:wenn|beim|wie ich|nach(?:dem)?|während|um \d|\(|auf dem|in der|im)(?!\p{L})/iu,
      formats: [
        'Niemand:\nWirklich niemand:\n{X}:',
        'Live im Bild: {x}.',
        'Tierdoku-Stimme: „{X}. Faszinierend.“',
        '{X}. Folge 1 von 48.',
        'Neue olympische Disziplin: {x}.',
      ],
    },
    {
      cue: /^(?:alles (?:gute|liebe)|(?:herzlichen )?glückwunsch|happy birthday|frohe|guten (?:morgen|abend)|gute(?: nacht|n tag)|danke(?: \p{L}+){0,4}$|viel (?:glück|erfolg)|willkommen|hallo|moin)/iu,
      formats: [
        '{X}! Bitte setzen und einen Keks nehmen.',
        '{X}! Kuchen für alle, auch für die aus der Buchhaltung.',
        '{X}! Von Herzen und mit Keksen.',
      ],
    },
    {
      cue: finished,
      formats: [
        '„{X}.“\n— uraltes Sprichwort, gerade erfunden',
        '{X}. Danke, dass Sie zu meinem TED-Talk gekommen sind.',
        '„{X}.“\n— gestickt auf Omas Kissen',
        '„{X}.“\n— ich, auf die Frage nach meinem Namen',
        '{X}. Keine weiteren Fragen, Euer Ehren.',
      ],
    },
  ],
  question: [
    'Ich frage für einen Freund: {X}',
    'Klausur, Aufgabe 1 (100 Punkte): {X} Begründen Sie.',
    'Seit 2000 Jahren streiten die Philosophen: {X}',
    'Vier Fremde im Aufzug. Stille.\nIch: {X}',
    'Ich: {X}\nOrakel: Frag nach dem Mittagessen noch mal.',
    'Die Millionenfrage: {X} Der Telefonjoker geht nicht ran.',
  ],
  pov: [
    'Standbild.',
    'Abspann.',
    'Dramatischer Zoom.',
    'Ende der ersten Staffel.',
    'Der Erzähler hat es kommen sehen.',
  ].map((ending) => `POV: {x}. ${ending}`),
  dialogue: {
    nobody: ['Niemand:', 'Niemand:\nWirklich niemand:'],
    answers: [
      '(tut so, als wäre das Mikro kaputt)',
      '(geht durchs Fenster, winkend)',
      '(lädt noch)',
      '(tippt zehn Minuten) ok',
    ],
    closings: ['(dramatische Geige)', '(Fahrstuhlmusik)', '(Lacher vom Band)'],
  },
  dry: [
    'Liebes Tagebuch, Kapitel 412: „{X}“.',
    'Darauf bereitet einen niemand vor: {X}.',
    'Abgelegt unter „Leben“: {X}.',
  ],
};
