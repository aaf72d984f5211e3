/** The SHA-256 of files at one commit, from other sources than the hub. */
type Pins = Readonly<Record<string, string>>;

/**
 * Checksums of the default models from sources other than the hub. Two public projects record the files of SmolVLM at
 * q8 with the same sums, one of them for this commit; two public download scripts record the sentiment model's int8
 * weights. A hub that offers a different file under the same commit is refused before anything is downloaded.
 */
const pins: Readonly<Record<string, Pins>> = {
  'HuggingFaceTB/SmolVLM-256M-Instruct@7e3e67edbbed1bf9888184d9df282b700a323964': {
    'config.json': 'b70fb4bfde88df9eeebc9d8ff523733b8bf70d6c9b06c610325960e06ae9db52',
    'generation_config.json': '067a2a54e5f87162ecac6e0e911cc4665fc8f7f3324794ecbac0f76badb56636',
    'preprocessor_config.json': '6cb6e36d6fcb88ca1502c4a26750715dc3e7dedddc9a8f17b27d8d167d1457e7',
    'processor_config.json': 'e7bff42da73ae9eec9042ef20e066e11f1ee20f025358ff79131e3c0fb549b46',
    'tokenizer.json': '5ece781dc8d2b2f3e2f289ca0ae50b17cfc27dd27bfe7971bb8241e0b964331a',
    'tokenizer_config.json': '36c6fd44d07d10fd8180ee6b46dcccf69fb7c06753968ff0d7e17b8bfe17b777',
    'onnx/embed_tokens_quantized.onnx': '4b919b829fe2bf225e42431230c56891116f0149e5170e36c99bcc0cfae0d2ef',
    'onnx/vision_encoder_quantized.onnx': 'f82adc84246fbfe8651038470166385452682cc889538f5106544e622e5f1595',
    'onnx/decoder_model_merged_quantized.onnx':
      '33f14f3bca52699d733d86fcc9c5a0ec6f57afffa1dc9596abde53cde9df81aa',
  },
  'Xenova/bert-base-multilingual-uncased-sentiment@fad9b372f770c208d2efaf00d02f2cb3b61ec450': {
    'onnx/model_int8.onnx': '011c17a2902d1439f02ba6acfd90ed6ca4d3f5f059b9293e6bd999d094a87cf0',
  },
};

/** The SHA-256 that a file must have at this commit, if it is known. */
export function pinOf(model: string, revision: string, path: string): string | undefined {
  return pins[`${model}@${revision}`]?.[path];
}
