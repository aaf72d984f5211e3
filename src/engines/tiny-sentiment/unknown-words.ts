import type { PreTrainedTokenizer } from '@huggingface/transformers';

/** What a text's tokens say about it. */
interface Reading {
  /** Tokens that reached the model, including its two markers. */
  readonly tokens: number;
  readonly mostlyUnknown: boolean;
}

/** Reads one row of token ids, padding included. */
type Reader = (row: readonly number[]) => Reading;

/** The start of a word, a later piece of one, an unknown word, or not a word. */
type Kind = 'word' | 'piece' | 'unknown' | 'other';

/**
 * Creates a reader of token ids. A word counts as unknown if the vocabulary lacks it, so that it is split into pieces:
 * 0 to 45 % of the words in English chat with names and jargon, mostly more than half in other languages.
 */
export function createTokenReader(tokenizer: PreTrainedTokenizer): Reader {
  const kinds: Kind[] = [];
  for (const [token, id] of tokenizer.get_vocab()) kinds[id] = kindOf(token, id, tokenizer);

  return (row) => {
    const tokens = row.findLastIndex((id) => id !== tokenizer.pad_token_id) + 1;
    let words = 0;
    let unknown = 0;
    let counted = true;
    for (const id of row.slice(0, tokens)) {
      const kind = kinds[id] ?? 'other';
      if (kind === 'piece') {
        if (!counted) unknown += 1;
        counted = true;
        continue;
      }
      if (kind !== 'other') words += 1;
      if (kind === 'unknown') unknown += 1;
      counted = kind !== 'word';
    }
    return { tokens, mostlyUnknown: words > 0 && unknown * 2 >= words };
  };
}

function kindOf(token: string, id: number, tokenizer: PreTrainedTokenizer): Kind {
  if (id === tokenizer.unk_token_id) return 'unknown';
  if (tokenizer.all_special_ids.includes(id)) return 'other';
  if (token.startsWith('##')) return 'piece';
  return /[\p{L}\p{N}]/u.test(token) ? 'word' : 'other';
}
