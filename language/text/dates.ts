import type { JourneyDate } from '../model/model.ts';

/** A date as it is written into a text, as precise as it is. */
export function dateText({ year, month, day }: JourneyDate): string {
  const parts = [String(year).padStart(4, '0'), ...[month, day].map((part) => part && String(part).padStart(2, '0'))];
  return parts.filter((part) => part !== undefined).join('-');
}
