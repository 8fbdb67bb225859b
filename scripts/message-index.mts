/**
 * Writes `catalogues.ts` into each folder of words: the JSON files of every language, imported by name, because a
 * bundle holds only what is imported. Run by `npm run generate`, after a language or a file of messages was added.
 */
import { existsSync, globSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { languages } from '../language/model/languages.ts';
import { root } from './root.mts';

/** Folders with a file for each language. */
const flat = globSync('{cli,client/webview,export,language/import,map,markdown,server}/{messages,words}/en.json', {
  cwd: root,
}).map(dirname);
/** The folder with a folder for each language, because there is so much of it. */
const deep = 'language/messages';

for (const folder of flat)
  write(
    folder,
    languages.map((language) => ({ language, files: [`${language}.json`] })),
  );
write(
  deep,
  languages.map((language) => ({ language, files: partsOf(language).map((part) => `${language}/${part}`) })),
);

function partsOf(language: string): string[] {
  const folder = join(root, deep, language);
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .toSorted()
    : [];
}

interface Words {
  readonly language: string;
  readonly files: readonly string[];
}

function write(folder: string, all: readonly Words[]): void {
  const there = all.map(({ language, files }) => ({
    language,
    files: files.filter((file) => existsSync(join(root, folder, file))),
  }));
  const imports = there
    .flatMap(({ files }) => files)
    .toSorted()
    .map((file) => `import ${nameFor(file)} from './${file}' with { type: 'json' };`);
  const entries = there.map(({ language, files }) => {
    const [first, second] = files.map(nameFor);
    if (second) return `  ${language}: {${files.map((file) => `\n    ...${nameFor(file)},`).join('')}\n  },`;
    return first === language ? `  ${language},` : `  ${language}: ${first ?? '{}'},`;
  });
  const text = `// Written by \`npm run generate\` from the files beside it.
${imports.join('\n')}

export const catalogues = {
${entries.join('\n')}
};
`;
  writeFileSync(join(root, folder, 'catalogues.ts'), text);
}

/** `da/findings.json` is `daFindings`. */
function nameFor(file: string): string {
  const [language = '', part = ''] = [dirname(file), basename(file, '.json')];
  return language === '.' ? part : language + part.charAt(0).toUpperCase() + part.slice(1);
}
