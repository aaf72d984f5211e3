import type { English } from '../en/index.ts';

export default {
  title: 'Deine Privatsphäre',
  noDisk:
    'Die Bilder und Texte, die du mir schickst, speichere ich auf keiner Festplatte. Manche Antworten bleiben bis zum Neustart im Arbeitsspeicher, damit dieselbe Frage schnell geht.',
  providers: 'Wo ein Anbieter die Arbeit macht, bekommt er, was du geschickt hast; die Antwort nennt ihn.',
  buttons:
    'Einen Tag lang merke ich mir, was die Knöpfe unter meinen Antworten brauchen, verschlüsselt mit einem Schlüssel, den nur der Knopf hat. Eine Stunde lang gilt das auch für eine private Antwort, die du allen zeigen kannst.',
  moods:
    'Von einem Gespräch, nach dessen Stimmung jemand fragt, behalte ich nichts, und ich nenne niemanden.',
  settings:
    'Ich behalte, was Admins einstellen und wer widersprochen hat (optout). Wo Admins die Aufrufe pro Tag begrenzen, merke ich mir bis Mitternacht (UTC), wie viele du verbraucht hast.',
  optedOut:
    'Du hast widersprochen (optout): Ich lasse deine hochgeladenen Bilder in Ruhe, und was du schreibst, zählt bei keiner Stimmung. „mode:optin“ macht das rückgängig.',
  optOut:
    'Mit „mode:optout“ lasse ich deine hochgeladenen Bilder in Ruhe, und was du schreibst, zählt bei keiner Stimmung mehr.',
  policy: 'Mehr dazu sagt der Betreiber des Bots hier:',
} satisfies Record<keyof English['privacy'], string>;
