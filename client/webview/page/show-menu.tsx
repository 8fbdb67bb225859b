import type { ComponentChildren, JSX } from 'preact';
import { askedLanes, isShown, type LaneId, laneIds, switchLane } from '../../../map/options.ts';
import { usePageWords } from '../state/page.ts';
import type { PageOptions } from '../state/use-options.ts';
import { Menu, MenuCheck, MenuGroup } from '../ui/menu.tsx';

interface Named<Id extends string = string> {
  readonly id: Id;
  readonly name: string;
}

interface ShowMenuProps {
  readonly options: PageOptions;
  readonly onChange: (part: Partial<PageOptions>) => void;
  /** The lanes that the map has something in, from top to bottom. */
  readonly lanes: readonly Named<LaneId>[];
  /** Why nothing of it can be chosen now. */
  readonly blocked: string | undefined;
  /** The personas that have ratings of their own. */
  readonly personas: readonly Named[];
  /** Those whose curves are drawn while none is chosen. */
  readonly unasked: readonly string[];
  /** Further groups. */
  readonly children?: ComponentChildren;
}

/** What is to be seen of the map: its lanes, personas' own curves, the overview. Kept for the workspace. */
export function ShowMenu(props: ShowMenuProps): JSX.Element {
  const { options, onChange, lanes, personas, unasked, blocked, children } = props;
  const { t } = usePageWords();
  const { overview } = options;
  const overlay = options.overlay.length > 0 ? options.overlay : unasked;
  const away = lanes.filter(({ id }) => !isShown(id, options)).length;
  // A lane that must be asked for is not missed: the badge counts what the reader has hidden.
  const missed = lanes.filter(({ id }) => options.hidden.includes(id)).length;
  const allOrNone = (
    <>
      <button type="button" disabled={away === 0} onClick={() => onChange({ hidden: [], shown: [...askedLanes] })}>
        {t('show.all')}
      </button>
      <button type="button" disabled={away === lanes.length} onClick={() => onChange({ hidden: laneIds, shown: [] })}>
        {t('show.none')}
      </button>
    </>
  );
  return (
    <Menu
      icon="show"
      label={t('show')}
      badge={missed > 0 && blocked === undefined ? t('show.hidden', { count: missed }) : undefined}
      blocked={blocked}
    >
      {lanes.length > 0 && (
        <MenuGroup label={t('show.lanes')} aside={allOrNone}>
          {lanes.map(({ id, name }) => (
            <MenuCheck
              key={id}
              label={name}
              checked={isShown(id, options)}
              onChange={(on) => onChange(switchLane(id, on, options))}
            />
          ))}
        </MenuGroup>
      )}
      {personas.length > 0 && (
        <MenuGroup label={t('show.personas')}>
          {personas.map(({ id, name }) => (
            <MenuCheck
              key={id}
              label={name}
              checked={overlay.includes(id)}
              onChange={(shown) =>
                onChange({ overlay: shown ? [...overlay, id] : overlay.filter((key) => key !== id) })
              }
            />
          ))}
        </MenuGroup>
      )}
      {children}
      <MenuGroup label={t('show.window')}>
        <MenuCheck label={t('show.overview')} checked={overview} onChange={(shown) => onChange({ overview: shown })} />
      </MenuGroup>
    </Menu>
  );
}
