import { useEffect, useState } from 'preact/hooks';

const SHOWN_MS = 2_000;

/**
 * A value that is shown for two seconds after it was set, each time anew.
 *
 * @param stays tells the values that do not pass by themselves.
 */
export function useBriefly<T>(stays: (value: T) => boolean): [T | undefined, (value: T) => void] {
  // Wrapped, so that setting the same value again starts its two seconds again.
  const [shown, setShown] = useState<{ readonly value: T }>();
  useEffect(() => {
    if (!shown || stays(shown.value)) return undefined;
    const timer = setTimeout(() => setShown(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
    // `stays` is a rule, not state.
  }, [shown]);
  return [shown?.value, (value) => setShown({ value })];
}
