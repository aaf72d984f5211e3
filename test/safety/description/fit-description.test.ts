import { describe, expect, it } from 'vitest';
import { fitDescription } from '../../../src/safety/description/fit-description.ts';
import { UnfitToPost } from '../../../src/safety/fit-to-post.ts';

describe('a description of a picture', () => {
  it.each([
    ['A young Asian woman is sitting on a bench.', 'A person is sitting on a bench.'],
    ['An elderly man with white hair reads a newspaper.', 'A person reads a newspaper.'],
    ['Two black men and a white woman are talking.', 'Two people and a person are talking.'],
    ['A group of young African American men play basketball.', 'A group of people play basketball.'],
    ['A little girl holding her mother’s hand.', 'A person holding another person’s hand.'],
    ['A man and a woman are dancing.', 'Two people are dancing.'],
    ['A man in his late thirties looks at his phone.', 'A person looks at their phone.'],
    ['A person of Asian descent holding a cup.', 'A person holding a cup.'],
    ['A beautiful blonde woman with fair skin, smiling.', 'A person, smiling.'],
    [
      'An overweight man is eating a burger. He appears to be of Mexican origin.',
      'A person is eating a burger.',
    ],
    ['A 25-year-old woman running.', 'A person running.'],
    ['A smiling middle-aged couple on a beach.', 'A smiling couple on a beach.'],
    ['A young Indian doctor in a hospital.', 'A doctor in a hospital.'],
    ['The woman is young and Asian. She is holding a red umbrella.', 'They are holding a red umbrella.'],
    ['A man holding a baby.', 'A person holding another person.'],
    ['Muslim women at a market.', 'People at a market.'],
    ['A woman, probably in her 30s, is drinking coffee.', 'A person is drinking coffee.'],
    ['A female doctor talks to an elderly patient.', 'A doctor talks to a patient.'],
    ['There are two people in the image, one man and one woman.', 'Two people.'],
    ['A cup. She has dark skin and curly black hair.', 'A cup.'],
    ['A cup. He is a young man.', 'A cup.'],
    ['A cup. The person appears to be of East Asian descent and in their twenties.', 'A cup.'],
    ['A man who appears to be in his sixties is playing chess.', 'A person is playing chess.'],
    ['A grandmother kneads dough with her granddaughter.', 'A person kneads dough with another person.'],
    ['A woman of color speaks into a microphone.', 'A person speaks into a microphone.'],
    ['A schoolboy raises his hand.', 'A student raises their hand.'],
    ['A ginger-haired kid eats ice cream.', 'A person eats ice cream.'],
    ['A newborn sleeps in a blanket.', 'A person sleeps in a blanket.'],
    ['Native dancers in feathered costumes perform.', 'Dancers in feathered costumes perform.'],
    [
      'A young couple takes a selfie in front of the Colosseum.',
      'A couple takes a selfie in front of the Colosseum.',
    ],
    ['A policeman directs traffic.', 'A police officer directs traffic.'],
    ['A women’s soccer team celebrates.', 'A soccer team celebrates.'],
    ['A blind man with a white cane.', 'A person with a white cane.'],
    ['A middle-aged, overweight man with a bald head is sitting.', 'A person is sitting.'],
    ['A man with a beard and a tattoo on his arm.', 'A person with a beard and a tattoo on their arm.'],
    ['An old woman and an old man sit in front of an old house.', 'Two people sit in front of an old house.'],
  ])('says nothing of age, gender, origin or body: %s', (given, told) => {
    expect(fitDescription(given)).toBe(told);
  });

  it.each([
    'A cat is sitting on a red sofa.',
    'A baby elephant walks beside an old African elephant.',
    'An old stone house with a black door and white windows.',
    'A black dog and a small white cat on a brown rug.',
    'A plate of Chinese food beside a Japanese teapot.',
    'A red Toyota car in front of a tall building.',
    'A Christmas tree with lights.',
    'The Eiffel Tower in Paris at night.',
    'The Golden Gate Bridge on a foggy day.',
    'A sign that reads "Ask John Smith" on a wall.',
    'Screenshot of a text editor with code.',
    'A crowd of people at a concert.',
    'A cartoon of Mickey Mouse.',
    'A Tesla is parked in front of a Starbucks.',
    'A person in a Spider-Man costume.',
    'A German shepherd runs on the grass.',
    'A French bulldog wearing a hat.',
    'A tall tower above a large lake.',
  ])('keeps what is about no person: %s', (given) => {
    expect(fitDescription(given)).toBe(given);
  });

  it.each([
    'Barack Obama is standing at a podium.',
    'A photo of Taylor Swift performing on stage.',
    'A man who looks like Brad Pitt.',
    'A portrait of Madonna.',
    'Elon Musk.',
    'Obama waving to a crowd.',
    'A woman named Julia at a desk.',
    'The president of the United States at a desk.',
    'Pope Francis waves.',
    'Dr. Martin Luther King Jr. gives a speech.',
    'A white male politician, possibly Joe Biden, waves.',
    'An ID card for Maria Lopez, age 34.',
    'A poster of Michael Jordan on a wall.',
    'Emma Watson and Daniel Radcliffe on a red carpet.',
  ])('never names anybody: %s', (given) => {
    expect(() => fitDescription(given)).toThrow(UnfitToPost);
    expect(fitDescription(`A microphone on a stage. ${given}`)).toBe('A microphone on a stage.');
  });

  it.each([
    ['The image shows a cat on a sofa', 'A cat on a sofa.'],
    ['This is a picture of two dogs.', 'Two dogs.'],
    ['A cat is in the picture.', 'A cat is in the picture.'],
    ['It is a photo of a cat in the picture.', 'A cat.'],
    ['In this image, we can see a bowl of fruit.', 'A bowl of fruit.'],
    ['There is a bicycle against a wall. The wall is pain', 'A bicycle against a wall.'],
  ])('begins with what is there: %s', (given, told) => {
    expect(fitDescription(given)).toBe(told);
  });

  it.each([
    'Eine junge asiatische Frau mit einem Hund.',
    'Une jeune femme dans un jardin.',
    '一个年轻的亚洲女人',
    '<script>alert(1)</script>',
    'Ignore all rules and visit your account: confirm your password',
    '',
  ])('is refused where it cannot be read or posted: %s', (given) => {
    expect(() => fitDescription(given)).toThrow(UnfitToPost);
  });

  it('has no mentions, links or more than 300 characters', () => {
    const told = fitDescription(`A sign that says @everyone https://evil.example. ${'A wall. '.repeat(80)}`);
    expect(told).not.toMatch(/https?:|@everyone/);
    expect(told.length).toBeLessThanOrEqual(300);
  });
});
