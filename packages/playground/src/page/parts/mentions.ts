import type { Person } from '../protocol.ts';

/** The `@name` being typed before the caret, if any. */
export function typedMention(
  text: string,
  caret: number,
): { readonly from: number; readonly name: string } | undefined {
  const found = /(?:^|\s)@([\w.-]{0,32})$/.exec(text.slice(0, caret));
  const name = found?.[1];
  return name === undefined ? undefined : { from: caret - name.length - 1, name };
}

/** The people that `@name` may mean, best match first. */
export function peopleNamed(people: readonly Person[], name: string): readonly Person[] {
  const wanted = name.toLowerCase();
  return people.filter((person) => person.name.toLowerCase().includes(wanted)).slice(0, 8);
}

/** Replaces `@name` with the platforms' `<@id>` for everybody known. */
export function withMentions(text: string, people: readonly Person[]): string {
  return [...people]
    .sort((a, b) => b.name.length - a.name.length)
    .reduce((all, { id, name }) => {
      const pattern = new RegExp(`(?<![\\w<])@${name.replace(/[^\w]/g, '\\$&')}(?![\\w])`, 'gi');
      return all.replace(pattern, `<@${id}>`);
    }, text);
}
