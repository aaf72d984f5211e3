import type { English } from '../en/index.ts';

export default {
  title: 'Tu privacidad',
  noDisk:
    'No guardo en ningún disco las imágenes y los textos que me envías. Algunas respuestas quedan en memoria hasta que me reinicio, para que la misma pregunta sea rápida.',
  providers: 'Cuando el trabajo lo hace un proveedor, recibe lo que enviaste; la respuesta dice cuál.',
  buttons:
    'Durante un día recuerdo lo que necesitan los botones de mis respuestas, cifrado con una clave que solo tiene el botón. Durante una hora pasa lo mismo con una respuesta privada que puedes enseñar a todos.',
  moods: 'De una conversación cuyo ambiente alguien pide no guardo nada ni nombro a nadie.',
  settings:
    'Guardo los ajustes de los admins y quién ha elegido «optout». Donde los admins limitan las llamadas por día, guardo hasta medianoche (UTC) cuántas has hecho.',
  optedOut:
    'Has elegido «optout»: dejo en paz las imágenes que subes, y lo que escribes no cuenta para ningún ambiente. «mode:optin» lo deshace.',
  optOut:
    'Con «mode:optout» dejo en paz las imágenes que subes, y lo que escribes ya no cuenta para ningún ambiente.',
  policy: 'El dueño del bot cuenta más aquí:',
} satisfies Record<keyof English['privacy'], string>;
