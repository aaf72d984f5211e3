import type { English } from '../en/index.ts';

export default {
  forgottenCommand: 'Ya no conozco {command}. Inténtalo otra vez en un minuto.',
  noText: 'Ese mensaje no tiene texto. Elige uno que tenga.',
  sticker: 'No puedo usar stickers. Elige un mensaje con una imagen o envíame una con el comando.',
  noPicture: 'Ese mensaje no tiene imagen. Elige uno que tenga o usa /{command}.',
  noThread: 'Ese mensaje no tiene hilo. Elige uno que tenga o usa /{command}.',
  contentMissing:
    'No veo lo que se escribe en este servidor: Message Content Intent está desactivado. Quien me administra puede activarlo (docs/discord.md).',
  notMember:
    'No puedo leer lo que se escribe aquí, porque no soy miembro. Quien administra el servidor puede añadirme.',
  roleLacks:
    'No puedo leer este canal: a mi rol le falta aquí {permissions}. Quien administra el servidor puede cambiarlo.',
  bothPermissions: '{first} y {second}',
  youCannotRead:
    'No puedes leer el historial de este canal («Leer el historial de mensajes»), así que tampoco lo leo para ti.',
  fromMessage: 'Escribe {command} aquí: por un mensaje no sé qué puedes leer en este canal.',
  apology: 'Lo siento, Discord rechazó mi respuesta. Avisa al dueño del bot.',
  onlyYou: '{reason} Solo tú la ves aquí:',
  choicesStayHere: 'Lo que elijas se publica aquí. Para publicar en otro lugar, escribe {command} allí.',
  autoModerated: 'La moderación automática de este servidor (AutoMod) rechazó mi respuesta.',
  threadClosed: 'Este hilo se cerró antes de que mi respuesta estuviera lista.',
  fileRefused: 'Aquí debería haber un archivo, pero Discord lo rechazó.',
  seesNoUploads:
    'Message Content Intent está desactivado, así que no veo las imágenes que se publican; los comandos funcionan. Para cambiarlo, abre {portal}, elige la aplicación y luego Bot ▸ Privileged Gateway Intents, actívalo y reiníciame.',
} satisfies Record<keyof English['discord'], string>;
