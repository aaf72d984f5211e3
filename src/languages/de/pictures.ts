import type { English } from '../en/index.ts';

export default {
  tookFirst: 'Ich habe die ersten {taken} von {of} Bildern genommen.',
  tookOne: 'Ich habe das erste von {of} Bildern genommen.',
  unreadable:
    '{files, plural, one {# Datei ist kein Bild, das ich lesen kann.} other {# Dateien sind keine Bilder, die ich lesen kann.}}',
  leftOut: 'Bild {number} ({name}) fehlt: {why}',
  failed: 'Bild {number} ({name}): {why}',
  lines: '{above}\n{below}',
  title: '{title} · {count, plural, other {# Bilder}}',
  empty: 'Die Datei ist leer; vielleicht ist der Upload abgebrochen. Schick sie noch einmal.',
  wrongType:
    'Das ist {kind} und kein Bild, das ich lesen kann. Schick ein JPEG, PNG, WebP, GIF, TIFF oder AVIF.',
  kindUnknown: 'eine Datei unbekannter Art',
  kindPdf: 'ein PDF-Dokument',
  kindArchive: 'ein ZIP-Archiv oder Office-Dokument',
  kindXml: 'ein XML-Dokument',
  kindPicture: 'ein {type}-Bild',
  kindIcon: 'ein Icon',
  kindPhotoshop: 'eine Photoshop-Datei',
  kindVideo: 'ein Video',
  kindAudio: 'eine Audiodatei',
  kindImage: 'ein Bild vom Typ {type}',
  kindFile: 'eine Datei vom Typ {type}',
  kindWebPage: 'eine Webseite',
  kindSvg: 'eine SVG-Zeichnung',
  kindText: 'eine Textdatei',
  kindRaw: 'ein Rohbild aus einer Kamera ({type})',
  damaged:
    'Das Bild ist beschädigt oder unvollständig. Öffne es, speichere es neu und schick die neue Datei.',
  heic: 'Das ist ein HEIC-Bild, das Format des iPhones, und das kann ich nicht lesen. Schick es als JPEG: Teile es aus der Fotos-App oder mach einen Screenshot davon.',
  tooThin:
    'Das Bild hat {width, number} × {height, number} Pixel; verkleinert wäre es nur {left, plural, one {# Pixel} other {# Pixel}} dünn. Schick einen Ausschnitt.',
  tooLarge: 'Die Datei hat {size}, erlaubt sind {most}. Schick ein kleineres Bild.',
  moreThan: 'mehr als {size}',
  kibibytes: '{size, number} KiB',
  mebibytes: '{size, number} MiB',
  tooManyPixels:
    'Das Bild hat {width, number} × {height, number} Pixel, also {megapixels, number} Megapixel; erlaubt sind {most, number}. Verkleinere es und schick es noch einmal.',
  cancelled: 'Das wurde abgebrochen, bevor das Bild gelesen war.',
  readersBusy: 'Gerade werden zu viele Bilder gelesen. Versuch es {when} noch einmal.',
  largeOnesBusy:
    'Gerade lese ich große Bilder für andere. Schick ein kleineres oder versuch es {when} noch einmal.',
  downloadsBusy: 'Gerade werden zu viele Bilder geladen. Versuch es {when} noch einmal.',
  ownDownloadsBusy: 'Gerade lade ich schon zu viele Bilder von dir. Versuch es {when} noch einmal.',
  hostBusy: 'Von diesem Server lade ich gerade zu viele Bilder. Versuch es {when} noch einmal.',
  tooManyArriving: 'Gerade kommen zu viele große Bilder an. Versuch es {when} noch einmal.',
  readSlowly: 'Dieses Bild zu lesen hat zu lange gedauert. Schick ein kleineres.',
  waitedToBeRead:
    'Dieses Bild hat zu lange darauf gewartet, gelesen zu werden. Versuch es noch einmal oder schick ein kleineres.',
  waitedForDownload: 'Dieses Bild hat zu lange auf seinen Download gewartet. Versuch es noch einmal.',
  arrivedSlowly: 'Das Laden des Bildes hat länger als {seconds} s gedauert.',
  uploadIt: 'Lade es lieber hoch.',
  laterOrUpload: 'Versuch es später noch einmal oder lade es hoch.',
  notPublic:
    'Diese Adresse führt zu keinem öffentlichen Webserver. Prüf sie auf Tippfehler oder lade das Bild hoch.',
  incompleteUrl:
    'Das ist keine vollständige Webadresse. Nimm eine, die mit https:// beginnt, oder lade das Bild hoch.',
  gifPage:
    'Diese Adresse führt zu einer Seite mit einem GIF, und die kann ich nicht öffnen. Speichere das GIF und lade es hoch, oder kopiere die Adresse des GIFs selbst: Sie endet auf .gif.',
  withPassword: 'Diese Adresse enthält einen Benutzernamen oder ein Passwort. Lade das Bild lieber hoch.',
  port: 'Diese Adresse nutzt einen Port, der nicht erlaubt ist (erlaubt: {ports}). Lade das Bild lieber hoch.',
  foreignServer: 'Dieses Bild liegt auf einem Server, der nicht zur Plattform gehört. Lade es lieber hoch.',
  loginPage:
    'Die Plattform hat statt des Bildes eine Webseite geschickt: Vielleicht darf der Bot hier keine Dateien lesen. Frag den Betreiber.',
  gone: 'Unter dieser Adresse ist keine Datei ({status}): Sie ist weg, oder der Link ist abgelaufen. Lade das Bild lieber hoch.',
  private: 'Der Server gibt diese Datei nicht frei ({status}). Lade das Bild lieber hoch.',
  wrongStatus:
    'Der Server hat mit {status} geantwortet, statt die Datei zu schicken. Versuch es später noch einmal oder lade das Bild hoch.',
  compressed:
    'Der Server schickt die Datei nur komprimiert, und das kann ich nicht annehmen. Lade das Bild lieber hoch.',
  noWebAddress: 'Der Server leitet auf etwas weiter, das keine Webadresse ist. Lade das Bild lieber hoch.',
  insecure:
    'Der Server leitet von einer sicheren Adresse auf eine unsichere weiter. Lade das Bild lieber hoch.',
  unreachable: 'Der Server ist nicht erreichbar. Prüf die Adresse oder lade das Bild hoch.',
  tooManyHops:
    'Diese Adresse leitet mehr als {most}-mal weiter. Nimm die letzte Adresse oder lade das Bild hoch.',
  animationSlow: 'Die ganze Animation neu zu zeichnen hat zu lange gedauert, darum ist das ein Bild daraus.',
  animationDamaged: 'Ein Teil der Animation ist beschädigt, darum ist das ein Bild daraus.',
  animationLarge: 'Die Animation wäre zu groß zum Senden, darum ist das ein Bild daraus.',
  animationLong: 'Die Animation hat {frames} Bilder, mehr als ich neu zeichnen kann; das ist eins davon.',
  animationVast:
    'Die Animation hat {frames} Bilder mit {width} × {height} Pixeln, mehr als ich neu zeichnen kann; das ist eins davon.',
  animationReduced: 'Die Animation hat {lost}, damit sie klein genug ist.',
  fewColours: 'nur {colours} Farben',
  lowerQuality: 'eine geringere Qualität',
  partOfSize: '{percent} % der Größe',
  everyNth: 'nur jedes {every, selectordinal, other {#. Bild}}',
  commaSeparated: '{row}, {next}',
  listed: '{first} und {last}',
  letteringBusy: 'Der Spruch steht nicht auf dem Bild: Gerade ist zu viel los.',
  letteringSlow: 'Den Spruch aufs Bild zu setzen hat zu lange gedauert.',
  letteringFailed: 'Der Spruch ließ sich nicht aufs Bild setzen.',
  captionTooLong: 'Der Spruch ist zu lang für das Bild.',
  nothingToSet: 'Im Spruch ist nichts, was sich aufs Bild setzen lässt.',
  missingScript:
    'Der Spruch steht nicht auf dem Bild, weil meine Meme-Schrift diese Zeichen nicht hat: {script}.',
  someCharacters: 'einige Zeichen',
} satisfies Record<keyof English['pictures'], string>;
