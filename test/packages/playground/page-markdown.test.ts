import { expect, it } from 'vitest';
import { parseLine, parseMarkdown } from '../../../packages/playground/src/page/discord/parse-markdown.ts';
import { plainOf, type Inline, type Names } from '../../../packages/playground/src/page/parts/text-tree.ts';

const names: Names = {
  person: (id) => (id === '7' ? 'Ada' : undefined),
  channel: (id) => (id === '9' ? 'general' : undefined),
};
const line = (text: string) => parseLine(text, names);
const em = (...children: Inline[]) => ({ kind: 'em' as const, children });
const strong = (...children: Inline[]) => ({ kind: 'strong' as const, children });

it.each<[string, Inline[]]>([
  ['a **b** c', ['a ', strong('b'), ' c']],
  ['*b* and _c_', [em('b'), ' and ', em('c')]],
  ['***b***', [strong(em('b'))]],
  ['__b__ ~~c~~', [{ kind: 'underline', children: ['b'] }, ' ', { kind: 'strike', children: ['c'] }]],
  ['||**b**||', [{ kind: 'spoiler', children: [strong('b')] }]],
  ['`**b**`', [{ kind: 'code', text: '**b**' }]],
  ['2 * 3 * 4', ['2 * 3 * 4']],
  ['snake_case_name', ['snake_case_name']],
  ['\\*\\*b\\*\\* \\<@7\\>', ['**b** <@7>']],
  [
    '<@7> <@!8> <#9>',
    [
      { kind: 'mention', text: '@Ada' },
      ' ',
      { kind: 'mention', text: '@unknown-user' },
      ' ',
      { kind: 'mention', text: '#general' },
    ],
  ],
  ['**open', ['**open']],
])('reads %s', (text, tree) => {
  expect(line(text)).toEqual(tree);
});

it('links web addresses and nothing else', () => {
  const link = (url: string, text = url): Inline => ({ kind: 'link', url, children: [text] });
  expect(line('see https://a.example/b.')).toEqual(['see ', link('https://a.example/b'), '.']);
  expect(line('[here](https://a.example)')).toEqual([link('https://a.example', 'here')]);
  expect(line('[here](javascript:alert)')).toEqual(['[here](javascript:alert)']);
  expect(line('<b onclick=x>')).toEqual(['<b onclick=x>']);
});

it('reads blocks: headings, quotes, lists, small print and code', () => {
  const text = '# Big\n> one\n> two\n- a\n- b\n3. c\n-# small\n```js\n**x**\n```\nend';
  expect(parseMarkdown(text, names)).toEqual([
    { kind: 'heading', level: 1, children: ['Big'] },
    { kind: 'quote', children: [{ kind: 'paragraph', children: ['one\ntwo'] }] },
    { kind: 'list', items: [['a'], ['b']] },
    { kind: 'list', start: 3, items: [['c']] },
    { kind: 'subtext', children: ['small'] },
    { kind: 'pre', text: '**x**' },
    { kind: 'paragraph', children: ['end'] },
  ]);
});

it('shows escaped characters as they were typed, across lines and within a spoiler', () => {
  expect(parseMarkdown('||\\# no\n\\- heading||', names)).toEqual([
    { kind: 'paragraph', children: [{ kind: 'spoiler', children: ['# no\n- heading'] }] },
  ]);
});

it('loses no word in deeply nested formatting', () => {
  const text = `${'**_'.repeat(500)}word${'_**'.repeat(500)}`;
  expect(plainOf(line(text))).toContain('word');
});
