import type { Processor } from '@huggingface/transformers';
import { fieldOf } from '../kit/fields.ts';
import type { Answerer } from '../kit/model-worker.ts';
import { openLibrary } from './load-library.ts';
import type { CaptionJob, ModelSettings } from './worker-messages.ts';

/** The longest caption, in tokens: about 40 English words. */
const maxNewTokens = 60;

/** Characters of a person's words that the model gets. */
const maxPromptCharacters = 500;

/** The library's number for Lanczos, its only filter that takes every pixel into account. */
const lanczos = 1;

/** Without the penalty, a model this small has been seen to repeat itself up to the last token. */
const sampling = { do_sample: true, temperature: 0.7, top_k: 40, repetition_penalty: 1.2 } as const;

/**
 * Loads a vision and language model (Idefics3 or SmolVLM) from a folder, never from the network.
 * @throws Error if a file is missing or broken.
 */
export async function loadCaptioner({
  modelDir,
  dtype,
  ortThreads,
}: ModelSettings): Promise<Answerer<CaptionJob, string>> {
  const library = await openLibrary();
  const { AutoModelForImageTextToText, AutoProcessor, RawImage, StoppingCriteria, Tensor } = library;
  const seed = library.random.seed as (seed: number) => void;
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

  async function inputsFor({ prompt, image }: CaptionJob): Promise<object> {
    const text = processor.apply_chat_template(messagesFor({ prompt, hasImage: image !== undefined }), {
      add_generation_prompt: true,
      tokenize: false,
    });
    if (typeof text !== 'string') throw new Error('expected the chat template to give a text');
    if (!image) return asInputs(tokenizer(text, { add_special_tokens: false }));
    const given = new RawImage(new Uint8ClampedArray(image.data), image.width, image.height, 3);
    const picture = await given.resize(side, side, { resample: lanczos });
    // One piece instead of up to 17: a seventeenth of the time and memory.
    return asInputs(await processor(text, [picture], { do_image_splitting: false }));
  }

  return async (job, isStopped) => {
    const inputs = await inputsFor(job);
    const ids = fieldOf(inputs, 'input_ids');
    if (!(ids instanceof Tensor)) throw new Error('expected the processor to give input_ids as a tensor');
    // The library samples every token from this generator, and nothing else in this thread uses it.
    seed(job.seed);
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

function asInputs(inputs: unknown): object {
  if (typeof inputs === 'object' && inputs !== null) return inputs;
  throw new Error('expected the processor to give inputs');
}

interface Wanted {
  readonly prompt: string | undefined;
  readonly hasImage: boolean;
}

/** The model was trained without a system role, so the instruction surrounds the person's words. */
function messagesFor({ prompt, hasImage }: Wanted) {
  const words = prompt === undefined ? '' : ` It goes with these words: "${asData(prompt)}".`;
  const subject = hasImage ? 'this picture' : 'these words';
  const text = `Write one short, kind and funny meme caption for ${subject}.${words} Answer with the caption alone.`;
  const content = [...(hasImage ? [{ type: 'image' }] : []), { type: 'text', text }];
  return [{ role: 'user', content }];
}

/** A person's words without anything that the template or tokenizer would read as a marker. */
function asData(text: string): string {
  return text
    .slice(0, maxPromptCharacters)
    .replace(/[<>|"]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The first line of the answer, without surrounding quotation marks. */
function tidy(text: string): string {
  const [line = ''] = text.trim().split(/\n+/);
  return line.replace(/^(?:assistant|caption)\s*:\s*/i, '').replace(/^["“”'‘’\s]+|["“”'‘’\s]+$/g, '');
}
