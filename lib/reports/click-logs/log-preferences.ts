import * as v from 'valibot';
import { isTimeZone } from '../../clicks/zoned-time';
import {
  MAX_DESTINATIONS,
  parseLinkDestination,
  withDestinations,
  type LinkDestination,
} from './log-destination';

/** What the user has said of click logs. */
export interface LogPreferences {
  /** Zone of times that name none; without one that of the browser. */
  readonly zone?: string;
  /** Where links lead of which logs have the name alone. */
  readonly destinations: readonly LinkDestination[];
}

export const FIRST_LOG_PREFERENCES: LogPreferences = { destinations: [] };

const preferencesSchema = v.strictObject({
  zone: v.exactOptional(v.custom<string>(isTimeZone)),
  destinations: v.pipe(
    v.array(v.custom<LinkDestination>((value) => parseLinkDestination(value) !== undefined)),
    v.maxLength(MAX_DESTINATIONS),
  ),
});

/** The value as preferences, or undefined if any part of it is not what it should be. */
export function parseLogPreferences(value: unknown): LogPreferences | undefined {
  const result = v.safeParse(preferencesSchema, value);
  return result.success ? result.output : undefined;
}

/** Both together; where they differ the first counts. */
export function mergedLogPreferences(own: LogPreferences, other: LogPreferences): LogPreferences {
  return { ...other, ...own, destinations: withDestinations(other.destinations, own.destinations) };
}
