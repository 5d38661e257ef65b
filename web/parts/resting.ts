import { useEffect, useRef } from "react";

/** So long a pointer rests on what one means to click; it crosses others sooner. In ms. */
const RESTS = 65;

/** Handlers of an element on which the pointer, or the focus, may come to rest; `act` is done once it does. */
export function useResting() {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const leave = () => clearTimeout(timer.current);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (act: () => void) => {
    const come = () => {
      leave();
      timer.current = setTimeout(act, RESTS);
    };
    return { onPointerEnter: come, onPointerLeave: leave, onFocus: come, onBlur: leave };
  };
}
