import { maxFileBytes, type ActAnswer, type Action, type FileUpload } from './protocol.ts';

function isAnswer(value: unknown): value is ActAnswer {
  return typeof value === 'object' && value !== null && 'ok' in value;
}

/** Sends a person's action. Never rejects: an unreachable server counts as a refusal. */
export async function act(action: Action): Promise<ActAnswer> {
  try {
    const response = await fetch('/playground/act', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(action),
    });
    const answer: unknown = await response.json();
    if (isAnswer(answer)) return answer;
    return { ok: false, message: `The playground answered ${response.status}.` };
  } catch {
    return { ok: false, message: 'The playground is not answering. It may be restarting.' };
  }
}

/** Reads a file for sending. @throws Error with a message for people if it is larger than 10 MB. */
export async function toUpload(
  file: File,
  rest: Pick<FileUpload, 'altText' | 'spoiler'> = {},
): Promise<FileUpload> {
  if (file.size > maxFileBytes) throw new Error(`${file.name} is larger than 10 MB.`);
  const base64 = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () =>
      resolve(typeof reader.result === 'string' ? (reader.result.split(',')[1] ?? '') : '');
    reader.onerror = () => reject(new Error(`${file.name} can’t be read.`));
    reader.readAsDataURL(file);
  });
  return { name: file.name, contentType: file.type, base64, ...rest };
}
