import type { Translation } from '../translation.ts';
import answers from './answers.ts';
import buttons from './buttons.ts';
import commands from './commands.ts';
import discord from './discord.ts';
import distress from './distress.ts';
import engines from './engines.ts';
import help from './help.ts';
import howToAsk from './how-to-ask.ts';
import http from './http.ts';
import limits from './limits.ts';
import mood from './mood.ts';
import options from './options.ts';
import pictureReplies from './picture-replies.ts';
import pictures from './pictures.ts';
import privacy from './privacy.ts';
import refusals from './refusals.ts';
import sentiment from './sentiment.ts';
import slack from './slack.ts';
import smallTalk from './small-talk.ts';
import uploads from './uploads.ts';

export default {
  messages: {
    answers,
    buttons,
    discord,
    distress,
    engines,
    help,
    howToAsk,
    http,
    limits,
    mood,
    options,
    pictureReplies,
    pictures,
    privacy,
    refusals,
    sentiment,
    slack,
    smallTalk,
    uploads,
  },
  commands,
} satisfies Translation;
