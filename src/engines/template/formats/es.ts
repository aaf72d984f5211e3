import { finished, type Formats } from './formats.ts';

export const spanish: Formats = {
  any: [
    'Mi cerebro a las 3 de la mañana: {x}.\nYo: por favor, mañana trabajo.',
    'Profe de yoga: vacía la mente.\nMi mente: {x}.',
    'Audio de cuatro minutos.\nResumen: «{X}».',
    'Asunto del correo que acabo de mandar a los 4000 empleados: «{X}».',
    'Título de mi autobiografía: «{X}».',
    'Yo: esto me lo guardo.\nYo, cuatro minutos después: {x}.',
    'Entrevistador: hábleme de usted.\nYo: {x}.',
    'Barista: ¿qué nombre pongo en el vaso?\nYo: {x}.',
    'Grupo de WhatsApp: 247 mensajes.\nEn resumen: {x}.',
    '{X}. Se aceptan aplausos.',
    '{X}. Lo que esto me enseñó sobre liderazgo, en 48 partes.',
    'Telenovela, capítulo 348: «{X}». Continuará…',
    'Última hora: «{X}». Más detalles después de la siesta.',
  ],
  noun: [
    'Entrevistador: ¿su mayor debilidad?\nYo: {x}.',
    'Mis temas de conversación:\n1. {X}\n2. Eso es todo',
    'Yo: ya no pienso en eso.\nMi cerebro a las 3 de la mañana: {x}.',
    'Psicóloga: ¿qué te trae por aquí?\nYo: {x}.',
    'Pregunta de seguridad: ¿qué te quita el sueño?\nYo: {x}.',
    'Presentador: elija una categoría.\nYo: «{X}», por 800.',
    'Voz de documental: «{X}. Fascinante».',
    'Los historiadores llamarán a esta época «{X}».',
    'Días sin que nadie diga «{X}» en el grupo: 0.',
    'Telenovela de hoy: «{X}». Continuará…',
    '«{X}», el musical. Duración: cuatro horas.',
  ],
  kinds: [
    {
      cue: /^(?!.*\b(?:no|nunca|casi)\b)(?:hoy |por fin |al fin |ya )?(?:aprob(?:é|amos)|pasé (?:el|la|mi|de)|gan(?:é|amos)(?!\p{L})|conseguí (?:el|la|un|mi)|me (?:ascendieron|gradué|contrataron|aceptaron|casé)|terminé (?:la|el|mi) (?:tesis|carrera|curso))/iu,
      isGlad: true,
      formats: [
        '¡{X}! El confeti llega en 3 a 5 días hábiles.',
        '¡{X}! En algún lugar toca una orquesta diminuta.',
        '¡{X}! Pastel para todo el mundo, hasta para los de contabilidad.',
        '¡{X}! Se lo agradezco a mi café.',
      ],
    },
    {
      cue: /^cuando [^,]*$/i,
      formats: [
        'Pulso haciendo deporte: 120.\nPulso {x}: sí.',
        'Psicóloga: describe una emoción fuerte.\nYo: {x}.',
        'La última neurona {x}: música de ascensor.',
        '{X}: violín, cámara lenta, una lágrima.',
        'Lo que no enseñan en la escuela: mantener la calma {x}.',
        '{X}: sonido de Windows apagándose.',
        '{X}: créditos finales.',
      ],
    },
    {
      cue: /^(?:yo|mi \p{L}+) (?:cuando|\p{L}+[aeií]ndo(?:me|lo|la|le)?|en (?:el|la)|a las \d|después de)(?!\p{L})/iu,
      formats: [
        'Nadie:\nAbsolutamente nadie:\n{X}:',
        'Imágenes en vivo: {x}.',
        'Voz de documental: «{X}. Fascinante».',
        '{X}. Episodio 1 de 48.',
        'Nueva disciplina olímpica: {x}.',
      ],
    },
    {
      cue: /^(?:feliz|felices|felicidades|enhorabuena|gracias(?: \p{L}+){0,4}$|bienvenid|buen(?:os|as) (?:d|t|n)|hola)/iu,
      formats: [
        '¡{X}! Toma asiento y una galleta.',
        '¡{X}! Pastel para todo el mundo, hasta para los de contabilidad.',
        '¡{X}! De corazón y con galletas.',
      ],
    },
    {
      cue: finished,
      formats: [
        '«{X}».\n— refrán popular desde hace un minuto',
        '{X}. Gracias por venir a mi charla TED.',
        '«{X}».\n— bordado en el cojín de la abuela',
        '«{X}».\n— yo, cuando solo me preguntan el nombre',
        '{X}. No hay más preguntas, señoría.',
      ],
    },
  ],
  question: [
    'Pregunto por un amigo: {X}',
    'Examen, pregunta 1 (100 puntos): {X} Justifique su respuesta.',
    'Los filósofos llevan 2000 años discutiendo: {X}',
    'Cuatro desconocidos en un ascensor. Silencio.\nYo: {X}',
    'Yo: {X}\nBola mágica: vuelve a preguntar después de la siesta.',
    'La pregunta del millón: {X} El comodín de la llamada no contesta.',
  ],
  pov: [
    'Se congela la imagen.',
    'Créditos finales.',
    'Zoom dramático.',
    'Fin de la primera temporada.',
    'El narrador lo veía venir.',
  ].map((ending) => `POV: {x}. ${ending}`),
  dialogue: {
    nobody: ['Nadie:', 'Nadie:\nAbsolutamente nadie:'],
    answers: [
      '(finge que se le fue la señal)',
      '(sale por la ventana saludando)',
      '(cargando…)',
      '(escribe diez minutos) ok',
    ],
    closings: ['(violín dramático)', '(música de ascensor)', '(risas enlatadas)'],
  },
  dry: [
    'Querido diario, capítulo 412: «{X}».',
    'Nadie te prepara para esto: {x}.',
    'Archivado en «cosas de la vida»: {x}.',
  ],
};
