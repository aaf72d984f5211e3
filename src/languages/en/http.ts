/** Refusals of requests over HTTP. */
export default {
  badJson: 'The body is not valid JSON.',
  notAnObject: 'The body must be a JSON object.',
  badForm: 'The form cannot be read: it is cut off or has no boundary.',
  badRequest: 'I can’t read this request: {reason}',
  tooLarge: 'The body is too large: expected at most {bytes} bytes.',
  mediaType: 'Please send application/json or multipart/form-data.',
  noKey: 'Please send a valid API key as a bearer token.',
  metricsKey: 'Set API_KEYS to read the metrics from another machine.',
  origin: 'Pages from this origin may not call me: CORS_ORIGINS does not name it.',
  host: 'I don’t answer to that host name here. Use localhost, or add the name to ALLOWED_HOSTS.',
  notFound: 'There is nothing here. I know {paths}.',
  method: 'Please use {method} here.',
} as const;
