import type { AnyCommand } from '../../../core/command.ts';

/** What stands before a command's name in a question about it, and what may stand behind. */
const asking =
  /^(?:what(?:[’']?s| is| does| do| are)|how (?:does|do i use|do you use|to use)|explain|tell me about|was (?:ist|macht|kann|tut|bewirkt)|wie (?:funktioniert|geht|benutze ich)|wofür ist|erklär(?: mir)?|c[’']est quoi|qu[’']est[- ]ce que(?: c[’']est que)?|que fait|à quoi sert|comment (?:marche|fonctionne|utiliser)|explique(?:-moi)?|¿?qu[eé] (?:es|hace)|¿?para qu[eé] (?:sirve|es)|¿?c[oó]mo (?:funciona|se usa|uso)|expl[ií]ca(?:me)?|o que (?:é|faz)|para que serve|como (?:funciona|se usa|uso)) (?:(?:the|your|der|die|das|den|le|la|el|o|a|command|befehl|la commande|comando) ){0,2}(?<name>\/?[a-z-]{2,40})(?: (?:command|befehl|commande|comando|do|for|about|mean|work|used|exactly|genau|eigentlich|exactement|exactamente|exatamente)){0,3}[\s?？.!]*$/iu;
const askingInJapanese =
  /^(?<name>\/?[a-z-]{2,40})(?:コマンド)?(?:って(?:何|なに|どう)|とは|は(?:何|なに|どう)|の使い方|を説明|の説明|について教えて)[^。]{0,20}[。？?！!]*$/iu;
/** Words that show that a name without its slash is a command’s: “what does describe do”. */
const ofCommands =
  /^(?:what does|how does|how do|que fait|à quoi sert|was macht|wie benutze)|command|befehl|comando|コマンド|使い方/iu;

/** The command that a text asks about, as in “what is /mood?” and “was macht der Befehl mood”. */
export function commandAskedAbout(
  text: string,
  commands: readonly AnyCommand[],
  nameOf: (typed: string) => string = (name) => name,
): AnyCommand | undefined {
  const { name } = (asking.exec(text) ?? askingInJapanese.exec(text))?.groups ?? {};
  if (name === undefined || !(name.startsWith('/') || ofCommands.test(text))) return undefined;
  const own = nameOf(name.toLowerCase().replace(/^\//, ''));
  return commands.find((each) => each.name === own);
}
