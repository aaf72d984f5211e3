import type { English } from '../en/index.ts';

export default {
  cry: 'Merci de l’avoir écrit. Tu comptes, et tu n’as pas à porter cela sans aide. Je ne suis qu’un bot : parle tout de suite à quelqu’un près de toi, ou appelle une ligne d’écoute ou les urgences.',
  joke: 'S’il y a là plus qu’une blague : tu n’as pas à porter cela sans aide. Parle à quelqu’un près de toi, ou appelle une ligne d’écoute.',
  someoneElse:
    'La personne qui a écrit cela est peut-être en détresse. Si tu peux, demande-lui comment elle va ; une ligne d’écoute sait quoi dire.',
  harmed:
    'Je suis vraiment désolé. Ce qu’on te fait n’est pas ta faute, et tu n’as pas à affronter cela sans aide. Je ne suis qu’un bot : parle à quelqu’un de confiance ou appelle une ligne d’écoute ; en cas de danger, appelle les urgences.',
} satisfies Record<keyof English['distress'], string>;
