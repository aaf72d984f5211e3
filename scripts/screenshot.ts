import { rm, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { createApp } from '../src/app/create-app.ts';
import { parseConfig } from '../src/app/config.ts';
import { createLogger } from '../src/lib/logger.ts';

/*
 * Takes the picture that README opens with: starts the bot with its playground, walks through the guided minute on both
 * platforms in Chromium, and writes docs/playground.png. `npm run screenshot`.
 */

const root = new URL('../', import.meta.url);
const file = fileURLToPath(new URL('docs/playground.png', root));
const maxBytes = 300_000;
const steps = ['How does this feel?', 'Caption this picture', 'Make it a cartoon'];

async function walk(page: Page, platform: 'Discord' | 'Slack'): Promise<void> {
  const client = page.getByRole('region', { name: platform, exact: true });
  await page.getByRole('radio', { name: platform }).check({ force: true });
  for (const step of steps) {
    await page.getByRole('button', { name: step }).click();
    await page.getByRole('button', { name: `${step} (done)` }).waitFor();
  }
  await client
    .getByRole('img', { name: /redrawn in cartoon style/ })
    .first()
    .waitFor();
}

const dataDir = fileURLToPath(new URL('test/.output/screenshot-data/', root));
const app = await createApp({
  config: parseConfig({
    PORT: '0',
    PLAYGROUND: 'on',
    SENTIMENT_ENGINE: 'mini',
    CAPTION_ENGINE: 'template',
    DESCRIBE_ENGINE: 'off',
    CARTOONIZE_ENGINE: 'filter',
    DATA_DIR: dataDir,
  }),
  logger: await createLogger({ level: 'error', readable: true }),
  version: '0.0.0',
  commandsFolder: new URL('commands/', root),
  modelsFolder: new URL('models/', root),
});
await app.start();
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 }, colorScheme: 'light' });
  await page.goto(app.url);
  await page.waitForSelector('.shell');
  await walk(page, 'Discord');
  await walk(page, 'Slack');
  await page.mouse.move(0, 0);
  await page.evaluate('document.activeElement.blur()');
  await page.evaluate('Promise.all([...document.images].map((image) => image.decode()))');
  const shot = await page.screenshot();
  await sharp(shot).png({ palette: true, colours: 160, effort: 10, compressionLevel: 9 }).toFile(file);
  const { size } = await stat(file);
  if (size > maxBytes) throw new Error(`expected at most ${maxBytes} bytes, got ${size}`);
  process.stdout.write(`docs/playground.png: ${size} bytes\n`);
} finally {
  await browser.close();
  await app.stop();
  await rm(dataDir, { recursive: true, force: true });
}
