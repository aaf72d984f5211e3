import type { Formats } from './formats.ts';

/** Brazilian Portuguese. */
export const portuguese: Formats = {
  any: [
    'Meu cérebro às 3 da manhã: {x}.\nEu: por favor, amanhã eu trabalho.',
    'Placa de museu: “{X}”, pânico sobre tela.',
    '{X}. Sem mais perguntas, meritíssimo.',
    'Plantão de notícias: “{X}”. Mais informações depois do cafezinho.',
    'Professora de ioga: esvazie a mente.\nMinha mente: “{X}”.',
    '“{X}”. Em breve nos cinemas, traga pipoca.',
    'Áudio de quatro minutos.\nResumo: “{X}”.',
    'Ninguém:\nAbsolutamente ninguém:\nEu: {x}',
    '{X}. E agora, a previsão do tempo.',
    'Título da minha autobiografia: “{X}”.',
    'Entrevistador: fale um pouco sobre você.\nEu: “{X}”.',
    'Novela das nove, capítulo de hoje: “{X}”. Continua amanhã.',
    'Figurinha do grupo da família: “{X}”, com glitter e rosas.',
    'Pauta da reunião: “{X}”. Vai passar do horário.',
    'Frase de para-choque de caminhão: “{X}”.',
  ],
  kinds: [
    {
      cue: /^quando [^,]*$/i,
      formats: [
        'Ninguém:\nAbsolutamente ninguém:\nEu {x}:',
        'Meus batimentos na academia: 120.\nMeus batimentos {x}: sim.',
        'Psicóloga: descreva uma emoção forte.\nEu: {x}.',
        'Meu último neurônio {x}: música de elevador.',
        '{X}: violino, câmera lenta, uma lágrima.',
        'Minha cara {x}: carregando…',
        'O que a escola não ensina: manter a calma {x}.',
        '{X}: som do Windows desligando.',
        '{X}: sobem os créditos.',
        '{X} e todo mundo finge normalidade.',
      ],
    },
    {
      cue: /^(?:eu|(?:meu|minha) \p{L}+) (?:quando|\p{L}+[aeiô]ndo|n[oa]|às \d|depois de)(?!\p{L})/iu,
      formats: [
        'Ninguém:\nAbsolutamente ninguém:\n{X}:',
        'Imagens ao vivo: {x}.',
        '{X}: e o Oscar vai para…',
        'Voz de documentário: “{X}. Fascinante.”',
        '{X}. Episódio 1 de 48.',
      ],
    },
    {
      cue: /^(?:quem|a pessoa que) /i,
      formats: [
        'Procura-se: {x}. Recompensa: um biscoito.',
        '{X}: precisamos conversar.',
        '{X} me deve um café.',
        '{X}: vilão da semana por decisão do júri.',
      ],
    },
    {
      cue: /^(?:feliz|parabéns|obrigad\p{L}(?: \p{L}+){0,4}$|bem-vind|bo(?:m dia|a tarde|a noite|as festas)|olá)/iu,
      formats: [
        '{X}! O confete chega em 3 a 5 dias úteis.',
        '{X}! Bolo para todo mundo, até para o pessoal da contabilidade.',
        '{X}! De coração e com biscoitos.',
      ],
    },
  ],
  question: [
    'Perguntando para um amigo: {X}',
    'Prova, questão 1 (100 pontos): {X} Justifique.',
    'Os filósofos discutem há 2.000 anos: {X}',
    'Quatro estranhos no elevador. Silêncio.\nEu: {X}',
    'Eu: {X}\nBola mágica: pergunte de novo depois do almoço.',
    'A pergunta de um milhão: {X} Os universitários também não sabem.',
  ],
  pov: [
    'POV: {x}. A imagem congela.',
    'POV: {x}. Sobem os créditos.',
    'POV: {x}. Zoom dramático.',
    'POV: {x}. Fim da primeira temporada.',
    'POV: {x}. O narrador já sabia.',
  ],
  dialogue: {
    nobody: ['Ninguém:', 'Ninguém:\nAbsolutamente ninguém:'],
    answers: [
      '(finge que caiu a internet)',
      '(sai pela janela acenando)',
      '(carregando…)',
      '(digita por dez minutos) ok',
    ],
    closings: ['(violino dramático)', '(música de elevador)', '(risadas gravadas)'],
  },
  dry: [
    'Querido diário, capítulo 412: “{X}”.',
    'Ninguém prepara a gente pra isso: {x}.',
    'Arquivado em “coisas da vida”: {x}.',
  ],
};
