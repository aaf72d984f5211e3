import { useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { goToMessage } from './message-link.ts';
import type { Block, Inline } from './text-tree.ts';

function Spoiler({ children }: { children: ComponentChildren }) {
  const [shown, setShown] = useState(false);
  if (shown) return <span class="spoiler shown">{children}</span>;
  const show = () => setShown(true);
  return (
    <button type="button" class="spoiler" aria-label="Spoiler, hidden. Show it." onClick={show}>
      <span inert aria-hidden="true">
        {children}
      </span>
    </button>
  );
}

function Piece({ node }: { node: Inline }) {
  if (typeof node === 'string') {
    const lines = node.split('\n');
    return (
      <>
        {lines.map((line, place) => (
          <>
            {place > 0 && <br />}
            {line}
          </>
        ))}
      </>
    );
  }
  switch (node.kind) {
    case 'strong':
      return <strong>{inlines(node.children)}</strong>;
    case 'em':
      return <em>{inlines(node.children)}</em>;
    case 'underline':
      return <u>{inlines(node.children)}</u>;
    case 'strike':
      return <s>{inlines(node.children)}</s>;
    case 'spoiler':
      return <Spoiler>{inlines(node.children)}</Spoiler>;
    case 'code':
      return <code>{node.text}</code>;
    case 'mention':
      return <span class="mention">{node.text}</span>;
    case 'link':
      return (
        <a href={node.url} target="_blank" rel="noopener noreferrer" onClick={goToMessage}>
          {inlines(node.children)}
        </a>
      );
  }
}

function inlines(nodes: readonly Inline[]): ComponentChildren {
  return nodes.map((node, place) => <Piece key={place} node={node} />);
}

/** Formatted text within a line. */
export function InlineText({ nodes }: { nodes: readonly Inline[] }) {
  return <>{inlines(nodes)}</>;
}

function BlockOf({ block }: { block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return <p>{inlines(block.children)}</p>;
    case 'subtext':
      return <p class="subtext">{inlines(block.children)}</p>;
    case 'heading':
      // Not a real heading: what people write must not change the page's outline.
      return <p class={`heading level-${block.level}`}>{inlines(block.children)}</p>;
    case 'quote':
      return (
        <blockquote>
          <RichText blocks={block.children} />
        </blockquote>
      );
    case 'pre':
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      );
    case 'list': {
      const items = block.items.map((item, place) => <li key={place}>{inlines(item)}</li>);
      return block.start === undefined ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>;
    }
  }
}

/** Formatted text, block by block. */
export function RichText({ blocks }: { blocks: readonly Block[] }) {
  return (
    <>
      {blocks.map((block, place) => (
        <BlockOf key={place} block={block} />
      ))}
    </>
  );
}
