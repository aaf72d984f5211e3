import type { Formats } from './formats.ts';

export const german: Formats = {
  any: [
    'Mein Gehirn um 3 Uhr nachts: {X}.\nIch: Bitte, morgen ist Arbeit.',
    'Museumsschild: „{X}“, Panik auf Leinwand.',
    '{X}. Keine weiteren Fragen, Euer Ehren.',
    'Eilmeldung: „{X}“. Mehr dazu nach der Kaffeepause.',
    'Yogalehrerin: Mach den Kopf frei.\nMein Kopf: „{X}“.',
    'Der neue Sonntagskrimi: „{X}“. Der Kommissar ist ratlos.',
    'Bewerbungsgespräch: Erzählen Sie mal was über sich.\nIch: „{X}“.',
    '„{X}“. Jetzt im Kino, leider mit Überlänge.',
    'Sprachnachricht: vier Minuten.\nInhalt: „{X}“.',
    'Niemand:\nWirklich niemand:\nIch: {X}',
    '{X}. Und nun zum Wetter.',
    'Titel meiner Autobiografie: „{X}“.',
    'Elternabend, Punkt 1 von 14: „{X}“.',
    'Durchsage am Gleis: {X}. Wir bitten um Verständnis.',
  ],
  kinds: [
    {
      cue: /^(?:wenn|sobald) [^,]*(?:, (?:ob|dass|weil|aber|obwohl|wie|was|wo|warum|wer) [^,]*)?$/i,
      formats: [
        '{X}: dramatische Geige, Zeitlupe, eine Träne.',
        'Niemand:\nWirklich niemand:\nIch, {x}:',
        'Puls beim Sport: 120.\nPuls, {x}: ja.',
        'Therapeutin: Wann haben Sie zuletzt etwas gefühlt?\nIch: {X}.',
        'Meine letzte Gehirnzelle, {x}: Fahrstuhlmusik.',
        'Mein Gesicht, {x}: lädt noch.',
        'Das lernt man in keiner Schule: Haltung bewahren, {x}.',
        '{X}: Windows fährt herunter.',
        '{X} und alle so tun, als wäre nichts.',
      ],
    },
    {
      cue: /^(?:ich|me|mein(?:e|en)? \p{L}+),? (?:wenn|beim|wie ich|nach(?:dem)?|während|um \d|\(|auf dem|in der|im)(?!\p{L})/iu,
      formats: [
        'Niemand:\nWirklich niemand:\n{X}:',
        'Live im Bild: {x}.',
        '{X}: oscarreif.',
        'Tierdoku-Stimme: „{X}. Faszinierend.“',
        '{X}. Folge 1 von 48.',
      ],
    },
    {
      cue: /^wer (?:auch )?(?:immer|das|den|die|dem|hier|mein|unser|um|am|an|im|in|auf|nach|zuletzt|schon|freiwillig|montags|freitags)\p{L}* /iu,
      formats: [
        'Gesucht wird: {x}. Belohnung: ein Keks.',
        '{X}: Wir müssen reden.',
        '{X}, schuldet mir einen Kaffee.',
        '{X}: Bösewicht der Woche. Die Jury war sich einig.',
      ],
    },
    {
      cue: /^(?:alles (?:gute|liebe)|(?:herzlichen )?glückwunsch|happy birthday|frohe|guten (?:morgen|abend)|gute(?: nacht|n tag)|danke(?: \p{L}+){0,4}$|viel (?:glück|erfolg)|willkommen)/iu,
      formats: [
        '{X}! Konfetti ist unterwegs, Lieferung in 3 bis 5 Werktagen.',
        '{X}! Kuchen für alle, auch für die aus der Buchhaltung.',
        '{X}! Von Herzen und mit Keksen.',
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
    'POV: {x}. Standbild.',
    'POV: {x}. Abspann.',
    'POV: {x}. Dramatischer Zoom.',
    'POV: {x}. Ende der ersten Staffel.',
    'POV: {x}. Der Erzähler hat es kommen sehen.',
  ],
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
