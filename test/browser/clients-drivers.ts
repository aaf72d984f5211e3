import type { Locator } from 'playwright-core';

/** How a person does on one platform what they can do on both. */
export interface Driver {
  readonly platform: 'Discord' | 'Slack';
  /** What stands on what only one person sees. */
  readonly onlyYou: string;
  /** Uses a command that takes words, or none. */
  command(composer: Locator, name: string, words?: string): Promise<void>;
  /** With the focus on a message, and its menu open: chooses the bot's entry that begins with a letter. */
  pickByKeyboard(menu: Locator, letter: string): Promise<void>;
  /** Chooses one of the bot's entries in the open menu of a message. */
  pick(client: Locator, entry: RegExp): Promise<void>;
  /** Opens the emojis from a message that has the focus. */
  readonly reactKey: string;
  /** The reaction, as it is read aloud, that stands for a heart of one person. */
  readonly heart: RegExp;
  /** The button that opens the menu of a message. */
  readonly more: string;
}

const discord: Driver = {
  platform: 'Discord',
  onlyYou: 'Only you can see this',
  async command(composer, name, words = '') {
    await composer.fill(`/${name} ${words}`);
    await composer.page().keyboard.press('Enter');
  },
  async pickByKeyboard(menu, letter) {
    const { keyboard } = menu.page();
    await keyboard.type('ap');
    await keyboard.press('ArrowRight');
    await keyboard.type(letter);
    await keyboard.press('Enter');
  },
  async pick(client, entry) {
    await client.getByRole('menuitem', { name: 'Apps' }).click();
    await client.getByRole('menuitem', { name: entry }).click();
  },
  reactKey: '+',
  heart: /^❤️ 1/,
  more: 'More',
};

const slack: Driver = {
  platform: 'Slack',
  onlyYou: 'Only visible to you',
  async command(composer, name, words = '') {
    await composer.fill(`/${name} ${words}`);
    await composer.press('Enter');
  },
  async pickByKeyboard(menu, letter) {
    const { keyboard } = menu.page();
    await keyboard.type(letter);
    await keyboard.press('Enter');
  },
  async pick(client, entry) {
    await client.getByRole('menuitem', { name: entry }).click();
  },
  reactKey: 'r',
  heart: /^heart 1/,
  more: 'More actions',
};

/** Both platforms with their names, for what must hold on both. */
export const platforms = [discord, slack].map((driver) => [driver.platform, driver] as const);
