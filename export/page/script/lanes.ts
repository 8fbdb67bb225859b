/** Switches lanes off and on: what is below moves up, in the picture and in the height of the page. */

/** Shows or hides a lane by its id, in every journey of the picture. */
export type SwitchLane = (lane: string, isShown: boolean) => void;

export function laneSwitch(picture: SVGSVGElement): SwitchLane {
  const hidden = new Set<string>();
  const [, , width, height] = (picture.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const journeys = Array.from(picture.querySelectorAll(':scope > .jm-journey'), (journey) => {
    const board = journey.querySelector('.jm-board');
    const parts = Array.from(journey.children).filter(place);
    const from = parts.findIndex((part) => part.contains(board));
    const below = board ? parts.slice(from + 1).map((part) => ({ part, y: top(part) })) : [];
    return { journey, y: top(journey), shift: board ? boardShift(board) : () => 0, below };
  });
  return (lane, isShown) => {
    if (isShown) hidden.delete(lane);
    else hidden.add(lane);
    let saved = 0;
    for (const { journey, y, shift, below } of journeys) {
      move(journey, y - saved);
      const less = shift(hidden);
      for (const { part, y: own } of below) move(part, own - less);
      saved += less;
    }
    picture.setAttribute('viewBox', `0 0 ${width} ${(height ?? 0) - saved}`);
  };
}

/** Where a group stands, in px of the picture: from the left and from the top, as its `transform` says it. */
function place(group: Element): RegExpExecArray | null {
  return /translate\((\S+) ([^)]+)\)/.exec(group.getAttribute('transform') ?? '');
}

function top(group: Element): number {
  return Number(place(group)?.[2] ?? 0);
}

function move(group: Element, y: number): void {
  group.setAttribute('transform', `translate(${place(group)?.[1] ?? 0} ${y})`);
}

function laneOf(group: Element): string {
  return group.classList.contains('jm-curve-lane')
    ? 'curve'
    : (/jm-lane-(\S+)/.exec(group.getAttribute('class') ?? '')?.[1] ?? '');
}

/** Moves the parts of one board, and gives the height in px that hiding these lanes saves. */
function boardShift(board: Element): (hidden: ReadonlySet<string>) => number {
  const bodies = new Set(
    Array.from(board.querySelectorAll('.jm-lane,.jm-curve-lane'), ({ parentElement }) => parentElement),
  );
  const gutter = board.querySelector(':scope > g[transform]');
  const backdrop = board.querySelector('.jm-backdrop');
  const groups = [...bodies, gutter, backdrop].flatMap((body) => (body ? Array.from(body.children).filter(place) : []));
  const tops = groups.map((group) => ({ group, lane: laneOf(group), y: top(group) }));
  const starts = new Map(tops.filter(({ lane }) => lane !== '').map(({ lane, y }) => [lane, y] as const));
  const lanes = [...starts].sort((a, b) => a[1] - b[1]);
  const whole = (board as SVGGElement).getBBox();
  const last = Math.max(...lanes.map(([, y]) => y), whole.y + whole.height - (gutter ? top(gutter) : 0) + 24);
  const bands = lanes.map(([lane, y], index) => ({ lane, y, end: lanes[index + 1]?.[1] ?? last }));
  const branches = board.querySelector<SVGGElement>('.jm-branches');
  return (hidden) => {
    if (branches) branches.style.display = hidden.has('next') ? 'none' : '';
    for (const { group, y } of tops) {
      const band = bands.find((one) => one.y - 1 <= y && y < one.end - 1);
      const gone = bands.filter((one) => hidden.has(one.lane) && one.end - 1 <= y);
      (group as SVGGElement).style.display = band && hidden.has(band.lane) ? 'none' : '';
      move(group, y - gone.reduce((sum, one) => sum + one.end - one.y, 0));
    }
    return bands.filter(({ lane }) => hidden.has(lane)).reduce((sum, { y, end }) => sum + end - y, 0);
  };
}
