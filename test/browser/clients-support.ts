import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { Playing, Tab } from './support.ts';

/** A picture that comes with the playground. */
export const catPath = fileURLToPath(new URL('../../packages/playground/samples/cat.jpg', import.meta.url));

/** One of the two clients on the page. */
export function clientOf(page: Page, platform: 'Discord' | 'Slack'): Locator {
  return page.getByRole('region', { name: platform, exact: true });
}

/** Where messages are written. */
export function composerOf(client: Locator): Locator {
  return client.getByRole('textbox', { name: /^Message / });
}

/** The newest message that says something. */
export function messageWith(client: Locator, text: string | RegExp): Locator {
  return client.locator('.message').filter({ hasText: text }).last();
}

/** Writes a message and waits until it stands there. */
export async function say(client: Locator, text: string): Promise<Locator> {
  const composer = composerOf(client);
  await composer.fill(text);
  await composer.press('Enter');
  const message = messageWith(client, text);
  await message.waitFor();
  return message;
}

/** Opens a channel by its name. */
export async function openChannel(client: Locator, name: string): Promise<void> {
  const channel = client.getByRole('navigation').getByRole('button', { name, exact: true });
  await channel.click();
}

/** A tab with one client to look at. */
export interface OpenClient extends Tab {
  readonly client: Locator;
  readonly composer: Locator;
}

/** Opens the page at a channel of one client. */
export async function openClient(
  playing: Playing,
  platform: 'Discord' | 'Slack',
  options: BrowserContextOptions & { readonly channel?: string } = {},
): Promise<OpenClient> {
  const { channel = 'general', ...rest } = options;
  const { page, problems } = await playing.open(rest);
  const client = clientOf(page, platform);
  await openChannel(client, channel);
  return { page, problems, client, composer: composerOf(client) };
}

/** Shows the client as somebody else. */
export async function switchTo(client: Locator, name: RegExp): Promise<void> {
  await client.getByRole('button', { name: /Switch account/ }).click();
  await client.getByRole('menuitemradio', { name }).click();
  await client
    .getByRole('button', { name: new RegExp(`^${name.source}.*Switch account`, name.flags) })
    .waitFor();
}

interface Carried {
  readonly name: string;
  readonly bytes: Buffer;
}

/** An expression for the page: a `DataTransfer` that carries pictures. */
function carrying(pictures: readonly Carried[]): string {
  const files = pictures.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') }));
  return `(() => {
    const data = new DataTransfer();
    for (const { name, base64 } of ${JSON.stringify(files)}) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      data.items.add(new File([bytes], name, { type: name.endsWith('txt') ? 'text/plain' : name.endsWith('png') ? 'image/png' : 'image/jpeg' }));
    }
    return data;
  })()`;
}

async function theCat(): Promise<Carried[]> {
  return [{ name: 'cat.jpg', bytes: await readFile(catPath) }];
}

/** Drags pictures, the cat's where none are given, from outside of the browser onto an element. */
export async function dropFile(target: Locator, pictures?: readonly Carried[]): Promise<void> {
  const dataTransfer = await target.page().evaluateHandle(carrying(pictures ?? (await theCat())));
  for (const name of ['dragenter', 'dragover', 'drop']) await target.dispatchEvent(name, { dataTransfer });
}

/** Pastes the cat's picture where the focus is put. */
export async function pasteFile(target: Locator): Promise<void> {
  await target.focus();
  const data = carrying(await theCat());
  const event = `new ClipboardEvent('paste', { clipboardData: ${data}, bubbles: true, cancelable: true })`;
  await target.page().evaluate(`document.activeElement.dispatchEvent(${event})`);
}

/** What has the focus. */
export function focused(page: Page): Locator {
  return page.locator(':focus');
}
