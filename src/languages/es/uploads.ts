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
} satisfies Record<keyof English['uploads'], string>;
