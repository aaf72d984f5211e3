import type { English } from '../en/index.ts';

export default {
  forgottenCommand: 'Ya no conozco {command}. Inténtalo otra vez en un minuto.',
  noText: 'Ese mensaje no tiene texto. Elige uno que tenga.',
  sticker: 'No sé usar stickers. Elige un mensaje con una imagen o envíame una con el comando.',
  noPicture: 'Ese mensaje no tiene imagen. Elige uno que tenga o usa /{command}.',
  noThread: 'Ese mensaje no tiene hilo. Elige uno que tenga o usa /{command}.',
  contentMissing:
    'No veo lo que se escribe en este servidor: Message Content Intent está apagado. Quien me administra puede activarlo (docs/discord.md).',
  notMember:
    'No puedo leer lo que se escribe aquí, porque no soy miembro. Quien administra el servidor puede añadirme.',
  roleLacks:
    'No puedo leer este canal: a mi rol le falta aquí {permissions}. Quien administra el servidor puede cambiarlo.',
  bothPermissions: '{first} y {second}',
  youCannotRead:
    'No puedes leer el historial de este canal («Read Message History»), así que tampoco lo leo para ti.',
  fromMessage: 'Por un mensaje no sé qué puedes leer aquí. Usa el comando con barra.',
  apology: 'Lo siento, Discord rechazó mi respuesta. Avisa al dueño del bot.',
  onlyYou: '{reason} Solo la ves tú:',
  autoModerated: 'La moderación automática de este servidor (AutoMod) rechazó mi respuesta.',
  threadClosed: 'Este hilo se cerró antes de que mi respuesta estuviera lista.',
  fileRefused: 'Aquí debería haber un archivo, pero Discord lo rechazó.',
} satisfies Record<keyof English['discord'], string>;
