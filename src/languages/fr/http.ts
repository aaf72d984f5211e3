import type { English } from '../en/index.ts';

export default {
  badJson: 'Le contenu n’est pas du JSON valide.',
  notAnObject: 'Le contenu doit être un objet JSON.',
  badForm: 'Le formulaire est illisible : il est coupé ou n’a pas de séparateur (boundary).',
  badRequest: 'Je ne peux pas lire cette requête : {reason}',
  tooLarge: 'Le contenu est trop volumineux : {bytes} octets au maximum.',
  mediaType: 'Envoie application/json ou multipart/form-data.',
  noKey: 'Envoie une clé d’API valide comme jeton « bearer ».',
  metricsKey: 'Définis API_KEYS pour lire les métriques depuis une autre machine.',
  origin: 'Les pages de cette origine ne peuvent pas m’appeler : CORS_ORIGINS ne la contient pas.',
  host: 'Je ne réponds pas à ce nom d’hôte ici. Utilise localhost, ou ajoute le nom à ALLOWED_HOSTS.',
  notFound: 'Il n’y a rien ici. Je connais {paths}.',
  method: 'Utilise {method} ici.',
} satisfies Record<keyof English['http'], string>;
