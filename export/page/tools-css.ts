/** How the page's tools look, in the colours of the map; none of it goes to the printer. */
export const toolsCss = [
  '.tools{position:sticky;top:0;left:0;z-index:1;display:flex;flex-wrap:wrap;align-items:center;gap:6px 8px;padding:10px 28px;background:var(--jm-surface);border-bottom:1px solid var(--jm-border)}',
  '.tools button{font:inherit;color:inherit;background:var(--jm-subtle);border:1px solid var(--jm-line);border-radius:6px;min-height:30px;min-width:34px;padding:2px 10px;cursor:pointer}',
  '.tools button:hover{background:var(--jm-surface)}',
  '.tools label{display:inline-flex;align-items:center;gap:6px;min-height:30px;padding:0 4px;cursor:pointer}',
  '.tools button+label{margin-inline-start:12px}',
  '.tools input{width:16px;height:16px;margin:0;accent-color:var(--jm-accent)}',
  '.tools :focus-visible,thead button:focus-visible{outline:3px solid var(--jm-accent);outline-offset:1px}',
  'thead button{all:unset;cursor:pointer;font-weight:700;min-height:24px;display:inline-flex;align-items:center;gap:5px}',
  'thead button::after{content:"↕";color:var(--jm-muted)}',
  '[aria-sort=ascending] button::after{content:"↑";color:inherit}',
  '[aria-sort=descending] button::after{content:"↓";color:inherit}',
  '.pointed{outline:2px solid var(--jm-accent);outline-offset:3px;border-radius:8px}',
  'tr.pointed{outline-offset:-2px}',
  '@media print{.tools,thead button::after{display:none}.picture{overflow:visible}.picture svg{max-width:100%;height:auto}tr{break-inside:avoid}}',
].join('\n');
