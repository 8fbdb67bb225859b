/** The text of the bundle that esbuild makes of a file (`esbuild.mjs`), for a script that stands in a page. */
declare module '*.ts?text' {
  const text: string;
  export default text;
}
