import type { Person } from '../protocol.ts';

/** The `@name` that is being typed before the caret; undefined where none is. */
export function typedMention(
  text: string,
  caret: number,
): { readonly from: number; readonly name: string } | undefined {
  const found = /(?:^|\s)@([\w.-]{0,32})$/.exec(text.slice(0, caret));
  const name = found?.[1];
  return name === undefined ? undefined : { from: caret - name.length - 1, name };
}

/** Whom `@name` may mean, the best first. */
export function peopleNamed(people: readonly Person[], name: string): readonly Person[] {
  const wanted = name.toLowerCase();
  return people.filter((person) => person.name.toLowerCase().includes(wanted)).slice(0, 8);
}

/** Writes `@name` as the platforms do, `<@id>`, for everybody who is there. */
export function withMentions(text: string, people: readonly Person[]): string {
  return [...people]
    .sort((a, b) => b.name.length - a.name.length)
    .reduce((all, { id, name }) => {
      const pattern = new RegExp(`(?<![\\w<])@${name.replace(/[^\w]/g, '\\$&')}(?![\\w])`, 'gi');
      return all.replace(pattern, `<@${id}>`);
    }, text);
}
