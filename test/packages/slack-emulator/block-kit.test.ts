import { describe, expect, it } from 'vitest';
import { checkBlocks, checkView } from '../../../packages/slack-emulator/src/block-kit/check.ts';
import { escapeTyped, mentionsIn } from '../../../packages/slack-emulator/src/mentions.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const button = { type: 'button', action_id: 'again', text: plain('Again') };
const fileInput = {
  type: 'input',
  label: plain('Picture'),
  element: { type: 'file_input', action_id: 'file' },
};
const modal = (blocks: unknown[], rest: object = {}) => ({
  type: 'modal',
  title: plain('Cartoonize'),
  submit: plain('Go'),
  blocks,
  ...rest,
});

const chart = (labels: string[], values: number[], categories = labels) => ({
  type: 'data_visualization',
  title: 'Mood over time',
  chart: {
    type: 'line',
    series: [{ name: 'Stars', data: values.map((value, place) => ({ label: labels[place], value })) }],
    axis_config: { categories, x_label: 'minutes' },
  },
});

describe('blocks', () => {
  it.each([
    ['labels that are no categories', chart(['1', '2'], [3, 4], ['1', '3'])],
    ['a label twice', chart(['1', '1'], [3, 4])],
    ['more than twenty points', chart(Array.from({ length: 21 }, String), Array<number>(21).fill(1))],
    ['a label that is too long', chart(['x'.repeat(21)], [1])],
  ])('may not be a chart with %s', (_, block) => {
    expect(checkBlocks([block])).toMatchObject({ ok: false });
  });

  it.each([
    ['a section', { type: 'section', text: mrkdwn('x'.repeat(3_000)), accessory: button }],
    ['fields', { type: 'section', fields: [plain('a'), mrkdwn('b')] }],
    ['buttons', { type: 'actions', elements: Array.from({ length: 25 }, () => button) }],
    ['a header', { type: 'header', text: plain('x'.repeat(150)) }],
    ['an image', { type: 'image', image_url: 'https://example.com/a.png', alt_text: 'A cat.' }],
    ['a file of Slack', { type: 'image', slack_file: { id: 'F123' }, alt_text: 'A cat.' }],
    [
      'a context',
      {
        type: 'context',
        elements: [mrkdwn('by'), { type: 'image', image_url: 'https://a.b/c.png', alt_text: 'x' }],
      },
    ],
    ['markdown', { type: 'markdown', text: 'x'.repeat(12_000) }],
    ['a chart', chart(['1', '2'], [3, -1.5])],
  ])('may be %s', (_, block) => {
    expect(checkBlocks([block])).toMatchObject({ ok: true });
  });

  it.each([
    [
      'a section too long',
      { type: 'section', text: mrkdwn('x'.repeat(3_001)) },
      'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'an empty section',
      { type: 'section', text: mrkdwn('') },
      'must be more than 0 characters [json-pointer:/blocks/0/text/text]',
    ],
    ['a section without text', { type: 'section' }, 'missing required field: text [json-pointer:/blocks/0]'],
    [
      '26 buttons',
      { type: 'actions', elements: Array.from({ length: 26 }, () => button) },
      'no more than 25 items allowed [json-pointer:/blocks/0/elements]',
    ],
    [
      'a long label',
      { type: 'actions', elements: [{ ...button, text: plain('x'.repeat(76)) }] },
      'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
    ],
    [
      'a long action id',
      { type: 'actions', elements: [{ ...button, action_id: 'x'.repeat(256) }] },
      'must be less than 256 characters [json-pointer:/blocks/0/elements/0/action_id]',
    ],
    [
      'a formatted label',
      { type: 'actions', elements: [{ ...button, text: mrkdwn('*x*') }] },
      'Invalid input: expected "plain_text" [json-pointer:/blocks/0/elements/0/text/type]',
    ],
    [
      'a header too long',
      { type: 'header', text: plain('x'.repeat(151)) },
      'must be less than 151 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'an image without alternative text',
      { type: 'image', image_url: 'https://example.com/a.png' },
      'missing required field: alt_text [json-pointer:/blocks/0/alt_text]',
    ],
    [
      'an image without source',
      { type: 'image', alt_text: 'x' },
      'must provide exactly one of image_url or slack_file [json-pointer:/blocks/0]',
    ],
    [
      'a file named twice',
      { type: 'image', alt_text: 'x', slack_file: { id: 'F1', url: 'https://a.b/c' } },
      'must provide exactly one of id or url [json-pointer:/blocks/0/slack_file]',
    ],
    [
      'a field that is not there',
      { type: 'divider', colour: 'red' },
      'invalid additional property: colour [json-pointer:/blocks/0]',
    ],
    [
      'a kind that is not there',
      { type: 'carousel-of-cats' },
      'unsupported type: "carousel-of-cats" [json-pointer:/blocks/0/type]',
    ],
    ['an upload outside a modal', fileInput, 'unsupported type: file_input [json-pointer:/blocks/0/element]'],
    [
      'an upload among buttons',
      { type: 'actions', elements: [fileInput.element] },
      'unsupported type: "file_input" [json-pointer:/blocks/0/elements/0/type]',
    ],
  ])('may not be %s', (_, block, problem) => {
    expect(checkBlocks([block])).toEqual({ ok: false, problems: [problem] });
  });

  it('may number fifty, with distinct ids', () => {
    const divider = { type: 'divider' };

    expect(checkBlocks(Array.from({ length: 50 }, () => divider)).ok).toBe(true);
    expect(checkBlocks(Array.from({ length: 51 }, () => divider))).toMatchObject({
      problems: ['no more than 50 items allowed [json-pointer:/blocks]'],
    });
    expect(checkBlocks([1, 2].map(() => ({ ...divider, block_id: 'same' }))).ok).toBe(false);
  });
});

describe('modals', () => {
  it('may contain file inputs', () => {
    expect(checkView(modal([fileInput], { private_metadata: 'x'.repeat(3_000) }))).toMatchObject({
      ok: true,
    });
  });

  it.each([
    ['a long title', modal([], { title: plain('x'.repeat(25)) }), '/view/title/text'],
    ['long metadata', modal([], { private_metadata: 'x'.repeat(3_001) }), '/view/private_metadata'],
    ['inputs without a button', modal([fileInput], { submit: undefined }), '/view/submit'],
    [
      'eleven files',
      modal([{ ...fileInput, element: { type: 'file_input', max_files: 11 } }]),
      '/view/blocks/0/element/max_files',
    ],
    ['101 blocks', modal(Array.from({ length: 101 }, () => ({ type: 'divider' }))), '/view/blocks'],
    ['markdown', modal([{ type: 'markdown', text: 'x' }]), '/view/blocks/0/type'],
  ])('may not have %s', (_, view, pointer) => {
    const checked = checkView(view);

    expect(checked.ok ? [] : checked.problems.map((problem) => problem.match(/pointer:(.*)\]/)?.[1])).toEqual(
      [pointer],
    );
  });
});

describe('mentions', () => {
  it.each([
    ['<!channel> and <@U0ADA>', { groups: ['channel'], people: ['U0ADA'] }],
    ['<!here|here> <@U0ADA|ada> <!everyone>', { groups: ['here', 'everyone'], people: ['U0ADA'] }],
    ['&lt;!channel&gt; &lt;@U0ADA&gt; @channel @ada', { groups: [], people: [] }],
  ])('in %s call upon those who are really named', (text, expected) => {
    expect(mentionsIn(text)).toEqual(expected);
  });

  it('notify in formatted text and not in plain text', () => {
    const blocks = [
      { type: 'section', text: mrkdwn('<@U0BEN>'), fields: [plain('<@U0EVE>')] },
      { type: 'context', elements: [mrkdwn('<!here>')] },
    ];

    expect(mentionsIn('hello', blocks)).toEqual({ groups: ['here'], people: ['U0BEN'] });
  });

  it('survive escaped text around them', () => {
    expect(escapeTyped('<@U0ADA> a < b & c > d <script>')).toBe(
      '<@U0ADA> a &lt; b &amp; c &gt; d &lt;script&gt;',
    );
  });
});
