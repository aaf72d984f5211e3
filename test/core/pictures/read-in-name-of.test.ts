import { expect, it } from 'vitest';
import { z } from 'zod';
import { defineCommand, imageOption } from '../../../src/core/command.ts';
import type { Attachment } from '../../../src/core/pictures/attachment.ts';
import { createTestCore, interactionFor } from '../../support/core.ts';

it('reads a picture in the name of whoever uses the command, also one from another person’s use', async () => {
  const readers: (string | undefined)[] = [];
  const given: Attachment[] = [];
  const look = defineCommand({
    name: 'look',
    description: 'Looks at a picture',
    ephemeral: false,
    options: { image: imageOption('The picture') },
    output: z.object({}),
    async run({ options: { image }, signal }) {
      given.push(image);
      await image.read(signal);
      return { kind: 'reply', title: 'Title', text: 'Seen', data: {} };
    },
  });
  const picture: Attachment = {
    name: 'cat.jpg',
    spoiler: false,
    read(_signal, person) {
      readers.push(person);
      return Promise.resolve({ data: new Uint8Array(3), width: 1, height: 1 });
    },
  };
  const { dispatch } = createTestCore({ commands: [look] });
  await dispatch(interactionFor('look', { image: picture }));
  await dispatch(interactionFor('look', { image: picture }, { user: { id: 'bob', name: 'Bob' } }));
  await dispatch(interactionFor('look', { image: given[0] }, { user: { id: 'bob', name: 'Bob' } }));
  const [ada, bob, again] = readers;
  expect(ada).toContain('ada');
  expect(bob).toContain('bob');
  expect(again).toBe(bob);
});
