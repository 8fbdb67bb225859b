/** The peer of `png.mts`: resvg draws an exported SVG as an image, whole. Arguments: the SVG, the image, its width. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const require = createRequire(import.meta.url);
const [source = '', target = '', width = '0'] = process.argv.slice(2);
const fonts = ['400Regular/Arimo_400Regular.ttf', '700Bold/Arimo_700Bold.ttf'];
const fontBuffers = fonts.map((font) => readFileSync(require.resolve(`@expo-google-fonts/arimo/${font}`)));
await initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
const picture = new Resvg(readFileSync(source, 'utf8'), {
  fitTo: { mode: 'width', value: Number(width) },
  font: { fontBuffers, defaultFontFamily: 'Arimo', sansSerifFamily: 'Arimo' },
});
writeFileSync(target, picture.render().asPng());
