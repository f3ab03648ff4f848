import type { Screen, ScreenState } from './state';

/** A state that is there as soon as a page of ours is opened. */
export function opened(name: string, screen: Screen, path: string, shows: string): ScreenState {
  return { name, screen, shows, reach: ({ own }) => own(path) };
}
