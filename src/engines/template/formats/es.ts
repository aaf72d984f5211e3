import type { Formats } from './formats.ts';

export const spanish: Formats = {
  any: [
    'Mi cerebro a las 3 de la mañana: {x}.\nYo: por favor, mañana trabajo.',
    'Letrero de museo: «{X}», pánico sobre lienzo.',
    '{X}. No hay más preguntas, señoría.',
    'Última hora: «{X}». Más detalles después de la siesta.',
    'Profe de yoga: vacía la mente.\nMi mente: «{X}».',
    '«{X}». Próximamente en cines, trae palomitas.',
    'Audio de cuatro minutos.\nResumen: «{X}».',
    'Nadie:\nAbsolutamente nadie:\nYo: {x}',
    '{X}. Y hasta aquí las noticias.',
    'Título de mi autobiografía: «{X}».',
    'Entrevistador: hábleme de usted.\nYo: «{X}».',
    'Telenovela, capítulo 348: «{X}». Continuará…',
    'Grupo de la familia, 6 de la mañana: «{X}», con purpurina y rosas.',
    'Orden del día: «{X}». La reunión se alarga.',
    'Refrán popular: «{X}». Popular desde hoy.',
  ],
  kinds: [
    {
      cue: /^cuando [^,]*$/i,
      formats: [
        'Nadie:\nAbsolutamente nadie:\nYo {x}:',
        'Mi pulso haciendo deporte: 120.\nMi pulso {x}: sí.',
        'Psicóloga: describe una emoción fuerte.\nYo: {x}.',
        'Mi última neurona {x}: música de ascensor.',
        '{X}: violín, cámara lenta, una lágrima.',
        'Mi cara {x}: cargando…',
        'Lo que no enseñan en la escuela: mantener la calma {x}.',
        '{X}: sonido de Windows apagándose.',
        '{X}: créditos finales.',
        '{X} y hay que actuar normal.',
      ],
    },
    {
      cue: /^(?:yo|mi \p{L}+) (?:cuando|\p{L}+[aeií]ndo(?:me|lo|la|le)?|en (?:el|la)|a las \d|después de)(?!\p{L})/iu,
      formats: [
        'Nadie:\nAbsolutamente nadie:\n{X}:',
        'Imágenes en vivo: {x}.',
        '{X}: y el Óscar es para…',
        'Voz de documental: «{X}. Fascinante».',
        '{X}. Episodio 1 de 48.',
      ],
    },
    {
      cue: /^(?:quien|el que|la que|la persona que) /i,
      formats: [
        'Se busca: {x}. Recompensa: una galleta.',
        '{X}: tenemos que hablar.',
        '{X} me debe un café.',
        '{X}: villano de la semana por decisión del jurado.',
      ],
    },
    {
      cue: /^(?:feliz|felices|felicidades|enhorabuena|gracias(?: \p{L}+){0,4}$|bienvenid|buen(?:os|as) (?:d|t|n)|hola)/iu,
      formats: [
        '¡{X}! El confeti llega en 3 a 5 días hábiles.',
        '¡{X}! Pastel para todo el mundo, hasta para los de contabilidad.',
        '¡{X}! De corazón y con galletas.',
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
    'POV: {x}. Se congela la imagen.',
    'POV: {x}. Créditos finales.',
    'POV: {x}. Zoom dramático.',
    'POV: {x}. Fin de la primera temporada.',
    'POV: {x}. El narrador lo veía venir.',
  ],
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
