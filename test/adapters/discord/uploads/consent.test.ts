import { expect, it } from 'vitest';
import type { TaskId } from '../../../../src/inference/task.ts';
import { placeWithMode } from './support.ts';

const cartoonsLeave = (task: TaskId) => (task === 'image-to-image' ? 'Replicate' : undefined);
const offered = ['💬', '🎨', '☁️'];

it('asks the author before a picture leaves the server', async () => {
  const place = await placeWithMode('offer', { destinations: cartoonsLeave });
  const { control, people } = place;
  const ada = control.as(people.ada.id);
  expect(place.notices()[0]).toMatch(/stays on this server; for a cartoon \(🎨\), it is sent to Replicate/);
  const requests = place.counting();
  const message = await place.post('ada');
  await place.waitForOffer(message, offered);

  ada.react(message, '🎨');
  const [question] = await place.waitForReplies(message);
  expect(question?.content).toMatch(/🎨 sends your picture to Replicate\. Click ☁️ if you agree/);
  expect(requests().filter((request) => request.includes('attachments'))).toEqual([]);

  control.as(people.ben.id).react(message, '☁️');
  ada.react(message, '☁️');
  await control.waitFor(() => place.repliesTo(message).some(({ attachments }) => attachments.length === 1));
  await control.waitFor(() => question && place.now(question) === undefined);

  const next = await place.post('ada', ['next.png']);
  await place.waitForOffer(next, offered);
  ada.react(next, '🎨');
  const [answer] = await place.waitForReplies(next);
  expect(answer?.attachments).toHaveLength(1);
});

it('needs no consent for pictures that stay here', async () => {
  const place = await placeWithMode('offer', { destinations: cartoonsLeave });
  const message = await place.post('ada');
  await place.waitForOffer(message, offered);
  place.control.as(place.people.ada.id).react(message, '💬');
  const [reply] = await place.waitForReplies(message);
  expect(reply?.embeds).toHaveLength(1);
});

it('withdraws the question when the click is taken back', async () => {
  const place = await placeWithMode('offer', { destinations: cartoonsLeave });
  const ada = place.control.as(place.people.ada.id);
  const message = await place.post('ada');
  await place.waitForOffer(message, offered);
  ada.react(message, '🎨');
  const [question] = await place.waitForReplies(message);
  ada.unreact(message, '🎨');
  await place.control.waitFor(() => question && place.now(question) === undefined);
  ada.react(message, '☁️');
  ada.react(message, '💬');
  const [reply, ...more] = await place.waitForReplies(message);
  expect(reply?.attachments).toEqual([]);
  expect(more).toEqual([]);
});

it('lets nobody but the author consent', async () => {
  const place = await placeWithMode('offer', {
    destinations: cartoonsLeave,
    uploads: { clicks: 'anyone' },
  });
  const { control, people } = place;
  const message = await place.post('ada');
  await place.waitForOffer(message, offered);
  const ben = control.as(people.ben.id);
  ben.react(message, '🎨');
  const [question] = await place.waitForReplies(message);
  expect(question?.content).toContain('Whoever posted it has to agree first');
  ben.react(message, '☁️');
  control.as(people.ada.id).react(message, '☁️');
  await control.waitFor(() => place.repliesTo(message).some(({ attachments }) => attachments.length === 1));
});
