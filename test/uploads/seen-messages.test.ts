import { describe, expect, it } from 'vitest';
import { isRefused } from '../../src/uploads/seen-messages.ts';

describe('a message that asks to be left alone', () => {
  it.each(['#noai', 'my cat #NoAI!', '(#nobot)', 'one\n#NOBOT\ntwo', 'ein Bild,#noai', '#noai-please'])(
    'is %j',
    (text) => {
      expect(isRefused(text)).toBe(true);
    },
  );

  it.each(['', 'noai', '#noaircraft', '#nobots', 'a#noai', '##noai', '#noai_not', '#no ai', '#noaiß'])(
    'is not %j',
    (text) => {
      expect(isRefused(text)).toBe(false);
    },
  );
});
