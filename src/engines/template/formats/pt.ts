import { formatsFrom } from './formats.ts';

/** Brazilian Portuguese. */
export const portuguese = formatsFrom({
  quotes: [
    'Meu cérebro às 3 da manhã: {X}.\nEu: por favor, amanhã eu trabalho.',
    'Áudio de quatro minutos.\nResumo: “{X}”.',
    'Assunto do e-mail que acabei de mandar para os 4.000 funcionários: “{X}”.',
    'Eu: vou guardar isso pra mim.\nEu, quatro minutos depois: {X}.',
    'Grupo da família: 247 mensagens.\nResumindo: {X}.',
  ],
  replies: ['Psicóloga: o que te traz aqui?\nEu: {X}.'],
  titles: [
    'Título da minha autobiografia: “{X}”.',
    'Novela das nove, capítulo de hoje: “{X}”. Continua amanhã.',
    '“{X}”, o musical. Duração: quatro horas.',
    'Frase de para-choque de caminhão: “{X}”.',
  ],
  after: [
    '{X}. Podem aplaudir.',
    '{X}. O que isso me ensinou sobre liderança, em 48 partes.',
    '{X}. Obrigado por virem à minha palestra.',
  ],
  sayings: [
    '“{X}.”\n— ditado popular desde um minuto atrás',
    '“{X}.”\n— bordado na almofada da vovó',
    '“{X}.”\n— eu, quando só perguntam meu nome',
    '“{X}.”\n— meu discurso de casamento inteiro',
  ],
  names: [
    'Meus assuntos de conversa:\n1. {X}\n2. Só isso',
    'Apresentador: escolha uma categoria.\nEu: “{X}”, valendo 800.',
    'Os historiadores vão chamar esta época de “{X}”.',
  ],
  moments: [
    /^quando [^,]*$/i,
    'Batimentos na academia: 120.\nBatimentos {x}: sim.',
    'Psicóloga: descreva uma emoção forte.\nEu: {X}.',
    'O último neurônio {x}: música de elevador.',
    '{X}: violino, câmera lenta, uma lágrima.',
    'O que a escola não ensina: manter a calma {x}.',
    '{X}: som do Windows desligando.',
  ],
  questions: [
    'Perguntando para um amigo: {X}',
    'Prova, questão 1 (100 pontos): {X} Justifique.',
    'Quatro estranhos no elevador. Silêncio.\nEu: {X}',
    'Eu: {X}\nBola mágica: pergunte de novo depois do almoço.',
    'A pergunta de um milhão: {X} Os universitários também não sabem.',
  ],
  cheers: [
    /^(?!.*(?<!\p{L})(?:não|nunca|quase|ex)(?!\p{L}))(?:(?:hoje|finalmente|enfim|eu|nós|a gente) )*(?:pass(?:ei|amos) (?:de ano|n[oa]s? (?:provas?|vestibular|concurso|exame|entrevista|teste|faculdade|enem|oab|federal)|em (?:medicina|direito|engenharia|primeiro|todas|tudo))|fui (?:promovid|aprovad|aceit|contratad)[ao]|ganh(?:ei|amos)(?=$|!| (?:(?:o|a|um|uma|meu|minha|nosso|nossa|no|na) )*(?:primeir[oa] )?(?:jogo|partida|corrida|loteria|campeonato|torneio|concurso|prêmio|medalha|troféu|bolsa|sorteio|rifa|bingo|promoção|aumento|presente|copa|final|aposta|eleição|maratona|vaga|ouro|prata|bronze))|me formei|consegui (?:o|a|um|uma|minha|meu)(?: (?:primeir[oa]|nov[oa]))? (?:emprego|vaga|estágio|bolsa|visto|diploma|promoção|aumento|trabalho|casa|apartamento|carteira|cnh|papel)|(?:terminei|acabei) (?:o|a|meu|minha) (?:tcc|tese|faculdade|curso|mestrado|doutorado|monografia|maratona)|tirei (?:a carteira|dez|10))(?!\p{L})/iu,
    /^(?:feliz|parabéns|obrigad\p{L}(?: \p{L}+){0,4}$|bem-vind[ao]s?|bo(?:m dia|a tarde|a noite|as festas)|olá|oi)(?!\p{L})/iu,
    '{X}! O confete chega em 3 a 5 dias úteis.',
    '{X}! Em algum lugar toca uma orquestra minúscula.',
    '{X}! Bolo para todo mundo, até para o pessoal da contabilidade.',
    '{X}! De coração e com biscoitos.',
    '{X}! Assinado: o grupo do WhatsApp inteiro.',
  ],
  endings: [
    ...['a imagem congela', 'sobem os créditos', 'zoom dramático', 'fim da primeira temporada'],
    ...['o narrador já sabia', 'violino dramático', 'música de elevador', 'risadas gravadas'],
    ...['a plateia prende a respiração', 'intervalo comercial'],
  ],
  nobody: ['Ninguém:', 'Ninguém:\nAbsolutamente ninguém:'],
  answers: [
    ...['(finge que caiu a internet)', '(carregando…)', '(digita por dez minutos) ok'],
    ...['(desliza devagar para baixo da mesa)', '(finge ser uma samambaia)', '(sorri, grita por dentro)'],
  ],
  gentle: [
    '{X}. Sem piada, só um abraço.',
    '“{X}.” Cuide-se bem hoje.',
    '{X}. Mando um abraço e algo quentinho.',
    '{X}. Tô do seu lado, venha o que vier.',
  ],
});
