import { describe, expect, it } from 'vitest';
import help from '../../commands/help.ts';
import sentiment from '../../commands/sentiment.ts';
import type { Language } from '../../src/languages/language.ts';
import type { Spending } from '../../src/core/limits/spending.ts';
import { createTestCore, interactionFor, noServices } from '../support/core.ts';

const spending: Spending = {
  providers: [
    { provider: 'OpenAI', calls: 12, usd: 0.0123, tokens: 4567 },
    { provider: 'Replicate', calls: 1, usd: 1.5, tokens: 0 },
  ],
  budgetUsd: 5,
};

interface Asking {
  readonly admin: boolean;
  readonly spent?: Spending;
  readonly language?: Language;
}

function ask({ admin, spent = spending, language = 'en' }: Asking) {
  const { dispatch } = createTestCore({
    commands: [sentiment, help],
    services: { spending: () => Promise.resolve(spent) },
  });
  return dispatch(interactionFor('help', {}, { language, isWorkspaceAdmin: () => Promise.resolve(admin) }));
}

describe('/help', () => {
  it('shows those who run the bot what was spent today', async () => {
    expect(await ask({ admin: true })).toMatchObject({
      text: expect.stringContaining(
        [
          'Today, since midnight UTC:',
          'OpenAI: $0.0123 in 12 calls, 4,567 tokens.',
          'Replicate: $1.50 in 1 call.',
          'The budget is $5.00 a day.',
        ].join('\n'),
      ) as string,
      data: { spending },
    });
  });

  it('links to what the owner says about privacy', async () => {
    const privacyUrl = 'https://example.org/privacy';
    const { dispatch } = createTestCore({ commands: [sentiment, help], services: { privacyUrl } });
    expect(await dispatch(interactionFor('help'))).toMatchObject({
      links: [{ label: 'What happens to your data', url: privacyUrl }],
      data: { privacy: privacyUrl },
    });
  });

  it('shows them how the bot is doing, and what needs mending', async () => {
    const { dispatch } = createTestCore({
      commands: [sentiment, help],
      services: {
        status: () =>
          Promise.resolve({
            version: '1.2.3',
            uptimeSeconds: 7_300,
            engines: [
              { task: 'text-classification', engine: 'transformers', state: 'loading' },
              { task: 'text-classification', engine: 'mini', state: 'ready' },
              { task: 'image-to-image', engine: 'filter', state: 'ready' },
            ],
            waiting: 4,
            warnings: ['My disk has only 12 MB left.'],
          }),
        uploads: {
          ...noServices.uploads,
          view: () =>
            Promise.resolve({
              ...{ mode: 'off', isDefault: true, optedOut: false, clicks: 'author' },
              problem: 'I can’t see what people upload.',
            }),
        },
      },
    });
    const admin = { isWorkspaceAdmin: () => Promise.resolve(true) };
    expect(await dispatch(interactionFor('help', {}, admin))).toMatchObject({
      text: expect.stringContaining(
        [
          'Only admins see what follows.',
          'Toonwit 1.2.3, running for 2 hours; 4 waiting.',
          'Engines: sentiment: transformers (loading), mini; cartoonize: filter.',
          'Needs attention: My disk has only 12 MB left.',
          'Needs attention: I can’t see what people upload.',
        ].join('\n'),
      ) as string,
    });
    expect(JSON.stringify(await dispatch(interactionFor('help')))).not.toMatch(/disk|1\.2\.3/);
  });

  it('speaks the admin’s language about all that', async () => {
    expect(await ask({ admin: true, language: 'de' })).toMatchObject({
      text: expect.stringMatching(
        /Was jetzt folgt, sehen nur Admins\.\nToonwit 0\.0\.0; Laufzeit: [^\n]*; in der Warteschlange: 0\.\n[^]*OpenAI: \$0\.0123 für 12 Aufrufe, 4\.567 Tokens\.[^]*Das Budget beträgt \$5\.00 am Tag\./,
      ) as string,
    });
  });

  it('says so if nothing was spent', async () => {
    expect(await ask({ admin: true, spent: { providers: [] } })).toMatchObject({
      text: expect.stringContaining('Nothing has been spent at providers.') as string,
    });
  });

  it('tells nobody else', async () => {
    const reply = await ask({ admin: false });
    expect(JSON.stringify(reply)).not.toMatch(/OpenAI|spending|budget/i);
  });

  it('tells nobody on a platform that knows no admins', async () => {
    const { dispatch } = createTestCore({
      commands: [help],
      services: { spending: () => Promise.resolve(spending) },
    });
    expect(JSON.stringify(await dispatch(interactionFor('help')))).not.toContain('OpenAI');
  });
});
