import type { English } from '../en/index.ts';

export default {
  noDialog:
    'Necesito una imagen, pero no pude abrir el diálogo. Súbela aquí y repite el comando, o escribe la dirección de la imagen.',
  noThread: 'Ese mensaje no tiene hilo. Elige uno que tenga o usa el comando.',
  noMessage: 'Slack no me envió ese mensaje. Inténtalo otra vez.',
  noText: 'Ese mensaje no tiene texto que pueda leer.',
  noPicture: 'Ese mensaje no tiene una imagen que pueda leer.',
  noAnswer: 'Ese mensaje no es una respuesta mía que se pueda eliminar.',
  limited:
    'Slack limita cuántas veces puedo buscar imágenes aquí. Envía la imagen otra vez con el comando o escribe su dirección.',
  forbidden:
    'Aquí no puedo leer mensajes, así que no veo la imagen de una mención. Usa el menú del mensaje o escribe la dirección de la imagen.',
  lacksScope:
    'No puedo leer lo que se escribe aquí: a mi app le falta el permiso {scope}. Hay que instalarla otra vez con el manifiesto actual (docs/slack.md).',
  notInConversation:
    'No puedo leer esta conversación, porque no estoy en ella. Invítame (/invite) y pregunta otra vez.',
  pictureHidden:
    'Slack no me deja ver esa imagen. Pregunta a quien me administra o escribe la dirección de una imagen.',
  pictureHiddenByScope:
    'Slack no me deja ver esa imagen: me falta el permiso files:read. Pregunta a quien me administra o escribe la dirección de una imagen.',
  pictureLost: 'Slack no dice dónde está esa imagen. Súbela otra vez.',
  pictureByDirect: 'Slack no me deja mostrar la imagen aquí, así que te la envié por mensaje directo.',
  unconfirmed: 'Slack no confirmó mi respuesta. Si no la ves, vuelve a pedírmela.',
  cannotShow: 'La imagen está lista, pero no puedo mostrarla: Slack la rechazó. Avisa a quien me administra.',
  cannotShowByScope:
    'La imagen está lista, pero no puedo mostrarla: me falta el permiso files:write. Avisa a quien me administra.',
  channelsOnly: 'Este ajuste es para canales. Aquí siempre pregunto qué hacer con una imagen.',
  notInChannel: 'No estoy en este canal. Invítame con /invite e inténtalo otra vez.',
  seesNoUploads: 'No veo lo que se sube a Slack: {lack}',
  seesNoPublicUploads: 'No veo lo que se sube a los canales públicos: {lack}',
  seesNoPrivateUploads: 'No veo lo que se sube a los canales privados: {lack}',
  offersNothing: 'No puedo ofrecer nada debajo de las imágenes subidas a Slack: {lack}',
  lack: 'a mi app {count, plural, =1 {le falta el permiso} other {le faltan los permisos}} {scopes}. Hay que instalarla otra vez con el manifiesto actual (docs/slack.md).',
} satisfies Record<keyof English['slack'], string>;
