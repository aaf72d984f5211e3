import type { English } from '../en/index.ts';

export default {
  hello: '¡Hola! Pongo frases a las imágenes, las convierto en dibujos y digo cómo suena un texto.',
  thanks: '¡De nada! Aquí estoy para la próxima.',
  bye: '¡Hasta pronto! Vuelve cuando una imagen necesite una frase.',
  help: 'Soy un bot: escribo frases para imágenes, las convierto en dibujos y digo cómo suena un texto.',
  insult: 'Siento no haberte ayudado. Dime qué querías y lo intento otra vez.',
  again: '¿Otra más? Pulsa «{again}» debajo de la última respuesta, o dime otra vez de qué va.',
  broken:
    'Siento que no funcionara. Envía otra vez la imagen con la palabra «{word}»; {help} muestra cómo se escribe cada comando.',
  privacy:
    'No guardo imágenes. De lo que envías solo conservo un día, cifrado, lo que necesitan mis botones. No entreno nada con ello. {privacy} lo dice todo, y quien me administra, qué modelos uso.',
  private:
    'En un mensaje directo solo leemos tú y yo; en un canal, todos los que están allí. Lo que necesitan mis botones lo guardo un día, cifrado; {privacy} dice más.',
  forget:
    'De lo que envías solo guardo un día lo que necesitan mis botones; «{delete}» debajo de una respuesta lo borra al momento. {privacy} lo dice todo.',
  uninstall:
    'Quien administra el servidor o el espacio de trabajo puede quitarme: en Discord, en Ajustes del servidor ▸ Integraciones; en Slack, en la gestión de aplicaciones. Solo para ti basta {privacy} optout.',
  off: 'Solo respondo a quien me escribe, usa un comando o pulsa un botón. Escribe {privacy} optout y dejo en paz tus imágenes y tus palabras en todas partes; quien administra el canal puede escribir {uploads} off.',
  limit:
    'Hay un número de llamadas por minuto, y uno por día solo si un admin lo ha fijado. {help} muestra cuántas te quedan.',
  price:
    'No te cuesto nada: quien me administra aquí paga lo que uso. Solo hay un límite de llamadas, que muestra {help}.',
  languages:
    'Respondo en español, inglés, alemán, francés, portugués y japonés. Las frases y los sentimientos salen mejor en inglés.',
  maker:
    'Soy Toonwit, un programa de varios autores. Quien me añadió aquí me administra y sabe cómo estoy configurado.',
  human:
    'Soy Toonwit, un bot: ni una persona ni ChatGPT, sino un programa que pone frases a las imágenes, las convierte en dibujos y dice cómo suena un texto.',
  how: 'Un modelo da de una a cinco estrellas a un texto; las frases salen de plantillas o de un modelo, y los dibujos de un filtro o de un modelo: cada respuesta lo dice. Puedo equivocarme, sobre todo con la ironía.',
  stars:
    'Un modelo lee las palabras y calcula cuántas de cinco estrellas tendrían: una es muy negativo, tres neutro y cinco muy positivo; las barras muestran lo seguro que está de cada una. No sabe qué querías decir: la ironía o una sola palabra fuerte pueden confundirlo.',
  deadButton:
    'Siento que el botón no hiciera nada. Algunos botones solo sirven a quien preguntó, y los recuerdo un día. Pide lo mismo otra vez y tendrás botones nuevos; si tampoco funcionan, avisa a quien me administra.',
  formats:
    'Leo imágenes: {formats}, hasta {megabytes, number} MB cada una, pero no vídeos ni documentos. Las animaciones siguen animadas; envía el HEIC de un iPhone como JPEG.',
  duration: 'Unos segundos por lo general; más con animaciones o cuando hay mucha gente.',
  slow: '¡Perdón por la espera! Las imágenes tardan unos segundos, y más cuando hay mucha gente. Si en un minuto no llega nada, envíala otra vez.',
  wrong:
    'Siento haberme equivocado, y gracias por avisar. Dime qué querías o escribe «otra vez». La ironía de un texto se me escapa a menudo.',
  dislike:
    'Lo siento. «{again}» da otra frase, y «caption …» con lo que hay en la imagen, una mejor; «{comic}» y «{sketch}», debajo de un dibujo, otro estilo.',
  remove: 'Pulsa «{delete}» debajo de la respuesta y desaparece; puede hacerlo quien la pidió.',
  nothingAgain: 'No encuentro aquí ninguna respuesta anterior que repetir.',
  nothingToRemove:
    'No encuentro aquí ninguna respuesta que pueda borrar: responde a la que quieras decir, o pulsa «{delete}» debajo de ella.',
  no: '¡De acuerdo! Escríbeme cuando quieras algo.',
  stop: 'De acuerdo, me callo. {privacy} optout me mantiene del todo lejos de tus imágenes.',
  ok: '👍',
  glad: '¡Me alegra que te guste! 😊',
  sad: 'Vaya, lo siento. Solo soy un bot, pero espero que alguien cercano pueda animarte.',
  grief:
    'Siento mucho tu pérdida. Tómate el tiempo que necesites; no haré bromas con esto. Yo solo soy un bot, y espero que hoy haya alguien a tu lado.',
  lonely:
    'Siento que sea así ahora. A mucha gente le pasa alguna vez, y no por eso vales menos. Yo solo soy un bot; cuéntale a alguien de confianza lo que me has contado.',
  chat: '¡Estoy bien, gracias! No duermo nunca y vivo de electricidad, así que siempre estoy para una frase.',
  news: '¡Qué buena noticia, felicidades! 🎉',
  styles:
    'Dibujo en estos estilos: {styles}. Envía una imagen con una de estas palabras, o pulsa un estilo debajo de un dibujo.',
  cannot:
    'Eso no sé hacerlo, lo siento. Puedo escribir una frase, convertir una imagen en dibujo o decir cómo suena un texto.',
  draw: 'No sé dibujar a partir de palabras. Pero envíame una imagen con la palabra «{word}» y la convierto en dibujo.',
  other: 'No soy de mucha charla, pero se me dan bien las frases, los dibujos y los estados de ánimo.',
} satisfies Record<keyof English['smallTalk'], string>;
