import { describe, expect, it } from 'vitest';
import { cleanPrompt, shorten } from '../../../src/engines/template/clean.ts';

describe('cleanPrompt', () => {
  it.each([
    [
      'mentions of everyone',
      'I told @everyone about my cat, @here',
      'I told everyone about my cat, everyone',
    ],
    ['mentions of a person', '@ben forgot the cake', 'ben forgot the cake'],
    ['mentions in full-width letters', '＠everyone my cat', 'everyone my cat'],
    ['mentions held apart by invisible characters', '@\u200beveryone my \u2060cat', 'everyone my cat'],
    [
      'mentions left over by other removals',
      'my cat @*everyone* @@here <<@1>@2>',
      'my cat everyone everyone 2',
    ],
    ['Discord’s people, roles, channels and dates', '<@1> <@!2> <@&3> <#4> <t:5:R> </go:6> my cat', 'my cat'],
    [
      'Slack’s people, groups and links',
      '<@U1|ann> <!channel> <!here|here> <https://a.example/b_c|x> my cat',
      'my cat',
    ],
    ['links', 'my cat https://a.example/b?c=d_e#f www.cats.example mailto:cat@example.org', 'my cat'],
    ['the word that led to a link', 'free soup at https://a.example', 'free soup'],
    ['tags', '<b>my</b> <img src="x" onerror=alert(1)> cat<br/>', 'my cat'],
    ['addresses without a scheme', 'my cat discord.gg/abc evil.com cat@example.org', 'my cat'],
    [
      'formatting',
      '**my** _cat_ ~~sees~~ ||a|| `cucumber` # now > [x](y)',
      'my cat sees a cucumber now x(y)',
    ],
    ['control characters and line ends', 'my\u0000 cat\r\nsees\ta\u2028cucumber', 'my cat sees a cucumber'],
    ['marks that turn the reading direction', '\u202emy\u2066 cat\u2069\u200f', 'my cat'],
    ['letters and marks that are drawn as nothing', 'my\u3164 cat\u034f\u2800', 'my cat'],
    ['half of a character', 'my cat \ud83d', 'my cat'],
    ['piles of marks', `my c${'\u0301'.repeat(40)}at`, 'my ć\u0301\u0301\u0301at'],
    ['drawn-out letters and signs', 'my caaaaaaaat!!!!!!', 'my caaat!'],
    ['quotation marks around the whole', '“my cat sees”', 'my cat sees'],
    ['quotation mark without its pair', 'my "cat sees', 'my cat sees'],
  ])('leaves no %s', (_, prompt, words) => {
    expect(cleanPrompt(prompt)).toBe(words);
  });

  it('turns emoji codes and hearts into what they mean', () => {
    expect(cleanPrompt('<:pizza_party:123456> I <3 :taco:')).toBe('pizza party I ❤ taco');
  });

  it('reads out a comparison, and drops the sign of a quoted line', () => {
    expect(cleanPrompt('> they said\ncats > dogs')).toBe('they said cats over dogs');
  });

  it('keeps what only looks like an address', () => {
    expect(cleanPrompt('node.js at 5.30, I/O (again)')).toBe('node.js at 5.30, I/O (again)');
  });

  it('keeps quotation marks in pairs', () => {
    expect(cleanPrompt('my "cat" sees «nothing» again')).toBe('my "cat" sees «nothing» again');
  });

  it('keeps hashtags, and no other number sign', () => {
    expect(cleanPrompt('#mondaymood # so #1 a#b ##x')).toBe('#mondaymood so 1 ab x');
  });

  it('keeps who speaks, line by line', () => {
    expect(cleanPrompt('me: I sleep early\nalso me:')).toBe('me: I sleep early / also me:');
  });

  it('keeps other scripts', () => {
    expect(cleanPrompt('قطتي ترى خيارة 我的猫 แมวของฉัน')).toBe('قطتي ترى خيارة 我的猫 แมวของฉัน');
  });

  it('finds nothing in links and references alone', () => {
    expect(cleanPrompt('@ https://a.example <@1>')).toBe('');
  });
});

describe('shorten', () => {
  it('leaves short text alone', () => {
    expect(shorten('my cat', 6)).toBe('my cat');
  });

  it('cuts at the end of a word', () => {
    expect(shorten('my cat sees a cucumber', 16)).toBe('my cat sees a…');
  });

  it('never cuts inside a character', () => {
    expect(shorten('👍🏽'.repeat(10), 10)).toBe('👍🏽👍🏽…');
  });
});
