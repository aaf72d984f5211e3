import { describe, expect, it } from 'vitest';
import { ConfigError, parseConfig } from '../../src/app/config.ts';

function problems(environment: Record<string, string>): readonly string[] {
  try {
    parseConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('the configuration', () => {
  it('has a default for everything', () => {
    expect(parseConfig({})).toMatchObject({
      HOST: '127.0.0.1',
      PORT: 8000,
      CALLS_PER_MINUTE: 3,
      CORS_ORIGINS: [],
    });
  });

  it('reads numbers and lists, and takes an empty variable as not set', () => {
    const config = parseConfig({
      PORT: ' 9000 ',
      CORS_ORIGINS: 'https://a.example, https://b.example:8443',
      HOST: '',
      UNRELATED: 'x',
    });
    expect(config).toMatchObject({
      PORT: 9000,
      HOST: '127.0.0.1',
      CORS_ORIGINS: ['https://a.example', 'https://b.example:8443'],
    });
  });

  it('starts with whatever the machine says of proxies', () => {
    expect(
      parseConfig({ HTTPS_PROXY: 'proxy.example.org:3128', HTTP_PROXY: 'socks5://127.0.0.1:1080' }),
    ).toMatchObject({ HTTPS_PROXY: 'http://proxy.example.org:3128', HTTP_PROXY: undefined });
    expect(problems({ HTTPS_PROXY: 'not a proxy at all', NO_PROXY: '*' })).toEqual([]);
  });

  it('wants a key for an engine that is pinned and cannot work without one', () => {
    expect(
      problems({ CAPTION_ENGINE: 'openai', SENTIMENT_ENGINE: 'openai', CARTOONIZE_ENGINE: 'replicate' }),
    ).toEqual([
      '  OPENAI_API_KEY: expected a value, because SENTIMENT_ENGINE is openai',
      '  OPENAI_API_KEY: expected a value, because CAPTION_ENGINE is openai',
      '  REPLICATE_API_TOKEN: expected a value, because CARTOONIZE_ENGINE is replicate',
    ]);
    expect(problems({ CAPTION_ENGINE: 'openai', OPENAI_BASE_URL: 'http://localhost:11434/v1' })).toEqual([]);
  });

  it('wants everything that an app for many workspaces needs, and no token beside it', () => {
    const key = '0123456789abcdef0123456789abcdef';
    const app = {
      SLACK_CLIENT_ID: '123.456',
      SLACK_CLIENT_SECRET: key,
      SLACK_STATE_SECRET: key,
      TOKEN_KEY: `${key}2, ${key}`,
      SLACK_SIGNING_SECRET: key,
    };
    expect(parseConfig(app)).toMatchObject({ TOKEN_KEY: [`${key}2`, key] });
    expect(problems({ SLACK_CLIENT_ID: '123.456' })).toEqual([
      '  SLACK_CLIENT_SECRET: expected a value, because SLACK_CLIENT_ID is set',
      '  SLACK_STATE_SECRET: expected a value, because SLACK_CLIENT_ID is set',
      '  TOKEN_KEY: expected a value, because SLACK_CLIENT_ID is set',
      '  SLACK_APP_TOKEN: expected this (Socket Mode) or SLACK_SIGNING_SECRET (HTTP), because SLACK_CLIENT_ID is set',
    ]);
    expect(problems({ ...app, SLACK_BOT_TOKEN: 'xoxb-1' })).toEqual([
      '  SLACK_BOT_TOKEN: expected no value, because SLACK_CLIENT_ID is set',
    ]);
    expect(parseConfig({ ...app, SLACK_INSTALL_ONLY: 'T1, E2' })).toMatchObject({
      SLACK_INSTALL_ONLY: ['T1', 'E2'],
    });
    expect(problems({ ...app, SLACK_INSTALL_ONLY: 'acme' })).toEqual([
      '  SLACK_INSTALL_ONLY: expected ids of workspaces (T…) or organisations (E…), separated by commas',
    ]);
    expect(problems({ ...app, SLACK_INSTALL_ONLY: ' , ' })).toEqual([
      '  SLACK_INSTALL_ONLY: expected at least one id, or no value if everybody may install',
    ]);
    expect(parseConfig({ ...app, SLACK_INSTALL_ONLY: '' })).toMatchObject({ SLACK_INSTALL_ONLY: [] });
    expect(problems({ ...app, TOKEN_KEY: 'short' })).toEqual([
      '  TOKEN_KEY: expected every key to have at least 32 random characters',
    ]);
  });

  it('pins models and versions: no branch, no moving name', () => {
    expect(problems({ SENTIMENT_REVISION: 'main', REPLICATE_MODEL: 'someone/cartoonify' })).toHaveLength(2);
  });

  it.each(['HF_TOKEN', 'OPENAI_API_KEY', 'REPLICATE_API_TOKEN'])(
    'refuses a %s with a line break or typographic quotes, which a header would quote in an error',
    (name) => {
      const expected = [`  ${name}: expected a key of plain characters, without spaces or line breaks`];
      for (const key of ['r8_one\nr8_two', 'Bearer r8_one', '“r8_one”'])
        expect(problems({ [name]: key })).toEqual(expected);
      expect(problems({ [name]: ' r8_one\n' })).toEqual([]);
    },
  );

  it('lists every problem at once without showing a value', () => {
    const found = problems({
      PORT: '70000',
      CALLS_PER_MINUTE: 'many',
      CORS_ORIGINS: 'https://a.example/path',
      API_KEYS: 'hunter2',
      CAPTION_ENGINE: 'parrot',
    });
    expect(found).toHaveLength(5);
    expect(found.join('\n')).not.toMatch(/70000|many|hunter2|path\b.*path|parrot/);
    expect(found.map((line) => line.trim().split(':')[0]).sort()).toEqual([
      'API_KEYS',
      'CALLS_PER_MINUTE',
      'CAPTION_ENGINE',
      'CORS_ORIGINS',
      'PORT',
    ]);
  });
});
