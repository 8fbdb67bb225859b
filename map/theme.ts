/**
 * The colours and the style sheet of the map, in one place. The components only name classes; a class names tokens; a
 * palette gives each token its colour. Text reaches 4.5:1 and marks 3:1 against what they stand on, in every palette.
 *
 * The fonts are those whose widths the layout knows (see layout/measure.ts): every desktop has one of them.
 */
import { boardCss } from './board-css.ts';
import { opaque } from './colours.ts';
import { type TextStyle, textStyles } from './layout/text/text.ts';
import { mono } from './mono-palette.ts';

export const fontStack = 'Arial, "Liberation Sans", Arimo, Helvetica, "Nimbus Sans", sans-serif';

export type ThemeName = 'light' | 'dark' | 'highContrastDark' | 'highContrastLight' | 'mono';

type BandTokens<Name extends string> = `${Name}Mark` | `${Name}Tint` | `${Name}Edge` | `${Name}Text` | `${Name}Area`;

/** What a colour is for. `Area` is a band behind the curve, `Tint` a chip, `Edge` its border, `Mark` a shape. */
export type ColourToken =
  | 'canvas'
  | 'surface'
  | 'subtle'
  | 'border'
  | 'line'
  | 'text'
  | 'muted'
  | 'solid'
  | 'inverse'
  | 'accent'
  | 'important'
  | 'idea'
  | `persona${PersonaKind}`
  | BandTokens<'red' | 'yellow' | 'green'>;

/** Kinds of lines of personas. */
type PersonaKind = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;
const personaKinds: readonly PersonaKind[] = [0, 1, 2, 3, 4, 5, 6, 7];

export type Palette = Readonly<Record<ColourToken, string>>;

export type Palettes = Readonly<Record<ThemeName, Palette>>;

export const palettes: Palettes = {
  mono,
  light: {
    canvas: '#f6f7f9',
    surface: '#ffffff',
    subtle: '#e9edf2',
    border: '#dce1e8',
    line: '#6d788a',
    text: '#1b2330',
    muted: '#545f70',
    solid: '#1b2330',
    inverse: '#ffffff',
    accent: '#2a57d0',
    important: '#4358c9',
    idea: '#1b6fb3',
    persona0: '#2a57d0',
    persona1: '#8a3ba8',
    persona2: '#0b6b72',
    persona3: '#8a4a12',
    persona4: '#b3245f',
    persona5: '#566300',
    persona6: '#444c56',
    persona7: '#9c2a00',
    redMark: '#cf2f3a',
    redTint: '#fde6e6',
    redEdge: '#f7cdce',
    redText: '#8c1a22',
    redArea: '#fdf0f0',
    yellowMark: '#b57a00',
    yellowTint: '#fdf1cf',
    yellowEdge: '#f2dfa4',
    yellowText: '#644500',
    yellowArea: '#fdf8e8',
    greenMark: '#258550',
    greenTint: '#dff3e6',
    greenEdge: '#bfe3cc',
    greenText: '#11512b',
    greenArea: '#eef8f1',
  },
  dark: {
    canvas: '#181b21',
    surface: '#22272f',
    subtle: '#2d343e',
    border: '#3a424e',
    line: '#8d98a9',
    text: '#e9edf3',
    muted: '#aab4c2',
    solid: '#e9edf3',
    inverse: '#181b21',
    accent: '#86abff',
    important: '#94a6ff',
    idea: '#5bb8f0',
    persona0: '#86abff',
    persona1: '#d9a0f2',
    persona2: '#5fd0d8',
    persona3: '#f0ab6c',
    persona4: '#ff9ac2',
    persona5: '#c9d46a',
    persona6: '#c3ccd6',
    persona7: '#ff9d80',
    redMark: '#ff7a80',
    redTint: '#4b2529',
    redEdge: '#6b3238',
    redText: '#ffc9cb',
    redArea: '#33242a',
    yellowMark: '#efbb45',
    yellowTint: '#443717',
    yellowEdge: '#63511f',
    yellowText: '#ffe6a8',
    yellowArea: '#312c20',
    greenMark: '#5ccb89',
    greenTint: '#1c3f2c',
    greenEdge: '#2b5c41',
    greenText: '#b9f2cf',
    greenArea: '#1f3028',
  },
  highContrastDark: {
    canvas: '#000000',
    surface: '#000000',
    subtle: '#000000',
    border: '#6fc3df',
    line: '#ffffff',
    text: '#ffffff',
    muted: '#e6e6e6',
    solid: '#ffffff',
    inverse: '#000000',
    accent: '#f38518',
    important: '#a9b8ff',
    idea: '#66c7ff',
    persona0: '#8fb6ff',
    persona1: '#e0aaff',
    persona2: '#66e0e8',
    persona3: '#ffb877',
    persona4: '#ffa6cb',
    persona5: '#d4e06e',
    persona6: '#d5dde6',
    persona7: '#ffab90',
    redMark: '#ff7b7b',
    redTint: '#000000',
    redEdge: '#ff7b7b',
    redText: '#ffffff',
    redArea: '#2b0505',
    yellowMark: '#ffd54a',
    yellowTint: '#000000',
    yellowEdge: '#ffd54a',
    yellowText: '#ffffff',
    yellowArea: '#2a2200',
    greenMark: '#5be392',
    greenTint: '#000000',
    greenEdge: '#5be392',
    greenText: '#ffffff',
    greenArea: '#03260f',
  },
  highContrastLight: {
    canvas: '#ffffff',
    surface: '#ffffff',
    subtle: '#ffffff',
    border: '#0f4a85',
    line: '#292929',
    text: '#000000',
    muted: '#292929',
    solid: '#000000',
    inverse: '#ffffff',
    accent: '#0f4a85',
    important: '#2b2fa0',
    idea: '#00539c',
    persona0: '#0f4a85',
    persona1: '#5b2a91',
    persona2: '#00565c',
    persona3: '#6b3505',
    persona4: '#8a1045',
    persona5: '#414b00',
    persona6: '#333a42',
    persona7: '#7a1f00',
    redMark: '#a80012',
    redTint: '#ffffff',
    redEdge: '#a80012',
    redText: '#000000',
    redArea: '#ffe9e9',
    yellowMark: '#7d5300',
    yellowTint: '#ffffff',
    yellowEdge: '#7d5300',
    yellowText: '#000000',
    yellowArea: '#fff6da',
    greenMark: '#005c24',
    greenTint: '#ffffff',
    greenEdge: '#005c24',
    greenText: '#000000',
    greenArea: '#e6f7ec',
  },
};

/** In the webview these tokens follow the reader's own colour theme; the bands stay ours, as their meaning does. */
const editorColours: Partial<Record<ColourToken, string>> = {
  canvas: '--vscode-editor-background',
  surface: '--vscode-editor-background',
  subtle: '--vscode-editorWidget-background',
  text: '--vscode-editor-foreground',
  muted: '--vscode-descriptionForeground',
  solid: '--vscode-editor-foreground',
  inverse: '--vscode-editor-background',
  accent: '--vscode-focusBorder',
};

/** High contrast keeps our text colours: a theme's description colour may be dimmed there. */
const highContrastColours: Partial<Record<ColourToken, string>> = {
  border: '--vscode-contrastBorder',
  accent: '--vscode-focusBorder',
};

/** Kinds of themes that take colours of others. */
export type EditorKind = 'light' | 'dark';

/** The colour that the editor has under the name of a variable, as it is written there; empty where it has none. */
export type EditorColour = (variable: string) => string;

/** The colours that a live map has in a theme of the editor; `undefined` where one of them cannot be read. */
export function editorPalette(kind: EditorKind, editorColour: EditorColour): Palette | undefined {
  const usual = palettes[kind];
  const ground = opaque(editorColour('--vscode-editor-background') || usual.canvas, usual.canvas);
  const own = Object.entries(editorColours).map(([token, variable]) => {
    const written = editorColour(variable) || usual[token as ColourToken];
    return [token, ground && opaque(written, ground)] as const;
  });
  return own.some(([, colour]) => colour === undefined) ? undefined : { ...usual, ...Object.fromEntries(own) };
}

/** These colours instead of the usual ones of a live map, in one kind of theme. */
export function editorRules(kind: EditorKind, palette: Palette, tokens: readonly ColourToken[]): string {
  return `body.vscode-${kind} .jm{${tokens.map((token) => `--jm-${token}:${palette[token]}`).join(';')}}`;
}

type Colour = (token: ColourToken) => string;

const asVariable: Colour = (token) => `var(--jm-${token})`;

/**
 * The rules of a picture that stands alone: one palette with its colours written out, or light and dark as the reader's
 * system has it.
 */
export function standaloneCss(theme: ThemeName | 'auto', colours: Palettes = palettes): string {
  if (theme !== 'auto') return mapCss((token) => colours[theme][token]);
  return `${readersColours('.jm', colours)}${mapCss(asVariable)}`;
}

/** Light or dark as the reader's system has it; on paper always light, and grey on a printer without colours. */
function readersColours(selector: string, { light, dark: night, mono: paper }: Palettes): string {
  const dark = `@media screen and (prefers-color-scheme:dark){${variables(selector, night)}}`;
  const grey = `@media print and (monochrome){${variables(selector, paper)}}`;
  return `${variables(selector, light)}${dark}${grey}`;
}

/** The rules of the stripe and of the white area behind a logo. */
export function brandRules(theme: ThemeName | 'auto', colours: Palettes): string {
  const accent = theme === 'auto' ? asVariable('accent') : colours[theme].accent;
  return `.jm-brand{fill:${accent}}\n.jm-plate{fill:#ffffff}`;
}

/** The rules of a slide: those of a map for its signs, and a class for each colour of an outline or an area. */
export function slideCss(theme: ThemeName | 'auto', colours: Palettes = palettes): string {
  const colour: Colour = theme === 'auto' ? asVariable : (token) => colours[theme][token];
  return [standaloneCss(theme, colours), ...paintRules(colour)].join('\n');
}

/** A class for each colour of an area and of an outline. */
function paintRules(colour: Colour): string[] {
  const tokens = Object.keys(palettes.light) as ColourToken[];
  return [
    '.jm-fill-none{fill:none}',
    ...tokens.map((token) => `.jm-fill-${token}{fill:${colour(token)}}`),
    ...tokens.map((token) => `.jm-line-${token}{stroke:${colour(token)}}`),
  ];
}

/** The rules for the webview: the body's class names the kind of theme, and VS Code's variables give the colours. */
export function webviewCss(): string {
  return [
    variables('.jm', palettes.light),
    variables('body.vscode-light .jm', palettes.light, editorColours),
    variables('body.vscode-dark .jm', palettes.dark, editorColours),
    variables('body.vscode-high-contrast .jm', palettes.highContrastDark, highContrastColours),
    variables('body.vscode-high-contrast-light .jm', palettes.highContrastLight, highContrastColours),
    mapCss(asVariable),
    ...paintRules(asVariable),
    brandRules('auto', palettes),
    // There the colours are the reader's own.
    'body.vscode-high-contrast .jm-brand,body.vscode-high-contrast-light .jm-brand{fill:none}',
    boardCss,
  ].join('');
}

function variables(selector: string, palette: Palette, editor: Partial<Record<ColourToken, string>> = {}): string {
  const tokens = Object.keys(palette) as ColourToken[];
  const values = tokens.map((token) => {
    const variable = editor[token];
    return `--jm-${token}:${variable ? `var(${variable},${palette[token]})` : palette[token]}`;
  });
  return `${selector}{${values.join(';')}}`;
}

/** Simple selectors only, and no nesting: slide and drawing programs read this too. */
function mapCss(colour: Colour): string {
  return [
    ...textRules(colour),
    ...surfaceRules(colour),
    ...signRules(colour),
    ...laneRules(colour),
    ...stateRules(colour),
  ].join('\n');
}

function textRules(colour: Colour): string[] {
  const styles = Object.keys(textStyles) as TextStyle[];
  return [
    `.jm{font-family:${fontStack};background:${colour('canvas')}}`,
    ...styles.map((style) => {
      const { size, weight } = textStyles[style];
      return `.jm-s-${style}{font-size:${size}px;font-weight:${weight === 'bold' ? 700 : 400}}`;
    }),
    `.jm-t-text{fill:${colour('text')}}`,
    `.jm-t-muted{fill:${colour('muted')}}`,
    `.jm-t-inverse{fill:${colour('inverse')}}`,
    ...bands.map((band) => `.jm-t-${band}{fill:${colour(`${band}Text`)}}`),
  ];
}

const bands = ['red', 'yellow', 'green'] as const;

/** How much of its band's colour a stage has. */
export const stageTint = 0.11;

function surfaceRules(colour: Colour): string[] {
  return [
    `.jm-canvas{fill:${colour('canvas')}}`,
    `.jm-panel{fill:${colour('surface')};stroke:${colour('border')}}`,
    `.jm-header{fill:${colour('subtle')}}`,
    `.jm-header-edge{fill:none;stroke:${colour('border')}}`,
    `.jm-frame{fill:${colour('surface')};stroke:${colour('border')};stroke-width:1.2}`,
    `.jm-frame-again{fill:none;stroke:${colour('border')};stroke-width:1.2}`,
    `.jm-frame-empty{fill:none;stroke:${colour('border')};stroke-width:1.2;stroke-dasharray:2 5;stroke-linecap:round}`,
    `.jm-frame-missing{fill:none;stroke:${colour('line')};stroke-width:1.6;stroke-dasharray:7 5}`,
    `.jm-frame-failed{stroke:${colour('line')};stroke-width:2.2}`,
    `.jm-frame-ad-hoc{stroke:${colour('line')};stroke-width:1.8;stroke-dasharray:.1 4.2;stroke-linecap:round}`,
    `.jm-frame-out-of-order{stroke:${colour('line')};stroke-width:1.6;stroke-dasharray:12 4 2 4}`,
    ...(['red', 'yellow'] as const).map(
      (band) => `.jm-first-${band}{fill:${colour(`${band}Area`)};stroke:${colour(`${band}Mark`)};stroke-width:2.4}`,
    ),
    `.jm-rule{stroke:${colour('border')};stroke-width:1}`,
    `.jm-track{fill:${colour('subtle')};stroke:${colour('border')};stroke-width:.5}`,
    `.jm-bar{fill:${colour('line')}}`,
    `.jm-portrait{fill:${colour('subtle')};stroke:${colour('border')}}`,
    ...bands.flatMap((band) => [
      `.jm-tile-${band}{fill:${colour(`${band}Tint`)};stroke:${colour(`${band}Edge`)}}`,
      `.jm-header-${band}{fill:${colour(`${band}Mark`)};fill-opacity:${stageTint}}`,
      `.jm-header-edge-${band}{stroke:${colour(`${band}Edge`)}}`,
      `.jm-area-${band}{fill:${colour(`${band}Area`)}}`,
      `.jm-stripe-${band}{fill:${colour(`${band}Mark`)}}`,
    ]),
  ];
}

function signRules(colour: Colour): string[] {
  return [
    `.jm-chip{fill:${colour('surface')};stroke:${colour('border')}}`,
    `.jm-chip-number{fill:${colour('subtle')};stroke:${colour('border')}}`,
    `.jm-chip-strong{fill:${colour('subtle')};stroke:${colour('line')}}`,
    `.jm-chip-rank{fill:${colour('solid')};stroke:${colour('solid')}}`,
    `.jm-chip-first{fill:${colour('redMark')};stroke:${colour('redMark')}}`,
    `.jm-chip-measure{fill:none;stroke:${colour('line')};stroke-width:1.3;stroke-dasharray:3.5 2.5}`,
    `.jm-chip-status{fill:${colour('subtle')};stroke:${colour('line')}}`,
    `.jm-chip-none{fill:none;stroke:${colour('line')};stroke-dasharray:3.5 2.5}`,
    ...bands.flatMap((band) => [
      `.jm-chip-${band}{fill:${colour(`${band}Tint`)};stroke:${colour(`${band}Edge`)}}`,
      `.jm-mark-${band}{fill:${colour(`${band}Mark`)}}`,
      `.jm-chip-derived-${band}{fill:${colour('canvas')};stroke:${colour(`${band}Edge`)};stroke-dasharray:3.5 2.5}`,
      `.jm-hollow-${band}{fill:${colour('canvas')};stroke:${colour(`${band}Mark`)};stroke-width:2;stroke-linejoin:round}`,
    ]),
    `.jm-outline{fill:none;stroke:${colour('line')};stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}`,
    `.jm-dashed{fill:none;stroke:${colour('line')};stroke-width:1.8;stroke-dasharray:3 2.6}`,
    `.jm-filled{fill:${colour('line')}}`,
    `.jm-grid{stroke:${colour('line')};stroke-width:.6;stroke-opacity:.45}`,
    `.jm-field{fill:${colour('canvas')};stroke:${colour('border')}}`,
    `.jm-emphasis.jm-loss{fill:${colour('redArea')}}`,
    `.jm-emphasis.jm-gain{fill:${colour('greenArea')}}`,
    `.jm-cut{stroke:${colour('line')};stroke-width:1.2;stroke-dasharray:5 4}`,
    `.jm-leader{fill:${colour('line')};stroke:${colour('line')};stroke-width:1}`,
    `.jm-curve,.jm-stroke-everybody{fill:none;stroke:${colour('text')};stroke-width:2.2;stroke-linecap:round;stroke-linejoin:round}`,
    `.jm-curve-older{stroke-width:1.8;stroke-dasharray:7 5}`,
    `.jm-halo-older{fill:${colour('canvas')};stroke:${colour('line')};stroke-width:1.2;stroke-dasharray:3 2.4}`,
    `.jm-halo{fill:${colour('canvas')};stroke:${colour('text')};stroke-width:1.4}`,
    `.jm-halo-lowest{fill:${colour('redMark')};stroke:${colour('redMark')};stroke-width:1.4}`,
    `.jm-mark-lowest{fill:${colour('inverse')}}`,
    `.jm-halo-again{fill:${colour('canvas')};stroke:${colour('line')};stroke-width:1;stroke-dasharray:2 2}`,
  ];
}

/** Lanes say what they say by shape, place and length; their ink is neutral, as only bands have colours. */
function laneRules(colour: Colour): string[] {
  const open = `fill:${colour('subtle')};stroke:${colour('line')};stroke-width:1.3`;
  return [
    `.jm-icon{fill:none;stroke:${colour('muted')};stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}`,
    `.jm-bar-cell{fill:${colour('surface')};stroke:${colour('border')};stroke-width:.8}`,
    `.jm-bar-soft{fill:${colour('subtle')};stroke:${colour('border')};stroke-width:.8}`,
    `.jm-bar-pain{fill:${colour('redMark')}}`,
    `.jm-bar-idea{fill:${colour('idea')}}`,
    `.jm-bar-adds,.jm-bar-unimportant{${open}}`,
    `.jm-bar-takes,.jm-bar-duration{fill:${colour('line')};stroke:${colour('line')};stroke-width:1.3}`,
    `.jm-bar-important{fill:${colour('important')};stroke:${colour('important')};stroke-width:1.3}`,
    `.jm-bar-answers{fill:${colour('muted')}}`,
    `.jm-bar-label{fill:${colour('canvas')};fill-opacity:.85}`,
    `.jm-stroke-pause{fill:none;stroke:${colour('canvas')};stroke-width:5}`,
    `.jm-stroke-time{fill:none;stroke:${colour('line')};stroke-width:1.4}`,
    `.jm-stroke-wait{fill:none;stroke:${colour('text')};stroke-width:1.8;stroke-dasharray:1 5;stroke-linecap:round}`,
    `.jm-stroke-branch{fill:none;stroke:${colour('line')};stroke-width:1.6}`,
    `.jm-stroke-loop{fill:none;stroke:${colour('line')};stroke-width:1.6;stroke-dasharray:6 4}`,
    `.jm-stroke-history{fill:none;stroke:${colour('text')};stroke-width:1.4;stroke-linejoin:round}`,
    `.jm-stroke-limit{fill:none;stroke:${colour('line')};stroke-width:1;stroke-dasharray:2 2}`,
    `.jm-guide-edge{stroke:${colour('border')};stroke-width:1}`,
    `.jm-guide-zero{stroke:${colour('line')};stroke-width:.8}`,
    `.jm-guide-limit{stroke:${colour('line')};stroke-width:1.1;stroke-dasharray:5 4}`,
    `.jm-dot{fill:${colour('text')}}`,
    `.jm-dot-empty{fill:none;stroke:${colour('line')};stroke-width:2}`,
    ...personaKinds.flatMap((kind) => personaRules(kind, colour)),
    `.jm-stroke-interval,.jm-stroke-interval-cap{fill:none;stroke:${colour('text')};stroke-width:1.3}`,
    `.jm-stroke-interval-assumed{fill:none;stroke:${colour('text')};stroke-width:1.3;stroke-dasharray:2.5 2.5}`,
    `.jm-stroke-target{stroke:${colour('line')};stroke-width:1.5;stroke-dasharray:9 4}`,
    `.jm-stroke-benchmark{stroke:${colour('line')};stroke-width:1.6;stroke-dasharray:2 3}`,
    `.jm-level-mark{fill:${colour('surface')};stroke:${colour('text')};stroke-width:2}`,
    `.jm-level-dot{fill:${colour('text')}}`,
    `.jm-mark-business{fill:${colour('surface')};stroke:${colour('text')};stroke-width:2.2}`,
  ];
}

const personaDashes = ['7 4', '2 4', '10 3 2 3', '14 5', '4 3', '12 3 2 3 2 3', '1 3 6 3', '18 3 6 3'] as const;

/** A persona's curve has a line of its own; its colour only repeats what dashes and initials say. */
function personaRules(kind: PersonaKind, colour: Colour): string[] {
  const ink = colour(`persona${kind}`);
  return [
    `.jm-stroke-persona-${kind}{fill:none;stroke:${ink};stroke-width:2;stroke-linecap:round;stroke-linejoin:round;stroke-dasharray:${personaDashes[kind]}}`,
    `.jm-bar-persona-${kind}{fill:${colour('surface')};stroke:${ink};stroke-width:2}`,
  ];
}

function stateRules(colour: Colour): string[] {
  return [
    '.jm-selectable{cursor:pointer}',
    '.jm-ring{fill:none;stroke:none;outline:none;pointer-events:all}',
    `.jm-selectable:not(.jm-selected):hover .jm-ring{stroke:${colour('line')};stroke-width:1.4}`,
    `.jm-selected .jm-ring{stroke:${colour('accent')};stroke-width:2.4}`,
    `.jm-ring:focus-visible{stroke:${colour('accent')};stroke-width:3.4}`,
  ];
}

/** The rules of the HTML page around the picture: its headings and tables, in the same colours. */
export function pageCss(theme: ThemeName | 'auto', all: Palettes = palettes, font?: string): string {
  const colours = theme === 'auto' ? readersColours(':root', all) : variables(':root', all[theme]);
  const colour = asVariable;
  return [
    colours,
    `:root{color-scheme:${theme === 'auto' ? 'light dark' : /dark/i.test(theme) ? 'dark' : 'light'}}`,
    `body{margin:0;background:${colour('canvas')};color:${colour('text')};font:14px/1.5 ${font === undefined ? '' : `${JSON.stringify(font)}, `}${fontStack}}`,
    'h1{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}',
    '.top{display:flex;align-items:center;gap:8px 24px;min-height:6px}',
    `.striped{border-top:6px solid ${colour('accent')}}`,
    '.top img{height:36px;max-width:220px;margin:8px 28px 8px auto;padding:6px;background:#fff;border-radius:4px}',
    'nav{display:flex;flex-wrap:wrap;gap:4px 24px;padding:10px 28px}',
    `nav a{color:${colour('accent')}}`,
    'h2{font-size:20px;margin:0 0 16px}',
    '.picture{overflow-x:auto}',
    '.picture svg{display:block}',
    '.tables{padding:12px 28px 48px;overflow-x:auto}',
    '.picture:focus-visible,.tables:focus-visible{outline:3px solid;outline-offset:-3px}',
    `table{border-collapse:collapse;margin:0 0 32px;background:${colour('surface')}}`,
    'caption{text-align:start;font-weight:700;padding:8px 0}',
    `th,td{border:1px solid ${colour('border')};padding:7px 10px;text-align:start;vertical-align:top;overflow-wrap:break-word;max-width:22em}`,
    '.wide{min-width:15em}',
    '.numeric{white-space:nowrap}',
    'td ul{margin:0;padding:0;list-style:none}',
    'td li+li{margin-top:4px}',
    `thead th{background:${colour('subtle')};white-space:nowrap}`,
    `.none{color:${colour('muted')}}`,
    ...bands.map((band) => `.band-${band}{background:${colour(`${band}Tint`)};color:${colour(`${band}Text`)}}`),
    '@media print{.tables{break-before:page}.picture,td,th{print-color-adjust:exact}}',
  ].join('\n');
}
