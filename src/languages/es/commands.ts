/** How the commands and their options are described, and what their menu entries are called; at most 100 characters each, menus 32. */
export default {
  caption: {
    description: 'Una frase divertida para una imagen o para tus palabras',
    menu: 'Poner una frase',
    options: {
      prompt: 'De qué va la frase, hasta 500 caracteres',
      image: 'La imagen que necesita una frase: JPEG, PNG, WebP, GIF o AVIF',
      seed: 'El mismo número con la misma petición da la misma frase',
      meme: 'Poner la frase también en la imagen; sí por defecto',
      layout: 'Encima de la imagen (bar), sobre ella (classic) o donde no tape nada (auto)',
      choices: 'Cuántas frases para elegir, de 1 a 3; a partir de dos, solo las ves tú',
    },
  },
  cartoonize: {
    description: 'Convertir una imagen en un dibujo',
    menu: 'Convertir en dibujo',
    options: {
      image: 'La imagen que dibujo: JPEG, PNG, WebP, GIF o AVIF',
      style:
        'cartoon: suave; comic: tinta; sketch: lápiz; watercolour: acuarela; pop-art: puntos y colores vivos',
      strength: 'Cuánto se aleja el dibujo de la imagen; normal por defecto',
      size: 'large agranda las imágenes pequeñas, original conserva el tamaño, hasta donde llego',
      compare: 'Mostrar la imagen y el dibujo uno al lado del otro',
    },
  },
  describe: {
    description: 'Qué hay en una imagen, como texto alternativo para copiar; solo lo ves tú',
    menu: 'Describir la imagen',
    options: { image: 'La imagen que describo: JPEG, PNG, WebP, GIF o AVIF' },
  },
  help: {
    description: 'Qué sé hacer aquí y cuántas llamadas te quedan',
    options: {},
  },
  limits: {
    description: 'Cuántas veces se me puede usar aquí, y quién no puede (admins)',
    options: {
      action: 'minute, day, exempt, unexempt, block, unblock, off, on o reset; si no, muestro los límites',
      who: 'La persona, el rol o grupo de usuarios, o el canal',
      number: 'Llamadas por minuto o por día; sin número, el límite se quita',
    },
  },
  mood: {
    description: 'El ambiente de la conversación, en una imagen; no se nombra a nadie',
    menu: 'Ambiente de este hilo',
    options: {
      messages: 'Cuántos de los últimos mensajes; 50 por defecto',
      theme: 'El fondo de la imagen; si no, el de la mayoría aquí',
      weekly: 'Publicar cada semana el ambiente de este canal (admins)',
    },
  },
  privacy: {
    description: 'Qué guardo y cómo hacer que te deje en paz',
    options: { mode: 'optout: dejo en paz tus imágenes y palabras, en todas partes; optin lo deshace' },
  },
  sentiment: {
    description: 'Cómo suena un texto, de una a cinco estrellas',
    menu: '¿Cómo suena esto?',
    options: { text: 'El texto, hasta 2000 caracteres' },
  },
  uploads: {
    description: 'Qué hago con las imágenes que se publican aquí, y con las tuyas',
    options: {
      mode: 'off, offer o auto para este canal (admins); optout u optin para tus propias imágenes',
    },
  },
};
