import type { English } from '../en/index.ts';

export default {
  kept: 'Esto ya se preguntó, así que recibes la misma respuesta sin coste.',
  unseenNotSetUp:
    'Aquí no hay ningún modelo de visión configurado, así que esta frase se escribió sin ver la imagen.',
  unseenNotReady:
    'Aquí no hay ningún modelo de visión listo, así que esta frase se escribió sin ver la imagen.',
  unseen: '{why}, así que esta frase se escribió sin ver la imagen.',
  nothingToSay: '{engine} no tenía nada útil que decir',
  notLoaded: '{engine} no se pudo cargar',
  loading: '{engine} aún se está cargando',
  loadingReached: '{engine} aún se está cargando ({percent} %)',
  denied: '{engine} me negó el acceso',
  noCredit: '{engine} no tiene más saldo',
  busy: '{engine} tiene demasiado trabajo',
  silent: '{engine} no responde',
  unusable: '{engine} no dio una respuesta útil',
  unaccounted: '{engine} no recibió la petición, porque ahora no se puede comprobar el presupuesto de hoy',
  lost: '{engine} no respondió antes de un reinicio',
  unfit: '{engine} dio una respuesta que no se puede publicar',
  overBudget: 'El presupuesto de hoy se ha agotado, así que la petición no se envió a {engine}',
  madeWith: '{why}; hecho con {engine}.',
  notSetUp: 'Aquí no hay nada instalado que sepa hacerlo.',
  noSight:
    'Aquí no puedo describir imágenes, porque quien me administra no ha instalado ningún modelo que vea. Envía mejor una con la palabra «caption» o «cartoonize».',
  noSightOf:
    'Aquí no puedo describir imágenes, porque quien me administra no ha instalado ningún modelo que vea; pero sí puedo {pictures, plural, =1 {escribir una frase para esta o convertirla en dibujo} other {escribir frases para estas o convertirlas en dibujos}}.',
  cannotDo: '{engine} no sabe hacerlo. Esta llamada no cuenta; prueba con otras opciones.',
  againSoon: '{why}. Esta llamada no cuenta; inténtalo otra vez en un minuto.',
  againTomorrow: '{why}. Esta llamada no cuenta; inténtalo otra vez mañana.',
  againIn: '{why}. Esta llamada no cuenta; inténtalo otra vez {when}.',
  doctorKnows: '«npm run doctor» le dice por qué a quien me administra.',
  remedy: 'Quien me administra puede configurar: {ways}.',
  smallModel: 'el modelo inglés pequeño',
  largerModel: 'el modelo más grande',
  visionModel: 'el modelo de visión local',
  filter: 'el filtro local',
  templates: 'las plantillas',
  smallModelBroken: 'El modelo de sentimiento no funciona. Inténtalo más tarde.',
  largerModelBroken: 'El modelo de sentimiento más grande no funciona. Inténtalo más tarde.',
  visionModelBroken: 'El modelo de visión local no funciona. Inténtalo más tarde.',
  templatesBroken: 'Las plantillas de frases no funcionan. Inténtalo más tarde.',
  textsWaiting: 'Hay demasiados textos esperando. Inténtalo otra vez en unos segundos.',
  queueFull:
    'Estoy ocupado: {waiting, plural, one {# persona espera} other {# personas esperan}}. Inténtalo otra vez {when}.',
  unknownWords:
    'Al menos la mitad de las palabras no están en el vocabulario inglés de este modelo; tómalo como una conjetura.',
  stillsOnly: 'Replicate solo dibuja imágenes fijas, así que este es un fotograma de la animación.',
  pictureBlocked:
    'El control de seguridad de Replicate bloqueó esta imagen. A menudo es demasiado cauto, quizá no sea culpa tuya; prueba con otra imagen.',
  ratherNot: '{provider} prefiere no responder a esto. Prueba con otra cosa.',
  noWords: 'No encontré palabras con las que bromear.',
  coarseWords: 'No repito palabras groseras.',
  unfitWords: 'He dejado fuera palabras que no se deben publicar.',
  orders: 'No repito órdenes a un modelo.',
  groups: 'No bromeo sobre grupos de personas.',
  templatesAreEnglish: 'Mis plantillas están en inglés.',
} satisfies Record<keyof English['engines'], string>;
