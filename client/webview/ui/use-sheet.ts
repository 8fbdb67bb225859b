import { useLayoutEffect, useMemo } from 'preact/hooks';

/**
 * A style sheet of the document with these rules. Made by script, it is no inline style, and the policy stays closed.
 */
export function useSheet(css: string): void {
  const sheet = useMemo(() => new CSSStyleSheet(), []);
  useLayoutEffect(() => {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [sheet]);
  useLayoutEffect(() => sheet.replaceSync(css), [sheet, css]);
}
