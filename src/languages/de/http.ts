import type { English } from '../en/index.ts';

export default {
  badJson: 'Der Inhalt ist kein gültiges JSON.',
  notAnObject: 'Der Inhalt muss ein JSON-Objekt sein.',
  badForm: 'Das Formular lässt sich nicht lesen: Es ist abgeschnitten oder hat keine Trennzeile (boundary).',
  badRequest: 'Diese Anfrage kann ich nicht lesen: {reason}',
  tooLarge: 'Der Inhalt ist zu groß: höchstens {bytes} Bytes.',
  mediaType: 'Bitte schick application/json oder multipart/form-data.',
  noKey: 'Bitte schick einen gültigen API-Schlüssel als Bearer-Token.',
  metricsKey: 'Um die Metriken von einem anderen Rechner zu lesen, setze API_KEYS.',
  origin: 'Seiten von dieser Herkunft dürfen mich nicht aufrufen: CORS_ORIGINS nennt sie nicht.',
  host: 'Auf diesen Hostnamen antworte ich hier nicht. Nimm localhost oder trag den Namen in ALLOWED_HOSTS ein.',
  notFound: 'Hier ist nichts. Ich kenne {paths}.',
  method: 'Bitte nimm hier {method}.',
} satisfies Record<keyof English['http'], string>;
