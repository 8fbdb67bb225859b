import { useEffect, useMemo, useState } from 'preact/hooks';
import { liveBrandCss } from '../../../map/brand-palettes.ts';
import type { PageMap } from '../page-map.ts';
import { useSheet } from '../ui/use-sheet.ts';

type Brand = PageMap['brand'];

/**
 * Puts the company's colours on the page, in shades for the editor's theme; high contrast keeps its own.
 *
 * @returns the same object as long as the look is the same.
 */
export function useBrand(newest: Brand): Brand {
  const written = useMemo(() => JSON.stringify(newest), [newest]);
  // Each map has an object of its own, with the same content.
  const brand = useMemo(() => newest, [written]);
  const theme = useTheme();
  const css = useMemo(() => brandCss(brand), [brand, theme]);
  useSheet(css);
  return brand;
}

function brandCss(brand: Brand): string {
  const { classList } = document.body;
  const isContrast = classList.contains('vscode-high-contrast') || classList.contains('vscode-high-contrast-light');
  if (!brand || isContrast) return '';
  const own = getComputedStyle(document.documentElement);
  const kind = classList.contains('vscode-dark') ? 'dark' : 'light';
  return liveBrandCss(brand.colours, kind, (variable) => own.getPropertyValue(variable));
}

/** Rises with each change of the editor's theme: a class on the body, variables on the root. */
function useTheme(): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const observer = new MutationObserver(() => setCount((before) => before + 1));
    observer.observe(document.body, { attributeFilter: ['class'] });
    observer.observe(document.documentElement, { attributeFilter: ['style'] });
    return () => observer.disconnect();
  }, []);
  return count;
}
