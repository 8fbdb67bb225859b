/**
 * What makes an exported page answer: lanes to be switched off, zoom, search, one touchpoint seen everywhere, tables that sort.
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
    const backdrop = board.querySelector('.jm-backdrop');
    const groups = [...bodies, gutter, backdrop].flatMap((body) =>
      body ? Array.from(body.children).filter(place) : [],
    );
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
  const field = page.createElement('label');
  const query = page.createElement('input');
  const count = page.createElement('output');
  query.type = 'search';
  const told = (found: number, all: number) => {
    const said = (words.found ?? '').replace('{found}', String(found)).replace('{all}', String(all));
    count.textContent = query.value.trim() === '' ? '' : said;
  };
  query.addEventListener('input', () => {
    page.dispatchEvent(new CustomEvent('find', { detail: { query: query.value, told } }));
  });
  field.append(words.find ?? '', query);
  tools.append(field, count);
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

/** Leaves the touchpoints that say what is sought: other rows go, what else the picture shows of others fades. */
export function findTouchpoints(page: Document): void {
  const { lang } = page.documentElement;
  const plain = (text: string) => text.normalize('NFKC').toLocaleLowerCase(lang).replace(/\s+/g, ' ').trim();
  const rows = Array.from(page.querySelectorAll<HTMLTableRowElement>('tr[data-touchpoint]'), (row) => ({
    row,
    // Cell by cell: without a gap the end of one and the beginning of the next would be a word.
    text: plain(Array.from(row.querySelectorAll('th,td,li'), ({ textContent }) => textContent).join(' ')),
  }));
  const addressOf = (element: Element) =>
    `${element.closest('[data-journey]')?.getAttribute('data-journey')} ${element.getAttribute('data-touchpoint')}`;
  const drawn = Array.from(page.querySelectorAll('.picture [data-touchpoint]'), (part) => ({
    part,
    address: addressOf(part),
  }));
  page.addEventListener('find', (event) => {
    const { query, told } = (event as CustomEvent<{ query: string; told: (found: number, all: number) => void }>)
      .detail;
    const sought = plain(query);
    const found = new Set<string>();
    for (const { row, text } of rows) {
      row.hidden = !text.includes(sought);
      if (!row.hidden) found.add(addressOf(row));
    }
    for (const { part, address } of drawn) part.classList.toggle('faded', !found.has(address));
    told(found.size, rows.length);
  });
}

/** Makes the headings of the tables sort; numbers by their size, and what is not known at the end. */
export function sortTables(page: Document): void {
  const { lang } = page.documentElement;
  const collator = new Intl.Collator(lang, { numeric: true });
  const decimal = new Intl.NumberFormat(lang).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value ?? '.';
  const textIn = (row: HTMLTableRowElement, column: number) => row.cells[column]?.textContent?.trim() ?? '';
  const numberIn = (text: string) => {
    const [digits = ''] = /[-−]?\d[\d.,\s]*/.exec(text) ?? [];
    const kept = Array.from(digits.replace('−', '-')).filter((sign) => /[-\d]/.test(sign) || sign === decimal);
    return kept.length === 0 ? Number.NaN : Number(kept.join('').replace(decimal, '.'));
  };
  for (const table of page.querySelectorAll('table')) {
    const [body] = table.tBodies;
    for (const [column, heading] of Array.from(table.tHead?.rows[0]?.cells ?? []).entries()) {
      // By the column and not by each cell: a name such as "24h support" is no number.
      const isOfNumbers = table.querySelector(`tbody td.numeric:nth-child(${column + 1})`) !== null;
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
          const [a, b] = [textIn(one, column), textIn(two, column)];
          const [c, d] = [numberIn(a), numberIn(b)];
          const [aIsMissing, bIsMissing] = isOfNumbers ? [Number.isNaN(c), Number.isNaN(d)] : [a === '', b === ''];
          // What is not known comes last whichever way is sorted.
          if (aIsMissing || bIsMissing) return Number(aIsMissing) - Number(bIsMissing);
          return turn * (isOfNumbers ? c - d : collator.compare(a, b));
        });
        body?.append(...rows);
      });
    }
  }
}
