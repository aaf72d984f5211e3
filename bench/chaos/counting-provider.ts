import { completionOf, sendJson, startOpenAiServer, textOf } from '../../test/support/openai-server.ts';

/** How long the model takes, in ms. */
const modelMs = 1_500;

/** A provider that costs money, and counts what it is asked. */
export async function startProvider() {
  const server = await startOpenAiServer((response) => {
    setTimeout(
      () => sendJson(response, completionOf('{"caption": "Meetings. Now with more cat."}')),
      modelMs,
    );
  });
  const asked = () => server.requests.filter(({ path }) => path.endsWith('/chat/completions'));
  return {
    environment: { CAPTION_ENGINE: 'openai', OPENAI_API_KEY: 'sk-chaos', OPENAI_BASE_URL: server.baseUrl },
    /** How many requests carry a use's own text. */
    askedFor: (text: string) => asked().filter(({ body }) => textOf(body).includes(text)).length,
    get requests() {
      return asked().length;
    },
    stop: () => server.stop(),
  };
}
