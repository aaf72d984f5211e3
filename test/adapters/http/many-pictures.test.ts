import { expect, it, onTestFinished, vi } from 'vitest';
import { startApp } from '../../support/app.ts';
import { patiently } from '../../support/patience.ts';
import { noise, pixels } from '../../support/pictures.ts';

it('serves some of twenty huge pictures at once, and tells the others immediately when to return', async () => {
  const app = await startApp({ IMAGE_MAX_MEGAPIXELS: '1', IMAGE_MAX_SIDE: '64' });
  onTestFinished(() => app.stop());
  const largest = { name: 'noise.jpg', bytes: await pixels(noise(1_000, 1_000)).jpeg().toBuffer() };
  const statuses: number[] = [];
  const answers = Array.from({ length: 20 }, async () => {
    const answer = await app.upload('/cartoonize', { ...largest, bytes: new Uint8Array(largest.bytes) });
    statuses.push(answer.status);
    return answer;
  });

  await vi.waitFor(() => expect(statuses).toHaveLength(4), patiently);
  expect(await (await fetch(`${app.url}/healthz`)).json()).toEqual({ status: 'ok' });
  const all = await Promise.all(answers);
  // Sixteen uploads are held at once, and the first of them is answered only after the others were refused.
  expect(statuses).toEqual([...Array<number>(4).fill(503), ...Array<number>(16).fill(200)]);
  for (const refused of all.filter(({ status }) => status === 503)) {
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({ code: 'busy' });
  }
});
