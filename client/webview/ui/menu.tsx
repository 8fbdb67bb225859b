/** A button with a popover below it: checks, choices and commands, with the keys of a menu. */
import type { ComponentChildren, JSX, TargetedToggleEvent } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { Icon, type IconName } from './icon.tsx';

interface MenuProps {
  readonly icon: IconName;
  /** What the button and the popover are called. In a narrow panel only the icon is seen. */
  readonly label: string;
  /** A short word on what is chosen: "3". Said after the label. */
  readonly badge?: string | undefined;
  /** Why it cannot be opened now. */
  readonly blocked?: string | undefined;
  readonly children: ComponentChildren;
}

const margin = 8;
const widest = 280;

/**
 * The popover closes with Escape, with a click elsewhere, and when the focus leaves it; the browser gives the focus
 * back.
 */
export function Menu({ icon, label, badge, blocked, children }: MenuProps): JSX.Element {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const popover = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  const beforeToggle = (event: TargetedToggleEvent<HTMLDivElement>): void => {
    if (event.newState === 'open' && button.current && popover.current) placeBelow(button.current, popover.current);
  };
  const toggled = (event: TargetedToggleEvent<HTMLDivElement>): void => {
    setOpen(event.newState === 'open');
    if (event.newState === 'open') entries(popover.current)[0]?.focus();
  };
  const leave = (event: FocusEvent): void => {
    const { relatedTarget } = event;
    if (relatedTarget instanceof Node && !popover.current?.contains(relatedTarget)) popover.current?.hidePopover();
  };

  return (
    <>
      <button
        type="button"
        class="menu-button"
        ref={button}
        {...(blocked === undefined
          ? { popovertarget: id, 'aria-expanded': open, title: label }
          : { 'aria-disabled': true, title: blocked, 'aria-describedby': `${id}-why` })}
      >
        <Icon name={icon} />
        <span class="word">{label}</span>
        {badge !== undefined && <span class="badge">{badge}</span>}
        <Icon name="down" />
      </button>
      {blocked !== undefined && (
        <span hidden id={`${id}-why`}>
          {blocked}
        </span>
      )}
      <div
        class="menu"
        id={id}
        ref={popover}
        popover="auto"
        role="dialog"
        aria-label={label}
        onBeforeToggle={beforeToggle}
        onToggle={toggled}
        onFocusOut={leave}
        onKeyDown={(event) => moveFocus(event, popover.current)}
      >
        {children}
      </div>
    </>
  );
}

/** Before it is shown the popover has no size, so that it gets one here; nothing may reach out of a narrow panel. */
function placeBelow(button: HTMLElement, popover: HTMLElement): void {
  const { left, bottom } = button.getBoundingClientRect();
  const { innerWidth, innerHeight } = window;
  const width = Math.min(widest, innerWidth - 2 * margin);
  popover.style.width = `${width}px`;
  popover.style.left = `${Math.max(margin, Math.min(left, innerWidth - width - margin))}px`;
  popover.style.top = `${bottom + 2}px`;
  popover.style.maxHeight = `${innerHeight - bottom - 2 - margin}px`;
}

/** What can have the focus in a menu, from top to bottom. */
export function entries(popover: HTMLElement | null): HTMLElement[] {
  return [...(popover?.querySelectorAll<HTMLElement>('input:not(:disabled), button:not(:disabled), select') ?? [])];
}

/** The arrow keys, Home and End lead through the entries of a menu. */
export function moveFocus(event: KeyboardEvent, popover: HTMLElement | null): void {
  if (hasOwnKeys(event.target)) return;
  const all = entries(popover);
  const at = all.findIndex((entry) => entry.matches(':focus'));
  const target = targetOf(event.key, at, all.length);
  if (target === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  all[target]?.focus();
}

/** In a field the arrows, Home and End belong to what is written there. */
function hasOwnKeys(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox' && target.type !== 'radio';
  return target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;
}

function targetOf(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return undefined;
}

interface GroupProps {
  readonly label: string;
  /** Beside the label: commands for the whole group. */
  readonly aside?: JSX.Element | undefined;
  readonly children: ComponentChildren;
}

/** A part of a menu, with its name. */
export function MenuGroup({ label, aside, children }: GroupProps): JSX.Element {
  return (
    <fieldset class="menu-group">
      <legend>{label}</legend>
      {aside && <div class="menu-aside">{aside}</div>}
      {children}
    </fieldset>
  );
}

interface ChoicesProps<Choice extends string> {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: Choice;
  /** The words of a choice. */
  readonly words: (choice: Choice) => ComponentChildren;
  readonly onChange: (choice: Choice) => void;
}

/** A part of a menu in which one of several is chosen. */
export function MenuChoices<Choice extends string>(props: ChoicesProps<Choice>): JSX.Element {
  const { label, choices, chosen, words, onChange } = props;
  const name = useId();
  return (
    <MenuGroup label={label}>
      {choices.map((choice) => (
        <label key={choice} class="menu-entry">
          <input
            type="radio"
            name={name}
            value={choice}
            checked={choice === chosen}
            onChange={() => onChange(choice)}
          />
          <span class="menu-label">{words(choice)}</span>
        </label>
      ))}
    </MenuGroup>
  );
}

interface CheckProps {
  readonly label: string;
  readonly checked: boolean;
  /** How many touchpoints it is about. */
  readonly count?: string | undefined;
  readonly onChange: (checked: boolean) => void;
}

export function MenuCheck({ label, checked, count, onChange }: CheckProps): JSX.Element {
  return (
    <label class="menu-entry">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span class="menu-label">{label}</span>
      {count !== undefined && <span class="menu-count">{count}</span>}
    </label>
  );
}

interface ItemProps {
  readonly label: string;
  /** The keys that do the same. */
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly onChoose: () => void;
}

/** A command of a menu; the menu closes. */
export function MenuItem({ label, keys, disabled = false, onChoose }: ItemProps): JSX.Element {
  const choose = (event: MouseEvent): void => {
    if (event.currentTarget instanceof Element) event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
    onChoose();
  };
  return (
    <button type="button" class="menu-entry" disabled={disabled} onClick={choose}>
      <span class="menu-label">{label}</span>
      {keys !== undefined && <kbd class="menu-count">{keys}</kbd>}
    </button>
  );
}
