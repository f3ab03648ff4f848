import type { World } from './state';
import { BLANK } from './world-blank';

/** Everything that is looked at. */
export const WORLDS: readonly World[] = [BLANK];
