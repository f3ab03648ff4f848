/** A day as text: "3 Nov 2026". */
export function formatDay(atMs: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(atMs);
}

/** A day and time as text: "3 Nov 2026, 14:02". */
export function formatMoment(atMs: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(atMs);
}

/** A calendar day, such as `2026-11-03`, as text; it has no zone. */
export function formatCalendarDay(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    Date.parse(day),
  );
}

/** Two calendar days as text, without saying twice what they share: "1 – 7 Oct 2026". */
export function formatCalendarDays(from: string, to: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return format.formatRange(Date.parse(from), Date.parse(to));
}

/** The day of a source, which may be known by its year alone, such as `2026`, and stays as it is then. */
export function formatAsOf(asOf: string, locale: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? formatCalendarDay(asOf, locale) : asOf;
}
