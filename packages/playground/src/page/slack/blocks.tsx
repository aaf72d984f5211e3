import type { AnyBlock, KnownBlock, MrkdwnElement, PlainTextElement } from '@slack/types';
import { InlineText, RichText } from '../parts/rich-text.tsx';
import { Picture } from '../parts/picture.tsx';
import { useClient } from './context.ts';
import { Element, type Where } from './elements.tsx';
import { Chart, lineChartOf } from './line-chart.tsx';
import { ModalInput } from './modal-input.tsx';
import { parseMrkdwn } from './parse-mrkdwn.ts';
import { treeOf } from './rich-text-block.ts';
import { withEmojis } from './with-emojis.ts';

/** A text object. */
function Text({ text }: { text: MrkdwnElement | PlainTextElement }) {
  const { names } = useClient();
  if (text.type === 'mrkdwn') return <RichText blocks={parseMrkdwn(text.text, names)} />;
  return (
    <p>
      <InlineText nodes={[withEmojis(text.text)]} />
    </p>
  );
}

function numberOf(block: object, name: string): number | undefined {
  const value: unknown = Reflect.get(block, name);
  return typeof value === 'number' ? value : undefined;
}

function ImageOf({ block, small = false }: { block: { alt_text: string } & object; small?: boolean }) {
  const url: unknown = Reflect.get(block, 'image_url');
  if (typeof url !== 'string') return <p class="note">{block.alt_text}</p>;
  if (small) return <img class="context-image" src={url} alt={block.alt_text} width={20} height={20} />;
  const width = numberOf(block, 'image_width');
  const height = numberOf(block, 'image_height');
  const file = {
    url,
    name: 'Picture',
    altText: block.alt_text,
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
  };
  return <Picture file={file} most={{ width: 420, height: 340 }} />;
}

function Block({ block, at }: { block: KnownBlock; at: Where }) {
  const { names } = useClient();
  switch (block.type) {
    case 'header':
      return <p class="block-header">{withEmojis(block.text.text)}</p>;
    case 'divider':
      return <hr />;
    case 'section': {
      const { text, fields = [], accessory } = block;
      return (
        <div class="block-section">
          <div class="grow">
            {text && <Text text={text} />}
            {fields.length > 0 && (
              <div class="block-fields">
                {fields.map((field, place) => (
                  <div key={place}>
                    <Text text={field} />
                  </div>
                ))}
              </div>
            )}
          </div>
          {accessory && <Element element={accessory} at={at} />}
        </div>
      );
    }
    case 'context':
      return (
        <div class="block-context">
          {block.elements.map((element, place) =>
            element.type === 'image' ? (
              <ImageOf key={place} block={element} small />
            ) : (
              <div key={place}>
                <Text text={element} />
              </div>
            ),
          )}
        </div>
      );
    case 'image':
      return (
        <div class="block-image">
          {block.title && <p class="block-image-title">{block.title.text}</p>}
          <ImageOf block={block} />
        </div>
      );
    case 'actions':
      return (
        <div class="block-actions">
          {block.elements.map((element, place) => (
            <Element key={element.action_id ?? place} element={element} at={at} />
          ))}
        </div>
      );
    case 'rich_text':
      return <RichText blocks={treeOf(block, names)} />;
    case 'markdown':
      return <RichText blocks={parseMrkdwn(block.text, names)} />;
    case 'input':
      return at.kind === 'modal' ? <ModalInput block={block} form={at.form} /> : null;
    default:
      return null;
  }
}

const known: readonly string[] = [
  'header',
  'divider',
  'section',
  'context',
  'image',
  'actions',
  'rich_text',
  'markdown',
  'input',
];

function isKnown(block: AnyBlock): block is KnownBlock {
  return known.includes(block.type);
}

/** The blocks of a message or modal. */
export function Blocks({ blocks, at }: { blocks: readonly AnyBlock[]; at: Where }) {
  return (
    <>
      {blocks.map((block, place) => {
        const chart = lineChartOf(block);
        if (chart) return <Chart key={block.block_id ?? place} chart={chart} />;
        return isKnown(block) ? <Block key={block.block_id ?? place} block={block} at={at} /> : null;
      })}
    </>
  );
}
