import { describe, expect, it } from 'vitest';
import { createNotesTold } from '../../../src/core/replies/notes-told.ts';

describe('notes that were told', () => {
  it('are not told again within an hour, whatever their numbers say', () => {
    let now = 0;
    const notes = createNotesTold({ clock: () => now });
    expect(notes.untold('ada', ['Loading (12 %).', 'Cut.'])).toEqual(['Loading (12 %).', 'Cut.']);
    expect(notes.untold('ada', ['Loading (40 %).'])).toEqual([]);
    now = 3_600_001;
    expect(notes.untold('ada', ['Loading (90 %).'])).toEqual(['Loading (90 %).']);
  });

  it('are remembered for a bounded number of people', () => {
    const notes = createNotesTold({ maxNotes: 2 });
    for (const person of ['ada', 'bob', 'cid']) notes.untold(person, ['Cut.']);
    expect(notes.untold('ada', ['Cut.'])).toEqual(['Cut.']);
    expect(notes.untold('cid', ['Cut.'])).toEqual([]);
  });
});
