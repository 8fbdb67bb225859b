/**
 * What makes an exported page answer: lanes to be switched off, zoom, one touchpoint seen everywhere, tables that sort.
 *
 * These functions do not run here. Their source is put into the page, so each has to stand alone: it may use what a browser
 * has and its parameter, and nothing of this file. What they need to say stands in the page (`data-words`, `data-lanes`).
 */

/** Switches lanes off and on: what is below moves up, in the picture and in the height of the page. */
export function switchLanes(page: Document): void {
  const place = (group: Element) => /translate\((\S+) ([^)]+)\)/.exec(group.getAttribute('transform') ?? '');
  const top = (group: Element) => Number(place(group)?.[2] ?? 0);
  const move = (group: Element, y: number) =>
    group.setAttribute('transform', `translate(${place(group)?.[1] ?? 0} ${y})`);
  const laneOf = (group: Element) =>
    group.classList.contains('jm-curve-lane')
      ? 'curve'
      : (/jm-lane-(\S+)/.exec(group.getAttribute('class') ?? '')?.[1] ?? '');
  const hidden = new Set<string>();
  const shiftBoard = (board: Element): (() => number) => {
    const bodies = new Set(
      Array.from(board.querySelectorAll('.jm-lane,.jm-curve-lane'), ({ parentElement }) => parentElement),
    );
    const gutter = board.querySelector(':scope > g[transform]');
    const groups = [...bodies, gutter].flatMap((body) => (body ? Array.from(body.children).filter(place) : []));
    const tops = groups.map((group) => ({ group, lane: laneOf(group), y: top(group) }));
    const starts = new Map(tops.filter(({ lane }) => lane !== '').map(({ lane, y }) => [lane, y] as const));
    const lanes = [...starts].sort((a, b) => a[1] - b[1]);
    const whole = (board as SVGGElement).getBBox();
    const last = Math.max(...lanes.map(([, y]) => y), whole.y + whole.height - (gutter ? top(gutter) : 0) + 24);
    const bands = lanes.map(([lane, y], index) => ({ lane, y, end: lanes[index + 1]?.[1] ?? last }));
    return () => {
      for (const { group, y } of tops) {
        const band = bands.find((one) => one.y - 1 <= y && y < one.end - 1);
        const gone = bands.filter((one) => hidden.has(one.lane) && one.end - 1 <= y);
        (group as SVGGElement).style.display = band && hidden.has(band.lane) ? 'none' : '';
        move(group, y - gone.reduce((sum, one) => sum + one.end - one.y, 0));
      }
      return bands.filter(({ lane }) => hidden.has(lane)).reduce((sum, { y, end }) => sum + end - y, 0);
    };
  };
  const picture = page.querySelector<SVGSVGElement>('.picture > svg');
  if (!picture) return;
  const [, , width, height] = (picture.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const journeys = Array.from(picture.querySelectorAll(':scope > .jm-journey'), (journey) => {
    const board = journey.querySelector('.jm-board');
    const parts = Array.from(journey.children).filter(place);
    const from = parts.findIndex((part) => part.contains(board));
    const below = board ? parts.slice(from + 1).map((part) => ({ part, y: top(part) })) : [];
    return { journey, y: top(journey), shift: board ? shiftBoard(board) : () => 0, below };
  });
  page.addEventListener('lane', (event) => {
    const { lane, shown } = (event as CustomEvent<{ lane: string; shown: boolean }>).detail;
    if (shown) hidden.delete(lane);
    else hidden.add(lane);
    let saved = 0;
    for (const { journey, y, shift, below } of journeys) {
      move(journey, y - saved);
      const less = shift();
      for (const { part, y: own } of below) move(part, own - less);
      saved += less;
    }
    picture.setAttribute('viewBox', `0 0 ${width} ${(height ?? 0) - saved}`);
    page.dispatchEvent(new CustomEvent('zoom'));
  });
}

/** Builds the tools: what needs a script is not there without one. */
export function addTools(page: Document): void {
  const main = page.querySelector<HTMLElement>('main');
  const picture = page.querySelector<SVGSVGElement>('.picture > svg');
  if (!main || !picture) return;
  const words: Record<string, string> = JSON.parse(main.dataset.words ?? '{}');
  const lanes: [id: string, name: string][] = JSON.parse(main.dataset.lanes ?? '[]');
  const tools = page.createElement('div');
  tools.className = 'tools';
  tools.setAttribute('role', 'group');
  tools.setAttribute('aria-label', words.tools ?? '');
  const button = (text: string, label: string, press: () => void) => {
    const made = page.createElement('button');
    made.type = 'button';
    made.textContent = text;
    made.title = label;
    if (label !== text) made.setAttribute('aria-label', label);
    made.addEventListener('click', press);
    tools.append(made);
  };
  const zoom = (by: number | 'fit' | 'actual') => page.dispatchEvent(new CustomEvent('zoom', { detail: by }));
  button('−', words.zoomOut ?? '', () => zoom(1 / 1.25));
  button(words.actual ?? '', words.actual ?? '', () => zoom('actual'));
  button('+', words.zoomIn ?? '', () => zoom(1.25));
  button(words.fit ?? '', words.fit ?? '', () => zoom('fit'));
  for (const [lane, name] of lanes) {
    const label = page.createElement('label');
    const box = page.createElement('input');
    box.type = 'checkbox';
    box.checked = true;
    box.addEventListener('change', () => {
      page.dispatchEvent(new CustomEvent('lane', { detail: { lane, shown: box.checked } }));
    });
    label.append(box, name);
    tools.append(label);
  }
  main.prepend(tools);
}

/** Keeps the size of the picture: `fit` follows the window. */
export function zoomPicture(page: Document): void {
  const picture = page.querySelector<SVGSVGElement>('.picture > svg');
  const frame = picture?.parentElement;
  if (!picture || !frame) return;
  let scale = 1;
  let fits = false;
  const apply = () => {
    const [, , width = 1, height = 1] = (picture.getAttribute('viewBox') ?? '').split(' ').map(Number);
    if (fits) scale = Math.min(1, frame.clientWidth / width);
    picture.setAttribute('width', String(width * scale));
    picture.setAttribute('height', String(height * scale));
  };
  page.addEventListener('zoom', (event) => {
    const { detail: by } = event as CustomEvent<number | 'fit' | 'actual' | null>;
    if (by !== null) fits = by === 'fit';
    if (by === 'actual') scale = 1;
    if (typeof by === 'number') scale = Math.min(4, Math.max(0.1, scale * by));
    apply();
  });
  page.defaultView?.addEventListener('resize', () => fits && apply());
}

/** Points at one touchpoint in the picture, the lists and the tables at once. */
export function pointEverywhere(page: Document): void {
  const journeyOf = (element: Element) => element.closest('[data-journey]')?.getAttribute('data-journey');
  const point = (event: Event, isOver: boolean) => {
    const own = event.target instanceof Element ? event.target.closest('[data-touchpoint]') : null;
    const key = own?.getAttribute('data-touchpoint');
    for (const marked of page.querySelectorAll('.pointed')) marked.classList.remove('pointed');
    if (!own || !isOver) return;
    for (const other of page.querySelectorAll('[data-touchpoint]')) {
      if (other.getAttribute('data-touchpoint') === key && journeyOf(other) === journeyOf(own))
        other.classList.add('pointed');
    }
  };
  page.addEventListener('pointerover', (event) => point(event, true));
  page.addEventListener('pointerout', (event) => point(event, false));
  page.addEventListener('click', (event) => point(event, true));
}

/** Makes the headings of the tables sort; numbers by their size, and what is not known at the end. */
export function sortTables(page: Document): void {
  const collator = new Intl.Collator(page.documentElement.lang, { numeric: true });
  const valueIn = (row: HTMLTableRowElement, column: number) => {
    const text = row.cells[column]?.textContent?.trim() ?? '';
    const number = Number.parseFloat(text.replace('−', '-').replace(',', '.'));
    return { text, number, isNumber: !Number.isNaN(number) };
  };
  for (const table of page.querySelectorAll('table')) {
    const [body] = table.tBodies;
    for (const [column, heading] of Array.from(table.tHead?.rows[0]?.cells ?? []).entries()) {
      const button = page.createElement('button');
      button.type = 'button';
      button.append(...heading.childNodes);
      heading.append(button);
      heading.setAttribute('aria-sort', 'none');
      button.addEventListener('click', () => {
        const turn = heading.getAttribute('aria-sort') === 'ascending' ? -1 : 1;
        for (const other of heading.parentElement?.children ?? []) other.setAttribute('aria-sort', 'none');
        heading.setAttribute('aria-sort', turn === 1 ? 'ascending' : 'descending');
        const rows = Array.from(body?.rows ?? []).sort((one, two) => {
          const [a, b] = [valueIn(one, column), valueIn(two, column)];
          // What has no number in a column of numbers, and what is empty, comes last whichever way is sorted.
          if (a.isNumber !== b.isNumber) return Number(b.isNumber) - Number(a.isNumber);
          if ((a.text === '') !== (b.text === '')) return a.text === '' ? 1 : -1;
          return turn * (a.isNumber ? a.number - b.number : collator.compare(a.text, b.text));
        });
        body?.append(...rows);
      });
    }
  }
}
