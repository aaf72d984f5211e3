import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';

/** A picture that comes with the playground. */
export const catPath = fileURLToPath(new URL('../../src/playground/samples/cat.jpg', import.meta.url));

/** One of the two clients on the page. */
export function clientOf(page: Page, platform: 'Discord' | 'Slack'): Locator {
  return page.getByRole('region', { name: platform, exact: true });
}

/** Where messages are written. */
export function composerOf(client: Locator): Locator {
  return client.getByRole('combobox', { name: /^Message / });
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

/** Shows the client as somebody else. */
export async function switchTo(client: Locator, name: RegExp): Promise<void> {
  await client.getByRole('button', { name: /Switch account/ }).click();
  await client.getByRole('menuitemradio', { name }).click();
  await client
    .getByRole('button', { name: new RegExp(`^${name.source}.*Switch account`, name.flags) })
    .waitFor();
}

/** An expression for the page: a `DataTransfer` that carries a picture. */
async function carrying(path: string): Promise<string> {
  const base64 = (await readFile(path)).toString('base64');
  return `(() => {
    const bytes = Uint8Array.from(atob('${base64}'), (letter) => letter.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([bytes], 'cat.jpg', { type: 'image/jpeg' }));
    return data;
  })()`;
}

/** Drags a picture from outside of the browser onto an element. */
export async function dropFile(target: Locator, path = catPath): Promise<void> {
  const dataTransfer = await target.page().evaluateHandle(await carrying(path));
  for (const name of ['dragenter', 'dragover', 'drop']) await target.dispatchEvent(name, { dataTransfer });
}

/** Pastes a picture into a text field. */
export async function pasteFile(target: Locator, path = catPath): Promise<void> {
  await target.focus();
  const event = `new ClipboardEvent('paste', { clipboardData: ${await carrying(path)}, bubbles: true, cancelable: true })`;
  await target.page().evaluate(`document.activeElement.dispatchEvent(${event})`);
}
