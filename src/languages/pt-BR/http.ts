import type { English } from '../en/index.ts';

export default {
  badJson: 'O conteúdo não é JSON válido.',
  notAnObject: 'O conteúdo deve ser um objeto JSON.',
  badForm: 'Não consigo ler o formulário: está cortado ou não tem separador (boundary).',
  badRequest: 'Não consigo ler esta requisição: {reason}',
  tooLarge: 'O conteúdo é grande demais: no máximo {bytes} bytes.',
  mediaType: 'Envie application/json ou multipart/form-data.',
  noKey: 'Envie uma chave de API válida como token “bearer”.',
  metricsKey: 'Defina API_KEYS para ler as métricas de outra máquina.',
  origin: 'Páginas desta origem não podem me chamar: CORS_ORIGINS não a inclui.',
  host: 'Não respondo a esse nome de host aqui. Use localhost ou inclua o nome em ALLOWED_HOSTS.',
  notFound: 'Não há nada aqui. Conheço {paths}.',
  method: 'Use {method} aqui.',
} satisfies Record<keyof English['http'], string>;
