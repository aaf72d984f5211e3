import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { loadCommands } from '../../src/app/load-commands.ts';
import { optionInfos } from '../../src/core/options.ts';
import { catalogueOf, translations } from '../../src/languages/catalogues.ts';
import { languages, type OtherLanguage } from '../../src/languages/language.ts';

const others = languages.filter((language) => language !== 'en');
const commands = await loadCommands(new URL('../../commands/', import.meta.url));

type Texts = readonly (readonly [key: string, text: string])[];

function textsOf(language: (typeof languages)[number]): Texts {
  return Object.entries(catalogueOf(language)).flatMap(([subject, texts]) =>
    Object.entries(texts).map(([name, text]) => [`${subject}.${name}`, text] as const),
  );
}

/** The arguments of a text with their kinds; a plural's branches belong to it. */
function argumentsIn(elements: readonly MessageFormatElement[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    if ('value' in element) found.set(element.value, TYPE[element.type]);
    if ('options' in element)
      for (const { value } of Object.values(element.options))
        for (const [name, kind] of argumentsIn(value)) found.set(name, kind);
  }
  return found;
}

const parsed = (text: string) => parse(text, { ignoreTag: true });
const inOrder = (map: ReadonlyMap<string, string>) => [...map].toSorted();

describe('the catalogues', () => {
  it.each(others)('have every message in %s, and none that English lacks', (language) => {
    const keys = (texts: Texts) => texts.map(([key]) => key).toSorted();
    expect(keys(textsOf(language))).toEqual(keys(textsOf('en')));
  });

  it.each(languages)('are in ICU’s syntax in %s, with the arguments of the English message', (language) => {
    const english = new Map(textsOf('en'));
    for (const [key, text] of textsOf(language)) {
      const source = english.get(key) ?? '';
      expect([key, inOrder(argumentsIn(parsed(text)))]).toEqual([key, inOrder(argumentsIn(parsed(source)))]);
    }
  });

  it.each(others)('are translated into %s', (language) => {
    const english = new Map(textsOf('en'));
    const sentences = textsOf(language).filter(([, text]) =>
      /\p{L}{3}.* .*\p{L}{3}/u.test(text.replaceAll(/\{.*?\}/g, '')),
    );
    // The chart's lettering has Latin letters only.
    const drawn = /^mood\.drawn/;
    expect(sentences.filter(([key, text]) => english.get(key) === text && !drawn.test(key))).toEqual([]);
  });

  it.each(languages)('use typographic apostrophes and quotes in %s, which ICU leaves alone', (language) => {
    expect(textsOf(language).filter(([, text]) => /['"]/.test(text))).toEqual([]);
  });

  it('keep French punctuation on the line of its word', () => {
    expect(textsOf('fr').filter(([, text]) => /« | [;:!?%»]/.test(text))).toEqual([]);
  });

  it('fit where platforms show them', () => {
    const most = { button: 75, title: 24 } as const;
    for (const language of languages)
      for (const [key, text] of textsOf(language)) {
        if (key.startsWith('buttons.')) expect([key, text.length <= most.button]).toEqual([key, true]);
        if (/\.title.*Dialog/.test(key)) expect([key, text.length <= most.title]).toEqual([key, true]);
      }
  });
});

describe('the commands’ texts', () => {
  it.each(others)('are complete in %s', (language: OtherLanguage) => {
    const shape = commands
      .map((command) => ({
        name: command.name,
        menu: command.menu !== undefined,
        options: optionInfos(command)
          .map(({ name }) => name)
          .toSorted(),
      }))
      .toSorted((a, b) => a.name.localeCompare(b.name));
    const translated = Object.entries(translations[language].commands)
      .map(([name, { menu, options }]) => ({
        name,
        menu: menu !== undefined,
        options: Object.keys(options).toSorted(),
      }))
      .toSorted((a, b) => a.name.localeCompare(b.name));
    expect(translated).toEqual(shape);
  });

  it.each(others)('are as short as Discord wants them in %s', (language) => {
    for (const { description, menu = '', options } of Object.values(translations[language].commands)) {
      expect(menu.length).toBeLessThanOrEqual(32);
      for (const text of [description, ...Object.values(options)])
        expect(text, text).toSatisfy((each: string) => each.length >= 1 && each.length <= 100);
    }
  });
});
