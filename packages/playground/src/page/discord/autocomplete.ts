import { useEffect, useState } from 'preact/hooks';
import { act } from '../act.ts';
import type { Choice, DiscordOption } from '../protocol.ts';
import { toValues, type Drafted, type Leaf } from './commands.ts';
import { useClient } from './context.ts';

/** How long typing must pause before the bot is asked, in ms. */
const pauseMs = 150;

interface Typing {
  readonly command: Leaf;
  readonly option: DiscordOption;
  readonly text: string;
  readonly drafted: Drafted;
}

/** The bot's suggestions for the option being typed; undefined if the bot is not asked. */
export function useAutocomplete(typing: Typing | undefined): readonly Choice[] | undefined {
  const { state, channelId } = useClient();
  const [choices, setChoices] = useState<readonly Choice[]>([]);
  const name = typing?.option.name;
  useEffect(() => {
    if (typing === undefined) return;
    let wanted = true;
    const { command, option, text, drafted } = typing;
    const ask = async () => {
      const known = Object.entries(drafted).filter(
        ([key, value]) => key !== option.name && typeof value === 'string',
      );
      const options = await toValues(command, Object.fromEntries(known), state);
      const as = { platform: 'discord', as: state.me.id, channelId } as const;
      const answer = await act({
        ...as,
        do: 'autocomplete',
        name: command.name,
        option: option.name,
        text,
        options,
      });
      if (wanted && answer.ok) setChoices(answer.choices ?? []);
    };
    const timer = setTimeout(() => void ask(), pauseMs);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [name, typing?.text]);
  return typing === undefined ? undefined : choices;
}
