import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

interface FloatingProps {
  /** What it hangs on. */
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  readonly class?: string;
  /** Which edge of the anchor it lines up with. */
  readonly align?: 'start' | 'end';
  /** As wide as the anchor. */
  readonly isWide?: boolean;
}

const GAP = 4;
const MARGIN = 8;
const MOST = 400;

/** Something that hangs on a control, over all else, below it or above as there is room; a click elsewhere closes it. */
export function Floating({
  anchor,
  onClose,
  children,
  class: name = '',
  align = 'start',
  isWide = false,
}: FloatingProps) {
  const box = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const { current: shown } = box;
    const at = anchor.current?.getBoundingClientRect();
    if (shown === null || at === undefined) return;
    if (isWide) shown.style.width = `${at.width}px`;
    const below = innerHeight - at.bottom - GAP - MARGIN;
    const above = at.top - GAP - MARGIN;
    const isBelow = Math.min(MOST, shown.scrollHeight) <= below || below >= above;
    shown.style.maxHeight = `${Math.min(MOST, isBelow ? below : above)}px`;
    const { width } = shown.getBoundingClientRect();
    const left = align === 'start' ? at.left : at.right - width;
    shown.style.left = `${Math.max(MARGIN, Math.min(left, innerWidth - width - MARGIN))}px`;
    shown.style.top = isBelow ? `${at.bottom + GAP}px` : 'auto';
    shown.style.bottom = isBelow ? 'auto' : `${innerHeight - at.top + GAP}px`;
  });

  useEffect(() => {
    const outside = ({ target }: Event) => {
      if (!(target instanceof Element) || box.current?.contains(target) || anchor.current?.contains(target)) return;
      onClose();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('scroll', outside, true);
    addEventListener('resize', onClose);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('scroll', outside, true);
      removeEventListener('resize', onClose);
    };
  });

  return (
    <div ref={box} class={`floating ${name}`}>
      {children}
    </div>
  );
}
