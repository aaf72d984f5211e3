import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A chat request as it came in. */
export interface ChatRequest {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: unknown }[];
  readonly [name: string]: unknown;
}

export interface ServerRequest {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: ChatRequest;
  /** Whether the client hung up before it had its answer. */
  gone: boolean;
}

/** What the server does with a request: answers, and may do so badly. */
export type Script = (response: ServerResponse, request: ServerRequest, count: number) => void;

export interface OpenAiServer {
  /** Ends in /v1. */
  readonly baseUrl: string;
  readonly requests: ServerRequest[];
  /** What happens with the requests from now on. */
  script: Script;
  stop(): Promise<void>;
}

/** Sends JSON. */
export function sendJson(
  response: ServerResponse,
  body: unknown,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

/** A completion with some content, as OpenAI words it. */
export function completionOf(
  content: string | null,
  more: { refusal?: string; finish_reason?: string; usage?: unknown; system_fingerprint?: string } = {},
) {
  const { refusal = null, finish_reason = 'stop', ...rest } = more;
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 0,
    model: 'served-model-2025-01-01',
    choices: [{ index: 0, message: { role: 'assistant', content, refusal }, finish_reason }],
    usage: { prompt_tokens: 100, completion_tokens: 10, total_tokens: 110 },
    ...rest,
  };
}

/** All text of a request, the stranger's and ours. */
export function textOf({ messages }: ChatRequest): string {
  return messages
    .flatMap(({ content }) => (Array.isArray(content) ? content : [content]) as unknown[])
    .map((part) =>
      typeof part === 'object' && part !== null && 'text' in part ? String(part.text) : String(part),
    )
    .join('\n');
}

async function bodyOf(request: IncomingMessage): Promise<ChatRequest> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return JSON.parse(text === '' ? '{}' : text) as ChatRequest;
}

/**
 * A server on loopback that speaks OpenAI's chat API and does what the test says: what aimock has no fixture for,
 * such as answers that break off, headers of one's own, and models that obey whoever writes to them.
 */
export async function startOpenAiServer(script: Script): Promise<OpenAiServer> {
  const requests: ServerRequest[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const entry: ServerRequest = {
        path: request.url ?? '',
        headers: request.headers,
        body,
        gone: false,
      };
      response.on('close', () => (entry.gone = !response.writableFinished));
      requests.push(entry);
      started.script(response, entry, requests.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const started: OpenAiServer = {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    script,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return started;
}
