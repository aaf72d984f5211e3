import { finished, type Formats } from './formats.ts';

/** Brazilian Portuguese. */
export const portuguese: Formats = {
  any: [
    'Voz de documentário: “{X}. Fascinante.”',
    'Meu cérebro às 3 da manhã: {X}.\nEu: por favor, amanhã eu trabalho.',
    'Professora de ioga: esvazie a mente.\nMinha mente: {X}.',
    'Áudio de quatro minutos.\nResumo: “{X}”.',
    'Assunto do e-mail que acabei de mandar para os 4.000 funcionários: “{X}”.',
    'Título da minha autobiografia: “{X}”.',
    'Eu: vou guardar isso pra mim.\nEu, quatro minutos depois: {X}.',
    'Entrevistador: fale um pouco sobre você.\nEu: {X}.',
    'Barista: qual nome eu coloco no copo?\nEu: {X}.',
    'Grupo do WhatsApp: 247 mensagens.\nResumindo: {X}.',
    '{X}. Podem aplaudir.',
    '{X}. O que isso me ensinou sobre liderança, em 48 partes.',
    'Novela das nove, capítulo de hoje: “{X}”. Continua amanhã.',
    'Plantão de notícias: “{X}”. Mais informações depois do cafezinho.',
    'Frase de para-choque de caminhão: “{X}”.',
  ],
  noun: [
    'Entrevistador: qual é o seu maior defeito?\nEu: {X}.',
    'Meus assuntos de conversa:\n1. {X}\n2. Só isso',
    'Eu: bora trabalhar.\nMeu cérebro: {X}.',
    'Psicóloga: o que te traz aqui?\nEu: {X}.',
    'Captcha: prove que você não é um robô.\nEu: {X}.',
    'Apresentador: escolha uma categoria.\nEu: “{X}”, valendo 800.',
    'Voz de documentário: “{X}. Fascinante.”',
    'Os historiadores vão chamar esta época de “{X}”.',
    'Dias sem ninguém dizer “{X}” no grupo: 0.',
    'Novela das nove, hoje: “{X}”. Continua amanhã.',
    '“{X}”, o musical. Duração: quatro horas.',
  ],
  kinds: [
    {
      cue: /^(?!.*\b(?:não|nunca|quase)\b)(?:passei (?:n[oa]|em|de ano)|fui (?:promovid|aprovad|aceit|contratad)|ganh(?:ei|amos) |me formei|consegui (?:o|a|um|minha|meu) |(?:hoje |finalmente |enfim )(?:passei|ganhei|consegui|me formei|terminei|acabei)|tirei (?:a carteira|dez|10))/iu,
      isGlad: true,
      formats: [
        '{X}! O confete chega em 3 a 5 dias úteis.',
        '{X}! Em algum lugar toca uma orquestra minúscula.',
        '{X}! Bolo para todo mundo, até para o pessoal da contabilidade.',
        '{X}! Eu agradeço ao meu café.',
      ],
    },
    {
      cue: /^quando [^,]*$/i,
      formats: [
        'Batimentos na academia: 120.\nBatimentos {x}: sim.',
        'Psicóloga: descreva uma emoção forte.\nEu: {X}.',
        'O último neurônio {x}: música de elevador.',
        '{X}: violino, câmera lenta, uma lágrima.',
        'O que a escola não ensina: manter a calma {x}.',
        '{X}: som do Windows desligando.',
        '{X}: sobem os créditos.',
      ],
    },
    {
      cue: /^(?:feliz|parabéns|obrigad\p{L}(?: \p{L}+){0,4}$|bem-vind|bo(?:m dia|a tarde|a noite|as festas)|olá|oi(?!\p{L}))/iu,
      formats: [
        '{X}! Pode sentar e pegar um biscoito.',
        '{X}! Bolo para todo mundo, até para o pessoal da contabilidade.',
        '{X}! De coração e com biscoitos.',
      ],
    },
    {
      cue: finished,
      formats: [
        '“{X}.”\n— ditado popular desde um minuto atrás',
        '{X}. Obrigado por virem à minha palestra.',
        '“{X}.”\n— bordado na almofada da vovó',
        '“{X}.”\n— eu, quando só perguntam meu nome',
        '{X}. Sem mais perguntas, meritíssimo.',
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
    'A imagem congela.',
    'Sobem os créditos.',
    'Zoom dramático.',
    'Fim da primeira temporada.',
    'O narrador já sabia.',
  ].map((ending) => `POV: {X}. ${ending}`),
  dialogue: {
    nobody: ['Ninguém:', 'Ninguém:\nAbsolutamente ninguém:'],
    answers: ['(finge que caiu a internet)', '(carregando…)', '(digita por dez minutos) ok'],
    closings: ['(violino dramático)', '(música de elevador)', '(risadas gravadas)'],
  },
  dry: [
    'Querido diário, capítulo 412: “{X}”.',
    'Ninguém prepara a gente pra isso: {X}.',
    'Arquivado em “coisas da vida”: {X}.',
  ],
};
