import type { Processor } from '@huggingface/transformers';
import { fieldOf } from '../kit/untyped-field.ts';
import type { Answerer } from '../kit/model-worker.ts';
import { openLibrary } from './load-library.ts';
import type { ModelSettings, PictureJob } from './worker-messages.ts';

/** The longest description, in tokens: about 40 English words. */
const maxNewTokens = 60;

/** The library's number for Lanczos, its only filter that takes every pixel into account. */
const lanczos = 1;

/**
 * The likeliest token each time: an observation, not a joke. Without the penalty, a model this small has been seen to
 * repeat itself up to the last token.
 */
const sampling = { do_sample: false, repetition_penalty: 1.2 } as const;

/** What the model is asked; it was trained without a system role. */
const question = 'What is in this picture? Answer in one short sentence.';

/**
 * Loads a vision and language model (Idefics3 or SmolVLM) from a folder, never from the network.
 * @throws Error if a file is missing or broken.
 */
export async function loadDescriber({
  modelDir,
  dtype,
  ortThreads,
}: ModelSettings): Promise<Answerer<PictureJob, string>> {
  const library = await openLibrary();
  const { AutoModelForImageTextToText, AutoProcessor, RawImage, StoppingCriteria, Tensor } = library;
  const processor = await AutoProcessor.from_pretrained(modelDir);
  const model = await AutoModelForImageTextToText.from_pretrained(modelDir, {
    dtype,
    session_options: { intraOpNumThreads: ortThreads },
  });
  const { tokenizer, side } = partsOf(processor);

  class Stopping extends StoppingCriteria {
    readonly isStopped: () => boolean;

    constructor(isStopped: () => boolean) {
      super();
      this.isStopped = isStopped;
    }

    override _call(rows: number[][]): boolean[] {
      return rows.map(() => this.isStopped());
    }
  }

  async function inputsFor({ image }: PictureJob): Promise<object> {
    const content = [{ type: 'image' }, { type: 'text', text: question }];
    const text = processor.apply_chat_template([{ role: 'user', content }], {
      add_generation_prompt: true,
      tokenize: false,
    });
    if (typeof text !== 'string') throw new Error('expected the chat template to give a text');
    const given = new RawImage(new Uint8ClampedArray(image.data), image.width, image.height, 3);
    const picture = await given.resize(side, side, { resample: lanczos });
    // One piece instead of up to 17: a seventeenth of the time and memory.
    const inputs: unknown = await processor(text, [picture], { do_image_splitting: false });
    if (typeof inputs === 'object' && inputs !== null) return inputs;
    throw new Error('expected the processor to give inputs');
  }

  return async (job, isStopped) => {
    const inputs = await inputsFor(job);
    const ids = fieldOf(inputs, 'input_ids');
    if (!(ids instanceof Tensor)) throw new Error('expected the processor to give input_ids as a tensor');
    const output: unknown = await model.generate({
      ...inputs,
      ...sampling,
      max_new_tokens: maxNewTokens,
      stopping_criteria: new Stopping(isStopped),
    });
    if (isStopped()) throw new Error('stopped');
    if (!(output instanceof Tensor)) throw new Error('expected the model to give tokens as a tensor');
    const written = output.slice(null, [ids.dims.at(-1) ?? 0, output.dims.at(-1) ?? 0]);
    return tidy(tokenizer.batch_decode(written, { skip_special_tokens: true })[0] ?? '');
  };
}

/** The tokenizer, and the side of the vision encoder's square in pixels. */
function partsOf({ tokenizer, image_processor: images }: Processor) {
  const side = Number(fieldOf(fieldOf(images, 'max_image_size'), 'longest_edge'));
  if (!tokenizer || !images || !(side > 0)) {
    throw new Error('expected the model to have a tokenizer and a processor of square pictures');
  }
  // Otherwise it would first enlarge every picture to 2048 pixels, for splitting that is switched off.
  images.do_resize = false;
  return { tokenizer, side };
}

/** The first line of the answer, without surrounding quotation marks. */
function tidy(text: string): string {
  const [line = ''] = text.trim().split(/\n+/);
  return line.replace(/^assistant\s*:\s*/i, '').replace(/^["“”'‘’\s]+|["“”'‘’\s]+$/g, '');
}
