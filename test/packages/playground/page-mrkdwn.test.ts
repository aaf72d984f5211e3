import { expect, it } from 'vitest';
import type { Inline, Names } from '../../../packages/playground/src/page/parts/text-tree.ts';
import { decoded, parseMrkdwn } from '../../../packages/playground/src/page/slack/parse-mrkdwn.ts';

const names: Names = {
  person: (id) => (id === 'U1' ? 'ada' : undefined),
  channel: (id) => (id === 'C1' ? 'general' : undefined),
};
const strong = (...children: Inline[]) => ({ kind: 'strong' as const, children });
const em = (...children: Inline[]) => ({ kind: 'em' as const, children });

it.each<[string, Inline[]]>([
  ['a *b* c', ['a ', strong('b'), ' c']],
  ['*a _b_ c*', [strong('a ', em('b'), ' c')]],
  ['~b~ `*c*`', [{ kind: 'strike', children: ['b'] }, ' ', { kind: 'code', text: '*c*' }]],
  ['2*3*4 and snake_case_name', ['2*3*4 and snake_case_name']],
  ['**b**', ['**b**']],
  ['&lt;!channel&gt; &amp;lt;', ['<!channel> &lt;']],
  [
    '<@U1> <@U2|ben> <#C1|old>',
    [
      { kind: 'mention', text: '@ada' },
      ' ',
      { kind: 'mention', text: '@ben' },
      ' ',
      { kind: 'mention', text: '#general' },
    ],
  ],
  ['<https://a.example?a&amp;b|here>', [{ kind: 'link', url: 'https://a.example?a&b', children: ['here'] }]],
  ['<javascript:alert(1)|here>', ['here']],
  ['<!here>', [{ kind: 'mention', text: '@here' }]],
  [':art: :nothing_such:', ['🎨 :nothing_such:']],
])('reads %s', (text, children) => {
  expect(parseMrkdwn(text, names)).toEqual([{ kind: 'paragraph', children }]);
});

it('reads quotes and code across lines', () => {
  expect(parseMrkdwn('&gt; one\n&gt; two\nthree\n```a &lt; b\n*c*```', names)).toEqual([
    { kind: 'quote', children: [{ kind: 'paragraph', children: ['one\ntwo'] }] },
    { kind: 'paragraph', children: ['three'] },
    { kind: 'pre', text: 'a < b\n*c*' },
  ]);
});

it('decodes only once, so that a typed &amp;lt; stays as typed', () => {
  expect(decoded('&amp;lt;b&amp;gt; &lt;i&gt;')).toBe('&lt;b&gt; <i>');
});
