/**
 * Draws the pictures of the walkthrough, in the colours of the reader's theme:
 *
 *   node media/make-walkthrough.mjs
 *
 * VS Code puts these SVGs into a page that allows no styles, so every colour is an attribute.
 */
import { writeFile } from 'node:fs/promises';

const width = 640;
const height = 400;
const line = 22;
/** The width of a letter of the code font at 14 px, in px. */
const letter = 8.4;
const colours = {
  editor: 'var(--vscode-editor-background, #ffffff)',
  text: 'var(--vscode-foreground, #3b3b3b)',
  faint: 'var(--vscode-descriptionForeground, #6b6b6b)',
  border: 'var(--vscode-widget-border, var(--vscode-contrastBorder, #c8c8c8))',
  keyword: 'var(--vscode-textLink-foreground, #005fb8)',
  warning: 'var(--vscode-editorWarning-foreground, #bf8803)',
  hover: 'var(--vscode-editorHoverWidget-background, #f8f8f8)',
  red: 'var(--vscode-charts-red, #c72e2e)',
  yellow: 'var(--vscode-charts-yellow, #b58900)',
  green: 'var(--vscode-charts-green, #388a34)',
};

const journey = [
  'journey: Buying a new car',
  '  stage: Before the purchase',
  '    touchpoint: Website',
  '      rating: 7.6 (n=42)',
  '      importance: 7',
  '    touchpoint: Sales meeting',
  '      rating: 8.6 (n=42)',
  '      importance: 8',
  '  stage: During the purchase',
  '    touchpoint: A concrete offer',
  '      rating: 4.2 (n=42)',
  '      importance: 9',
  '      quote: I waited four days.',
];
/** As the map shows it: name, rating, and the stage as an index. */
const cards = [
  { name: ['Website'], rating: 7.6, stage: 0 },
  { name: ['Sales', 'meeting'], rating: 8.6, stage: 0 },
  { name: ['A concrete', 'offer'], rating: 4.2, stage: 1 },
];

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const rect = (x, y, w, h, attributes) => `<rect x="${x}" y="${y}" width="${w}" height="${h}" ${attributes}/>`;
const text = (x, y, content, { fill = colours.text, size = 13, weight = 400, anchor = 'start', mono = false } = {}) =>
  `<text x="${x}" y="${y}" fill="${fill}" font-size="${size}" font-weight="${weight}" text-anchor="${anchor}" ` +
  `font-family="${mono ? 'var(--vscode-editor-font-family, monospace), monospace' : 'sans-serif'}" ` +
  `xml:space="preserve">${escaped(content)}</text>`;

/** Lines of a journey, keywords in their colour; each letter has its place, whatever the reader's code font is. */
function source(lines, x, y, scale = 1) {
  const size = 14 * scale;
  const step = letter * scale;
  const word = (content, column, baseline, fill) =>
    `<text x="${x + column * step}" y="${baseline}" fill="${fill}" font-size="${size}" font-family="monospace" ` +
    `textLength="${content.length * step}" lengthAdjust="spacingAndGlyphs">${escaped(content)}</text>`;
  return lines
    .map((content, index) => {
      const [, indent, keyword, value] = /^( *)([a-z]+:)(.*)$/u.exec(content);
      const baseline = y + (index + 1) * line * scale;
      const behind = indent.length + keyword.length;
      return (
        word(keyword, indent.length, baseline, colours.keyword) +
        value.trimStart().replace(/^.+$/u, (said) => word(said, behind + 1, baseline, colours.text))
      );
    })
    .join('\n');
}

const frame = (x, w) =>
  rect(x, 12, w, height - 24, `rx="8" fill="${colours.editor}" stroke="${colours.border}" stroke-width="1.5"`);

const bandOf = (rating) => (rating <= 5 ? 'red' : rating < 8 ? 'yellow' : 'green');

/** The map: stages, cards, and the curve of the ratings over the three bands. */
function map(x, y, w) {
  const column = w / cards.length;
  const chart = { top: y + 150, height: 170 };
  const at = (rating) => chart.top + chart.height * (1 - (rating - 1) / 9);
  const middle = (index) => x + column * (index + 0.5);
  const bands = [
    ['green', 8, 10],
    ['yellow', 5, 8],
    ['red', 1, 5],
  ].map(([band, low, high]) => rect(x, at(high), w, at(low) - at(high), `fill="${colours[band]}" opacity="0.14"`));
  const stages = ['Before', 'During'].map((name, index) => {
    const own = cards.flatMap(({ stage }, place) => (stage === index ? [place] : []));
    const left = x + own[0] * column + 2;
    const span = own.length * column - 4;
    const tip = 9;
    const outline = `M${left} ${y}h${span - tip}l${tip} 14l-${tip} 14h-${span - tip}l${tip} -14z`;
    return `<path d="${outline}" fill="${colours.faint}" opacity="0.25"/>${text(left + span / 2, y + 19, name, { anchor: 'middle', size: 12, weight: 600 })}`;
  });
  const tiles = cards.map(({ name, rating }, index) => {
    const left = x + index * column + 4;
    const fill = colours[bandOf(rating)];
    const chosen =
      rating <= 5 ? `stroke="${fill}" stroke-width="2.5"` : `stroke="${colours.border}" stroke-width="1.5"`;
    return [
      rect(left, y + 40, column - 8, 84, `rx="6" fill="${colours.editor}" ${chosen}`),
      ...name.map((part, row) => text(left + 8, y + 59 + row * 15, part, { size: 12, weight: 600 })),
      rect(left + 8, y + 96, 34, 19, `rx="9.5" fill="${fill}"`),
      text(left + 25, y + 110, String(rating), { fill: colours.editor, size: 12, weight: 700, anchor: 'middle' }),
    ].join('');
  });
  const points = cards.map(({ rating }, index) => [middle(index), at(rating)]);
  const curve = points
    .map(([px, py], index) => {
      const [bx, by] = points[index - 1] ?? [];
      return index === 0 ? `M${px} ${py}` : `C${(bx + px) / 2} ${by} ${(bx + px) / 2} ${py} ${px} ${py}`;
    })
    .join('');
  const dots = cards.map(
    ({ rating }, index) =>
      `<circle cx="${middle(index)}" cy="${at(rating)}" r="7" fill="${colours[bandOf(rating)]}" stroke="${colours.editor}" stroke-width="2"/>`,
  );
  return [
    ...bands,
    ...stages,
    ...tiles,
    `<path d="${curve}" stroke="${colours.text}" stroke-width="2.5"/>`,
    ...dots,
  ].join('\n');
}

/** A warning's wavy line. */
function wave(x, y, w) {
  const waves = Math.round(w / 6);
  const path = `M${x} ${y}${Array.from({ length: waves }, (_, index) => `l3 ${index % 2 === 0 ? 3 : -3}l3 ${index % 2 === 0 ? -3 : 3}`).join('')}`;
  return `<path d="${path}" stroke="${colours.warning}" stroke-width="1.6"/>`;
}

function findings() {
  const shown = journey.slice(8);
  const rating = shown.findIndex((content) => content.includes('rating'));
  const left = 40;
  const top = 66;
  const box = { x: 96, y: top + (rating + 3) * line + 40, w: 500, h: 108 };
  const said = [
    'Priority 1 of 1: “A concrete offer” is red, 4.2 of 10.',
    'No action, no owner. Importance 9, opportunity 13.8.',
  ];
  return [
    frame(20, width - 40),
    source(shown, left, top),
    wave(left + 14 * letter, top + (rating + 1) * line + 5, 3 * letter),
    text(left + 27 * letter, top + (rating + 1) * line, '● Priority 1', { fill: colours.red, size: 13, weight: 600 }),
    rect(box.x, box.y, box.w, box.h, `rx="6" fill="${colours.hover}" stroke="${colours.border}" stroke-width="1.5"`),
    `<path d="M${box.x + 26} ${box.y + 18}l11 20h-22z" stroke="${colours.warning}" stroke-width="2" stroke-linejoin="round"/>`,
    text(box.x + 26, box.y + 35, '!', { fill: colours.warning, size: 13, weight: 700, anchor: 'middle' }),
    ...said.map((part, index) =>
      text(box.x + 52, box.y + 33 + index * 22, part, { size: 14, weight: index === 0 ? 600 : 400 }),
    ),
    text(box.x + 52, box.y + 87, 'Quick Fix…   Add an action', { fill: colours.keyword, size: 13 }),
  ].join('\n');
}

const pictures = {
  write: ['A journey as plain text', frame(90, width - 180) + source(journey, 124, 52)],
  preview: [
    'Text and map side by side',
    frame(12, 232) + source(journey, 24, 58, 0.78) + frame(256, width - 268) + map(276, 36, width - 308),
  ],
  findings: ['The touchpoint to fix first', findings()],
};

for (const [name, [title, content]] of Object.entries(pictures)) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" fill="none"><title>${title}</title>\n${content}\n</svg>\n`;
  await writeFile(new URL(`walkthrough/${name}.svg`, import.meta.url), svg);
}
