import { decoder, embedTokens, sizes, visionEncoder } from './tiny-vlm-graphs.ts';

const special = [
  '<|im_start|>',
  '<end_of_utterance>',
  '<image>',
  '<fake_token_around_image>',
  '<global-img>',
] as const;

/** The characters by which byte-level tokenizers write the 256 bytes (GPT-2's table). */
function byteCharacters(): string[] {
  const isPlain = (byte: number) => (byte > 32 && byte < 127) || (byte > 160 && byte !== 173);
  let extra = 256;
  return Array.from({ length: 256 }, (_, byte) => String.fromCodePoint(isPlain(byte) ? byte : extra++));
}

const vocabulary = [...byteCharacters(), ...special];
const idOf = (token: (typeof special)[number]) => vocabulary.indexOf(token);

/** It generates lower-case letters and spaces, and ends sooner or later. */
function sayable(): Float32Array {
  return Float32Array.from(vocabulary, (token) => {
    if (/^[a-z]$/.test(token)) return 0;
    if (token === 'Ġ') return 1;
    return token === '<end_of_utterance>' ? -3 : -1000;
  });
}

/** SmolVLM's own template. */
const chatTemplate =
  "<|im_start|>{% for message in messages %}{{message['role'] | capitalize}}{% if message['content'][0]['type'] == 'image' %}{{':'}}{% else %}{{': '}}{% endif %}" +
  "{% for line in message['content'] %}{% if line['type'] == 'text' %}{{line['text']}}{% elif line['type'] == 'image' %}{{ '<image>' }}{% endif %}{% endfor %}" +
  "<end_of_utterance>\n{% endfor %}{% if add_generation_prompt %}{{ 'Assistant:' }}{% endif %}";

/**
 * A model of SmolVLM's architecture (Idefics3) with a thousandth of its size and random weights, as its files on a
 * hub: the same three graphs with the same inputs and outputs, the same processor, tokenizer and template.
 */
export function tinyVlmFiles(): Map<string, Buffer> {
  const eos = idOf('<end_of_utterance>');
  const { hidden, heads, headSize, layers, image, patch, shuffle } = sizes;
  const json: Readonly<Record<string, unknown>> = {
    'config.json': {
      architectures: ['Idefics3ForConditionalGeneration'],
      model_type: 'idefics3',
      image_token_id: idOf('<image>'),
      scale_factor: shuffle,
      text_config: {
        model_type: 'llama',
        hidden_size: hidden,
        num_attention_heads: heads,
        num_key_value_heads: 1,
        head_dim: headSize,
        num_hidden_layers: layers,
        vocab_size: vocabulary.length,
      },
    },
    'generation_config.json': { bos_token_id: idOf('<|im_start|>'), eos_token_id: eos, pad_token_id: eos },
    'preprocessor_config.json': {
      image_processor_type: 'Idefics3ImageProcessor',
      processor_class: 'Idefics3Processor',
      do_convert_rgb: true,
      do_resize: true,
      size: { longest_edge: 4 * image },
      resample: 1,
      do_image_splitting: true,
      max_image_size: { longest_edge: image },
      do_rescale: true,
      rescale_factor: 1 / 255,
      do_normalize: true,
      image_mean: [0.5, 0.5, 0.5],
      image_std: [0.5, 0.5, 0.5],
      do_pad: true,
    },
    'processor_config.json': {
      image_seq_len: (image / patch / shuffle) ** 2,
      processor_class: 'Idefics3Processor',
    },
    'tokenizer_config.json': {
      tokenizer_class: 'GPT2Tokenizer',
      processor_class: 'Idefics3Processor',
      chat_template: chatTemplate,
      bos_token: '<|im_start|>',
      eos_token: '<end_of_utterance>',
      pad_token: '<end_of_utterance>',
      model_max_length: 8192,
    },
    'tokenizer.json': {
      version: '1.0',
      added_tokens: special.map((content) => ({
        id: idOf(content),
        content,
        single_word: false,
        lstrip: false,
        rstrip: false,
        normalized: false,
        special: true,
      })),
      normalizer: null,
      pre_tokenizer: { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: true },
      post_processor: null,
      decoder: { type: 'ByteLevel', add_prefix_space: true, trim_offsets: true, use_regex: true },
      model: {
        type: 'BPE',
        vocab: Object.fromEntries(vocabulary.map((token, id) => [token, id])),
        merges: [],
      },
    },
  };
  return new Map([
    ...Object.entries(json).map(([path, content]) => [path, Buffer.from(JSON.stringify(content))] as const),
    ['onnx/embed_tokens.onnx', embedTokens(vocabulary.length)] as const,
    ['onnx/vision_encoder.onnx', visionEncoder()] as const,
    ['onnx/decoder_model_merged.onnx', decoder(vocabulary.length, sayable())] as const,
  ]);
}
