import type { AnyCommand } from '../../../core/command.ts';
import { imageOptionOf } from '../../../core/options.ts';
import { hasPictureExtension } from '../../../media/picture-types.ts';
import { textOptionOf } from '../../kit/command-grammar.ts';

const bare = (address: string) => address.replace(/^[a-z]+:\/\//i, '').replace(/\/$/, '');

function isPicture(address: string): boolean {
  return URL.canParse(address) && hasPictureExtension(new URL(address).pathname);
}

/**
 * Makes the reader of links in the text of a command: their label, since that is what a person sees. A command that takes a
 * picture gets the address where there is no label, where nothing else makes sense, and where it leads to a picture.
 */
export function linkTextFor(command: AnyCommand): (address: string, label: string | undefined) => string {
  if (!imageOptionOf(command)) return (address, label) => label ?? address;
  const takesText = textOptionOf(command) !== undefined;
  return (address, label) => {
    // Slack labels what was typed without https:// with just that.
    if (label === undefined || bare(label) === bare(address) || !takesText) return address;
    return isPicture(address) ? `${label} ${address}` : label;
  };
}
