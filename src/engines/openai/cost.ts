import type { Charge } from '../../inference/engine.ts';

export interface Prices {
  /** US dollars. */
  readonly usdPerMillionInput: number;
  /** US dollars. */
  readonly usdPerMillionOutput: number;
}

export interface Tokens {
  readonly input: number;
  readonly output: number;
}

/** The cost of a number of tokens. */
export function chargeFor(
  { input, output }: Tokens,
  { usdPerMillionInput, usdPerMillionOutput }: Prices,
): Charge {
  return {
    usd: (input * usdPerMillionInput + output * usdPerMillionOutput) / 1_000_000,
    inputTokens: input,
    outputTokens: output,
  };
}

/** An upper bound: no tokenizer produces more tokens than a text has bytes. */
export function mostTextTokens(text: string): number {
  return Buffer.byteLength(text);
}

/** The most bytes that one UTF-16 unit takes in UTF-8. */
export const bytesPerUnit = 3;

/**
 * The most tokens that a picture of 768 × 768 pixels counts as. OpenAI's current models stay below 1,500; open ones
 * take up to about 2,900. gpt-4o-mini counts 2,833 plus 5,667 per tile of 512 pixels, so that a picture costs the same
 * as on gpt-4o (OpenAI, "Images and vision").
 */
export function mostImageTokens(model: string): number {
  return model.startsWith('gpt-4o-mini') ? 2_833 + 4 * 5_667 : 3_000;
}
