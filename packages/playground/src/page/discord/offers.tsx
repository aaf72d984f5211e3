import { Fragment } from 'preact';
import { Avatar } from '../parts/avatar.tsx';
import { OfferList as AnyOfferList } from '../parts/offer-list.tsx';
import type { Offering } from '../parts/offering.ts';
import type { Leaf } from './commands.ts';

/** The commands that a text may be the beginning of; undefined where it begins without a slash, or goes on. */
export function typedCommands(text: string, all: readonly Leaf[]): readonly Leaf[] | undefined {
  const typed = /^\/([\w-]*(?: [\w-]*)?)$/.exec(text)?.[1]?.trimStart();
  return typed === undefined ? undefined : all.filter(({ name }) => name.startsWith(typed));
}

function CommandOffer({ leaf }: { leaf: Leaf }) {
  return (
    <>
      <Avatar id="" name="" bot size={32} />
      <span class="grow">
        <strong>/{leaf.name}</strong>
        {leaf.options.map(({ name, required }) => (
          // With a blank before it, for those to whom the list is read.
          <Fragment key={name}>
            {' '}
            <span class={required ? 'option-name' : 'option-name optional'}>{name}</span>
          </Fragment>
        ))}
        <span class="note">{leaf.description}</span>
      </span>
    </>
  );
}

/** The list of what is offered. */
export function OfferList({ offering }: { offering: Offering<Leaf> }) {
  return (
    <AnyOfferList
      offering={offering}
      headings={{ commands: 'Commands', people: 'Members' }}
      keyOf={({ name }) => name}
      render={(leaf) => <CommandOffer leaf={leaf} />}
    />
  );
}
