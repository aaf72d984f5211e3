import type { English } from '../en/index.ts';

export default {
  badJson: 'El contenido no es JSON válido.',
  notAnObject: 'El contenido debe ser un objeto JSON.',
  badForm: 'No puedo leer el formulario: está cortado o no tiene separador (boundary).',
  badRequest: 'No puedo leer esta petición: {reason}',
  tooLarge: 'El contenido es demasiado grande: como máximo {bytes} bytes.',
  mediaType: 'Envía application/json o multipart/form-data.',
  noKey: 'Envía una clave de API válida como token «bearer».',
  metricsKey: 'Define API_KEYS para leer las métricas desde otra máquina.',
  origin: 'Las páginas de este origen no pueden llamarme: CORS_ORIGINS no lo incluye.',
  host: 'Aquí no respondo a ese nombre de host. Usa localhost o añade el nombre a ALLOWED_HOSTS.',
  notFound: 'Aquí no hay nada. Conozco {paths}.',
  method: 'Usa {method} aquí.',
} satisfies Record<keyof English['http'], string>;
