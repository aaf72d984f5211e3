/** A conversation as it was written: one line a message, each by the next of its people. */
interface MadeUp {
  readonly people: readonly string[];
  readonly lines: readonly string[];
}

function madeUp(people: readonly string[], text: string): MadeUp {
  return { people, lines: text.trim().split('\n') };
}

/** People who are glad about a launch. */
export const cheerful = madeUp(
  ['ada', 'ben', 'cleo', 'dan'],
  `
Good morning everyone, I hope you slept well
Morning! The release is out and it looks great
I love the new start page, beautiful work
Thank you so much, that makes me happy
The customers already wrote how much they like it
That is wonderful news
Shall we have lunch together to celebrate?
Great idea, I'm in
Me too, I would love that
The little place at the corner is excellent
Best noodles in town, always a pleasure
And the people there are so friendly
I have to finish one ticket first
No problem, take your time
Done, that was easier than I thought
Perfect, well done
Thanks for your help with the tests, you are the best
You are welcome, it was fun
The numbers are amazing, twice as many visitors as last week
Wow, I did not expect that
Fantastic, congratulations to the whole team
I am really proud of us
Lunch at twelve then?
Yes, see you there
The noodles were delicious
Agreed, lovely afternoon too
The boss just called and she is thrilled
What a great day
Let us plan the next one while we are happy
I already have a nice idea for it
Tell us, your ideas are always good
A small game on the page, simple and fun
I love it
Brilliant, let us do that
Have a wonderful evening, all of you
You too, thank you for everything
`,
);

/** People who quarrel about a deadline. */
export const quarrel = madeUp(
  ['ada', 'ben', 'cleo'],
  `
Can somebody tell me why the build is broken again?
I do not know, it worked yesterday
Somebody pushed without running the tests
Not me this time
It is always the same and I am tired of it
Do not look at me like that
You broke it last week too and never said sorry
That is not true and you know it
This is ridiculous
The customer is angry and I have to take the calls
Then answer them, it is your job
That was rude
I am sick of being blamed for everything
You are blamed because you never test anything
That is a terrible thing to say
It is the worst code I have ever seen
Then write it yourself, I hate this project
You are impossible to work with
This is useless, we are going in circles
The demo failed and everybody saw it, so embarrassing
It was awful, I wanted to leave the room
And nobody helped me, thanks for nothing
I asked for help twice and you ignored me
I was busy with your mess
Stop it, both of you, this is horrible
I am not going to apologise
Nobody asked you to
The deadline is gone anyway, what a disaster
I am so disappointed in all of us
I have had enough for today
`,
);

/** A day that begins well, goes wrong at noon and is mended. */
export const mixed = madeUp(
  ['ada', 'ben', 'cleo', 'dan', 'eve'],
  `
Morning all, lovely weather today
Good morning, I love these clear days
The new office plants are beautiful
Thanks, I am happy that you like them
Meeting at ten in the small room
I will bring the slides
The slides look great, well done
Good meeting, thank you everyone
I think we agree on the plan
The server is slow for me
For me too
It is down now
Again? This is terrible
All customers get errors, this is a disaster
The backup did not start either
I hate this provider, their support is useless
They do not even answer the phone
The worst outage this year
People are angry and they are right
I am so sorry, I should have tested the backup
It is not your fault, but it is bad
We lost the whole morning
The provider answered at last
They say it takes an hour
It is back, at least for me
For me as well
All tests pass again
What a relief
Thank you for staying calm, that helped a lot
Great work, all of you
I wrote a note for the customers
The note is excellent, honest and friendly
A customer says thanks for the quick help
That is so nice to hear
Cake in the kitchen, you have earned it
Best idea of the day, thank you
The cake is delicious
I am glad we made it together
`,
);
