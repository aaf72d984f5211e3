/** The size of every sample, in pixels. */
export const width = 960;
export const height = 720;

/** A seeded random number generator, 0 to 1 (mulberry32). */
function createDice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function times(count: number, draw: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => draw(index)).join('');
}

const shared = `
<filter id="soft" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="6"/></filter>
<filter id="softer" x="-30%" y="-30%" width="160%" height="160%"><feGaussianBlur stdDeviation="22"/></filter>
<radialGradient id="vignette" cx="50%" cy="48%" r="75%">
<stop offset="0.55" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity="0.45"/></radialGradient>`;

function frame(defs: string, body: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<defs>${shared}${defs}</defs>${body}<rect width="${width}" height="${height}" fill="url(#vignette)"/></svg>`;
}

/** A ginger cat on a windowsill, with a blurred garden behind it. */
export function cat(): string {
  const dice = createDice(7);
  const leaves = times(90, () => {
    const green =
      ['#2f5d34', '#4b8440', '#6fa04c', '#94b95c', '#d9c566'][Math.floor(dice() * 5)] ?? '#4b8440';
    return `<ellipse cx="${dice() * width}" cy="${dice() * 500}" rx="${24 + dice() * 60}" ry="${18 + dice() * 46}" fill="${green}" opacity="${0.35 + dice() * 0.4}"/>`;
  });
  const fur = times(520, () => {
    const [x, y] = [330 + dice() * 300, 330 + dice() * 300];
    const tone = dice() > 0.5 ? '#f6c07a' : '#a9571c';
    return `<path d="M${x} ${y}q${dice() * 8 - 4} 10 ${dice() * 10 - 5} 22" stroke="${tone}" stroke-width="1.6" opacity="0.35" fill="none"/>`;
  });
  const stripe = (d: string) =>
    `<path d="${d}" stroke="#9a4a16" stroke-width="13" stroke-linecap="round" fill="none" opacity="0.75"/>`;
  const whisker = (side: number, y: number, lift: number) =>
    `<path d="M${480 + side * 46} ${y}q${side * 70} ${-10 + lift} ${side * 138} ${lift}" stroke="#fff6e6" stroke-width="2.4" fill="none" opacity="0.9"/>`;
  const eye = (x: number) => `
<ellipse cx="${x}" cy="272" rx="30" ry="27" fill="#3b2412"/><ellipse cx="${x}" cy="272" rx="26" ry="24" fill="url(#iris)"/>
<ellipse cx="${x}" cy="272" rx="8.5" ry="20" fill="#10100c"/><circle cx="${x + 8}" cy="262" r="6" fill="#fff"/>`;
  return frame(
    `<clipPath id="body"><path d="M340 630c-22-140 40-246 140-246s166 100 142 246z"/></clipPath>
<linearGradient id="garden" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#dfeec3"/><stop offset="0.5" stop-color="#8fb673"/><stop offset="1" stop-color="#45663f"/></linearGradient>
<linearGradient id="sill" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#f4efe6"/><stop offset="1" stop-color="#b9ab97"/></linearGradient>
<radialGradient id="coat" cx="42%" cy="25%" r="80%"><stop offset="0" stop-color="#f6b25e"/><stop offset="0.55" stop-color="#d97e2b"/><stop offset="1" stop-color="#93480f"/></radialGradient>
<radialGradient id="chest" cx="50%" cy="30%" r="70%"><stop offset="0" stop-color="#fffaf0"/><stop offset="1" stop-color="#ecc58f"/></radialGradient>
<radialGradient id="iris" cx="50%" cy="40%" r="60%"><stop offset="0" stop-color="#e7f08a"/><stop offset="0.6" stop-color="#7fb23e"/><stop offset="1" stop-color="#39631c"/></radialGradient>
<linearGradient id="ear" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#f2a6a0"/><stop offset="1" stop-color="#c96f5f"/></linearGradient>`,
    `<rect width="${width}" height="${height}" fill="url(#garden)"/><g filter="url(#softer)">${leaves}<circle cx="770" cy="110" r="90" fill="#fff6cf" opacity="0.9"/></g>
<rect x="0" y="590" width="${width}" height="130" fill="url(#sill)"/><rect x="0" y="586" width="${width}" height="9" fill="#fffdf7"/>
<rect x="70" y="0" width="34" height="590" fill="#efe8dc"/><rect x="104" y="0" width="7" height="590" fill="#b7ab98"/>
<ellipse cx="500" cy="640" rx="250" ry="26" fill="#4e4031" opacity="0.45" filter="url(#soft)"/>
<path d="M640 610c120 22 190-30 176-104-8-40-58-42-60-6-2 32 20 60-28 74-32 10-66 4-92-8z" fill="url(#coat)"/>
<path d="M330 636c-22-150 40-256 150-256s176 104 152 256c-4 16-296 16-302 0z" fill="url(#coat)"/>
<path d="M414 636c-16-120 12-206 66-206s84 84 68 206z" fill="url(#chest)"/>
${stripe('M352 500q34 4 50 24')}${stripe('M346 556q36 0 56 20')}${stripe('M610 500q-34 4-50 24')}${stripe('M616 556q-36 0-56 20')}
<path d="M346 238 330 96q-2-16 14-8l92 62z" fill="url(#coat)"/><path d="M614 238 630 96q2-16-14-8l-92 62z" fill="url(#coat)"/>
<path d="M358 204 350 124l56 42z" fill="url(#ear)"/><path d="M602 204l8-80-56 42z" fill="url(#ear)"/>
<ellipse cx="480" cy="264" rx="150" ry="132" fill="url(#coat)"/><g clip-path="url(#body)">${fur}</g>
${stripe('M480 146v44')}${stripe('M444 152q2 20 12 36')}${stripe('M516 152q-2 20-12 36')}${stripe('M346 272q26 2 42 14')}${stripe('M614 272q-26 2-42 14')}${stripe('M352 316q24-4 40 4')}${stripe('M608 316q-24-4-40 4')}
<ellipse cx="450" cy="338" rx="46" ry="36" fill="url(#chest)"/><ellipse cx="510" cy="338" rx="46" ry="36" fill="url(#chest)"/><ellipse cx="480" cy="372" rx="32" ry="20" fill="url(#chest)"/>
${eye(420)}${eye(540)}<path d="M462 308h36q6 0 2 7l-14 15q-6 6-12 0l-14-15q-4-7 2-7z" fill="#c9685f"/>
<path d="M480 334v18q-14 20-36 10M480 352q14 20 36 10" stroke="#6b3413" stroke-width="4.5" fill="none" stroke-linecap="round"/>
${[-1, 1].map((side) => whisker(side, 334, -14) + whisker(side, 344, 4) + whisker(side, 354, 22)).join('')}
<ellipse cx="430" cy="632" rx="46" ry="22" fill="#fbe6c2"/><ellipse cx="532" cy="632" rx="46" ry="22" fill="#fbe6c2"/>
<path d="M416 626v18M438 626v18M518 626v18M540 626v18" stroke="#b77a3e" stroke-width="3"/>`,
  );
}

/** A skyline at dusk over a river. */
export function city(): string {
  const dice = createDice(21);
  const row = (base: number, colour: string, tall: number, lit: number) =>
    times(15, (index) => {
      const [x, w, h] = [index * 70 - 30 + dice() * 20, 52 + dice() * 44, tall * (0.45 + dice() * 0.55)];
      const spire =
        dice() > 0.72
          ? `<rect x="${x + w / 2 - 2}" y="${base - h - 46}" width="4" height="48" fill="${colour}"/>`
          : '';
      const windows = times(Math.floor(w / 13) * Math.floor(h / 19), (at) => {
        const columns = Math.floor(w / 13);
        if (dice() > lit) return '';
        const [wx, wy] = [x + 4 + (at % columns) * 13, base - h + 8 + Math.floor(at / columns) * 19];
        return `<rect x="${wx}" y="${wy}" width="6" height="10" fill="${dice() > 0.3 ? '#ffd98a' : '#ffefc8'}" opacity="${0.55 + dice() * 0.45}"/>`;
      });
      return `<rect x="${x}" y="${base - h}" width="${w}" height="${h}" fill="${colour}"/>${spire}${windows}`;
    });
  const skyline = `<g opacity="0.85">${row(470, '#6d4a78', 250, 0.1)}</g>${row(470, '#3b2a55', 300, 0.3)}${row(472, '#1d1836', 190, 0.42)}`;
  const ripples = times(170, () => {
    const [x, y] = [dice() * width, 480 + dice() * 235];
    return `<ellipse cx="${x}" cy="${y}" rx="${14 + dice() * 60}" ry="${1 + dice() * 2.4}" fill="${dice() > 0.5 ? '#ffb36b' : '#20173c'}" opacity="${0.1 + dice() * 0.35}"/>`;
  });
  const clouds = times(
    9,
    () =>
      `<ellipse cx="${dice() * width}" cy="${60 + dice() * 190}" rx="${90 + dice() * 170}" ry="${9 + dice() * 17}" fill="#ffc9a3" opacity="${0.25 + dice() * 0.35}"/>`,
  );
  return frame(
    `<linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#23265c"/><stop offset="0.42" stop-color="#8a4a86"/><stop offset="0.72" stop-color="#f0785a"/><stop offset="1" stop-color="#ffd07a"/></linearGradient>
<linearGradient id="river" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#e08a63"/><stop offset="0.4" stop-color="#6b3f70"/><stop offset="1" stop-color="#1a1738"/></linearGradient>
<radialGradient id="sun"><stop offset="0" stop-color="#fff3c9"/><stop offset="0.35" stop-color="#ffd37d"/><stop offset="1" stop-color="#ff9a5a" stop-opacity="0"/></radialGradient>`,
    `<rect width="${width}" height="480" fill="url(#sky)"/><g filter="url(#soft)">${clouds}</g><circle cx="640" cy="400" r="190" fill="url(#sun)"/><circle cx="640" cy="400" r="52" fill="#fff1c4"/>
${skyline}<rect y="470" width="${width}" height="250" fill="url(#river)"/>
<g transform="translate(0 944) scale(1 -1)" opacity="0.5" filter="url(#soft)">${skyline}</g>
<path d="M610 480h60l34 240h-128z" fill="#ffd58a" opacity="0.42" filter="url(#softer)"/>${ripples}
<path d="M0 470h${width}v5H0z" fill="#140f28"/>
<g fill="#0d0a1e"><path d="M150 604h150q-14 34-44 34h-62q-30 0-44-34z"/><rect x="214" y="520" width="5" height="86"/><path d="M222 526l56 70h-56zM210 540l-40 56h40z" fill="#f3e3d0"/></g>`,
  );
}

/** A steaming mug on a desk. */
export function mug(): string {
  const dice = createDice(3);
  const grain = times(70, (index) => {
    const y = 430 + index * 4.4;
    return `<path d="M0 ${y}c240 ${dice() * 16 - 8} 480 ${dice() * 16 - 8} 960 ${dice() * 10 - 5}" stroke="#5a3413" stroke-width="${0.8 + dice() * 1.8}" opacity="${0.12 + dice() * 0.25}" fill="none"/>`;
  });
  const lights = times(
    26,
    () =>
      `<circle cx="${dice() * width}" cy="${dice() * 330}" r="${14 + dice() * 34}" fill="${dice() > 0.4 ? '#ffdf9e' : '#ff9f6b'}" opacity="${0.16 + dice() * 0.34}"/>`,
  );
  const steam = (x: number, sway: number) =>
    `<path d="M${x} 262c${sway} -50 ${-sway} -90 ${sway / 2} -140s${sway} -70 ${-sway / 3} -110" stroke="#fff" stroke-width="20" fill="none" opacity="0.34" stroke-linecap="round"/>`;
  const lines = times(
    9,
    (index) => `<path d="M640 ${560 + index * 13}l238 ${-26 + index}" stroke="#9fb4c8" stroke-width="1.5"/>`,
  );
  return frame(
    `<linearGradient id="wall" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#4a3b58"/><stop offset="1" stop-color="#1f2a44"/></linearGradient>
<linearGradient id="desk" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#a4683a"/><stop offset="1" stop-color="#6b3d1c"/></linearGradient>
<linearGradient id="glaze" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="#12406f"/><stop offset="0.28" stop-color="#3f86c6"/><stop offset="0.42" stop-color="#8fc3ea"/><stop offset="0.6" stop-color="#2f70b0"/><stop offset="1" stop-color="#0c2f55"/></linearGradient>
<radialGradient id="coffee"><stop offset="0" stop-color="#8a5a34"/><stop offset="0.7" stop-color="#4b2a13"/><stop offset="1" stop-color="#2a1508"/></radialGradient>`,
    `<rect width="${width}" height="440" fill="url(#wall)"/><g filter="url(#soft)">${lights}</g>
<rect y="424" width="${width}" height="296" fill="url(#desk)"/>${grain}
<g><path d="M596 566 862 520l84 150-300 50z" fill="#26303f" opacity="0.5" filter="url(#soft)"/><path d="M590 556 856 512l76 142-290 52z" fill="#f6f1e4"/><path d="M590 556l12-2 50 150-10 2z" fill="#c2463f"/>${lines}
<path d="M668 690 900 580l9 12-230 108-16 4z" fill="#e9b949"/><path d="M668 690l-14 15 25-5z" fill="#3a2a1c"/></g>
<ellipse cx="390" cy="636" rx="210" ry="34" fill="#1d0f05" opacity="0.6" filter="url(#soft)"/>
<path d="M520 340c120-24 150 196-8 206l4-42c82-8 66-138 0-122z" fill="url(#glaze)"/>
<path d="M228 288c0 150 2 250 34 324 14 28 210 28 226 0 32-74 34-174 34-324z" fill="url(#glaze)"/>
<ellipse cx="375" cy="288" rx="147" ry="40" fill="#d9ecfa"/><ellipse cx="375" cy="290" rx="132" ry="32" fill="url(#coffee)"/>
<path d="M290 292q40-22 84-6t80-4" stroke="#c79a68" stroke-width="7" fill="none" opacity="0.55" filter="url(#soft)"/>
<path d="M282 340c0 120 6 190 22 236" stroke="#fff" stroke-width="16" fill="none" opacity="0.32" stroke-linecap="round" filter="url(#soft)"/>
<g filter="url(#soft)">${steam(330, 40)}${steam(378, -44)}${steam(424, 36)}</g>`,
  );
}
