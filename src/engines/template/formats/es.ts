import { formatsFrom } from './formats.ts';

export const spanish = formatsFrom({
  quotes: [
    'Mi cerebro a las 3 de la mañana: {X}.\nYo: por favor, mañana trabajo.',
    'Audio de cuatro minutos.\nResumen: «{X}».',
    'Asunto del correo que acabo de mandar a los 4000 empleados: «{X}».',
    'Yo: esto me lo guardo.\nYo, cuatro minutos después: {X}.',
    'Grupo de la familia: 247 mensajes.\nEn resumen: {X}.',
  ],
  replies: ['Psicóloga: ¿qué te trae por aquí?\nYo: {X}.'],
  titles: [
    'Título de mi autobiografía: «{X}».',
    'Telenovela, capítulo 348: «{X}». Continuará…',
    '«{X}», el musical. Duración: cuatro horas.',
    'Última hora: «{X}». Más detalles después de la siesta.',
  ],
  after: [
    '{X}. Se aceptan aplausos.',
    '{X}. Lo que esto me enseñó sobre liderazgo, en 48 partes.',
    '{X}. Gracias por venir a mi charla TED.',
  ],
  sayings: [
    '«{X}».\n— refrán popular desde hace un minuto',
    '«{X}».\n— bordado en el cojín de la abuela',
    '«{X}».\n— yo, cuando solo me preguntan el nombre',
    '«{X}».\n— todo mi discurso de boda',
  ],
  names: [
    'Mis temas de conversación:\n1. {X}\n2. Eso es todo',
    'Presentador: elija una categoría.\nYo: «{X}», por 800.',
    'Los historiadores llamarán a esta época «{X}».',
  ],
  moments: [
    /^cuando [^,]*$/i,
    'Pulso haciendo deporte: 120.\nPulso {x}: sí.',
    'Psicóloga: describe una emoción fuerte.\nYo: {X}.',
    'La última neurona {x}: música de ascensor.',
    '{X}: violín, cámara lenta, una lágrima.',
    'Lo que no enseñan en la escuela: mantener la calma {x}.',
    '{X}: sonido de Windows apagándose.',
  ],
  questions: [
    'Pregunto por un amigo: {X}',
    'Examen, pregunta 1 (100 puntos): {X} Justifique su respuesta.',
    'Cuatro desconocidos en un ascensor. Silencio.\nYo: {X}',
    'Yo: {X}\nBola mágica: vuelve a preguntar después de la siesta.',
    'La pregunta del millón: {X} El comodín de la llamada no contesta.',
  ],
  cheers: [
    /^(?!.*(?<!\p{L})(?:no|nunca|casi|ex)(?!\p{L}))(?:hoy |por fin |al fin |ya )?(?:aprob(?:é|amos)|pasé (?:de (?:curso|año|grado)|(?:el|la|mi|todas (?:las|mis)) (?:examen|prueba|entrevista|materias?|oposición|selectividad))|gan(?:é|amos)(?=$|!| (?:(?:el|la|un|una|mi|nuestr[oa]|en) )*(?:primer[oa]? )?(?:partido|carrera|lotería|concurso|premio|medalla|torneo|campeonato|beca|sorteo|rifa|bingo|copa|final|apuesta|elecciones|juicio|maratón|liga|mundial|oro|plata|bronce))|conseguí (?:el|la|un|una|mi)(?: (?:primer|nuevo|mejor))? (?:trabajo|empleo|puesto|beca|visa|piso|casa|plaza|ascenso|aumento|papel|título|carn\p{L}+|licencia)|me (?:ascendieron|gradué|contrataron|aceptaron|casé)|terminé (?:la|el|mi) (?:tesis|carrera|curso))(?!\p{L})/iu,
    /^(?:feliz|felices|felicidades|enhorabuena|gracias(?: \p{L}+){0,4}$|bienvenid[ao]s?|buen(?:os d[ií]as|as (?:tardes|noches))|hola)(?!\p{L})/iu,
    '¡{X}! El confeti llega en 3 a 5 días hábiles.',
    '¡{X}! En algún lugar toca una orquesta diminuta.',
    '¡{X}! Pastel para todo el mundo, hasta para los de contabilidad.',
    '¡{X}! De corazón y con galletas.',
    '¡{X}! Firmado: todo el grupo de WhatsApp.',
  ],
  endings: [
    ...['se congela la imagen', 'créditos finales', 'zoom dramático', 'fin de la primera temporada'],
    ...['el narrador lo veía venir', 'violín dramático', 'música de ascensor', 'risas enlatadas'],
    ...['el público contiene el aliento', 'pausa publicitaria'],
  ],
  nobody: ['Nadie:', 'Nadie:\nAbsolutamente nadie:'],
  answers: [
    ...['(finge que se le fue la señal)', '(cargando…)', '(escribe diez minutos) ok'],
    ...['(se desliza debajo del escritorio)', '(se hace pasar por una planta)', '(sonríe, grita por dentro)'],
  ],
  gentle: [
    '{X}. Sin chistes, solo un abrazo.',
    '«{X}». Cuídate mucho hoy.',
    '{X}. Te mando un abrazo y algo calentito.',
    '{X}. Estoy de tu lado, venga lo que venga.',
  ],
});
