import { useMemo } from 'preact/hooks';
import { RichText } from '../parts/rich-text.tsx';
import { useClient } from './context.ts';
import { parseMarkdown } from './parse-markdown.ts';

/** Discord's markdown. */
export function Markdown({ text }: { text: string }) {
  const { names } = useClient();
  const blocks = useMemo(() => parseMarkdown(text, names), [text, names]);
  return <RichText blocks={blocks} />;
}
