import type { Files } from '../files.ts';
import { slackFiles } from './walk.ts';

/** What is wrong with the files that image blocks name: unknown, not an image, or still being processed. */
export function slackFileProblems(blocks: unknown, files: Files): string[] {
  return slackFiles(blocks).flatMap(({ pointer, file }) => {
    const id =
      typeof file['id'] === 'string' ? file['id'] : /\b(F[A-Z0-9]{6,})\b/.exec(String(file['url']))?.[1];
    const found = id === undefined ? undefined : files.get(id);
    const isImage = /\.(?:png|jpe?g|gif)$/i.test(found?.name ?? '');
    return found?.ready === true && isImage ? [] : [`invalid slack file [json-pointer:${pointer}]`];
  });
}
