import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { anyPicture } from '../../../src/engines/template/formats/any-picture.ts';
import { startApp } from '../../support/app.ts';
import { patiently } from '../../support/patience.ts';
import { pixels, quarters } from '../../support/pictures.ts';
import { tinyVlmFiles } from '../../support/tiny-vlm.ts';
import { temporaryFolder } from './support.ts';

async function picture() {
  const bytes = await pixels(quarters(160, 120)).jpeg().toBuffer();
  return { bytes: new Uint8Array(bytes), name: 'squares.jpg' };
}

async function started(environment: Record<string, string>) {
  const app = await startApp({ DESCRIBE_ENGINE: 'transformers', ...environment }, { warmUp: true });
  onTestFinished(() => app.stop());
  const ready = async (text: string) =>
    vi.waitFor(async () => {
      const body = await (await fetch(`${app.url}/readyz`)).json();
      expect(JSON.stringify(body)).toContain(text);
    }, patiently);
  return { ...app, ready };
}

it('lets a model on this machine see for /describe, captions and alternative texts', async () => {
  const folder = await temporaryFolder();
  for (const [path, bytes] of tinyVlmFiles()) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  const app = await started({ DESCRIBE_MODEL: folder, DESCRIBE_DTYPE: 'fp32' });
  await app.ready('"task":"image-to-text","state":"ready"');
  const described = (await (await app.upload('/describe', await picture())).json()) as {
    description: string;
  };
  expect(described).toMatchObject({ engine: 'transformers', notes: [] });

  // The model is random, so nothing can be made of what it says.
  const captioned = (await (await app.upload('/generate', await picture())).json()) as { caption: string };
  expect(anyPicture).toContain(captioned.caption);
  expect(captioned).toMatchObject({
    engine: 'template',
    describedBy: { engine: 'transformers' },
    description: described.description,
    notes: [],
  });

  const drawn = await app.upload('/cartoonize', await picture());
  expect(decodeURIComponent(drawn.headers.get('x-toonwit-alt-text') ?? '')).toContain(
    described.description.slice(1),
  );
  expect(drawn.headers.get('x-toonwit-described-by')).toContain('@');
});

it('is ready without that model, and says what else can be set when it cannot be loaded', async () => {
  const app = await started({ DESCRIBE_MODEL: await temporaryFolder() });
  await app.ready('"ready":true');
  const refused = await app.upload('/describe', await picture());
  expect(refused.status).toBe(503);
  const { message } = (await refused.json()) as { message: string };
  expect(message).toMatch(
    /^The local vision model could not be loaded\. .* in \d+ seconds\. “npm run doctor” .* Whoever runs me can set OPENAI_API_KEY and/,
  );
  expect((await app.upload('/generate', await picture())).status).toBe(200);
});
