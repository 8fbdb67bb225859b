/** Builds the tools: what needs a script is not there without one. */
import type { Find } from './find.ts';
import type { SwitchLane } from './lanes.ts';
import type { Zoom } from './zoom.ts';

export interface PageTools {
  readonly zoom: Zoom;
  readonly find: Find;
  readonly switchLane: SwitchLane;
}

const zoomFactor = 1.25;

export function addTools(main: HTMLElement, { zoom, find, switchLane }: PageTools): void {
  const words: Record<string, string> = JSON.parse(main.dataset.words ?? '{}');
  const lanes: [id: string, name: string][] = JSON.parse(main.dataset.lanes ?? '[]');
  const tools = document.createElement('div');
  tools.className = 'tools';
  tools.setAttribute('role', 'group');
  tools.setAttribute('aria-label', words.tools ?? '');
  tools.append(
    button('−', words.zoomOut ?? '', () => zoom(1 / zoomFactor)),
    button(words.actual ?? '', words.actual ?? '', () => zoom('actual')),
    button('+', words.zoomIn ?? '', () => zoom(zoomFactor)),
    button(words.fit ?? '', words.fit ?? '', () => zoom('fit')),
    ...findField(words, find),
    ...lanes.map(([lane, name]) => laneBox(name, (isShown) => switchLane(lane, isShown))),
  );
  main.prepend(tools);
}

function button(text: string, label: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.title = label;
  if (label !== text) made.setAttribute('aria-label', label);
  made.addEventListener('click', press);
  return made;
}

/** The field for searching, and the count of what it finds. */
function findField(words: Readonly<Record<string, string>>, find: Find): HTMLElement[] {
  const field = document.createElement('label');
  const query = document.createElement('input');
  const count = document.createElement('output');
  query.type = 'search';
  query.addEventListener('input', () => {
    const { found, all } = find(query.value);
    const said = (words.found ?? '').replace('{found}', String(found)).replace('{all}', String(all));
    count.textContent = query.value.trim() === '' ? '' : said;
  });
  field.append(words.find ?? '', query);
  return [field, count];
}

function laneBox(name: string, change: (isShown: boolean) => void): HTMLElement {
  const label = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = true;
  box.addEventListener('change', () => change(box.checked));
  label.append(box, name);
  return label;
}
