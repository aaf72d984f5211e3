import type { English } from '../en/index.ts';

export default {
  title: 'Imágenes subidas',
  adminsOnly:
    'Solo quien administra este canal puede cambiar lo que hago aquí. Pídeselo; «optout» es para todos.',
  set: 'Este canal está en «{mode}».',
  setByDefault: 'Este canal está en «{mode}», por defecto.',
  off: 'Dejo en paz las imágenes subidas.',
  offer:
    'Debajo de las imágenes subidas pongo 💬 para una frase y 🎨 para un dibujo, y no hago nada hasta que alguien pulse.',
  auto: 'Escribo una frase para cada imagen subida, y me salto algunas cuando hay demasiadas.',
  switchedOff:
    'Un admin me ha desactivado en este canal con /limits; hasta que vuelvan a activarme, dejo las imágenes en paz.',
  staysHere: 'se queda en este servidor',
  goesTo: 'se envía a {provider}',
  captionGoes: 'Para una frase, la imagen {where}.',
  bothGo: 'Para una frase, la imagen {where}; para un dibujo, {other}.',
  agreement:
    '☁️ debajo de una imagen también lo dice: te pido que lo pulses antes de enviar tu primera imagen.',
  authorClicks: 'Solo puede pulsar quien publicó la imagen.',
  anybodyClicks: 'Cualquiera puede pulsar.',
  optedOut:
    'Has elegido «optout»: dejo en paz tus imágenes y palabras, en todas partes. «optin» lo deshace; /privacy dice más.',
  optOut:
    'Escribe #noai o #nobot con una imagen y la dejo en paz; «optout» me aleja de todas las tuyas y de lo que escribes.',
  noChannel: 'No veo lo que se publica aquí. Usa esto en un canal de Discord o Slack en el que yo esté.',
  pictureGoes: 'La imagen {where}.',
  eitherGoes: 'Para una frase (💬), la imagen {where}; para un dibujo (🎨), {other}.',
  channelOff: 'Dejo en paz las imágenes de este canal.',
  channelAuto: 'Escribo una frase para cada imagen publicada en este canal.',
  channelOffer: 'Debajo de las imágenes de este canal pongo 💬 para una frase y 🎨 para un dibujo.',
  channelAuthorClicks: 'Solo puede pulsarlos quien publicó la imagen.',
  channelAnybodyClicks: 'Cualquiera puede pulsarlos.',
  channelAgreement: '☁️ debajo de una imagen lo recuerda: antes pido permiso a quien la publicó.',
  channelOptOut:
    'Escribe #noai con una imagen y la dejo en paz; con «/privacy mode:optout» dejo en paz todas las tuyas.',
  askAuthor:
    '{emoji} envía tu imagen a {provider}. Pulsa ☁️ si estás de acuerdo; lo recordaré para tus otras imágenes. Si no, quita tu {emoji}.',
  askOther: '{emoji} envía esta imagen a {provider}. Antes, quien la publicó tiene que aceptar pulsando ☁️.',
} satisfies Record<keyof English['uploads'], string>;
