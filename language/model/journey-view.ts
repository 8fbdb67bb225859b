/**
 * One view of a journey: its facts, everybody's numbers, and those of each persona. Computed once and read by everyone.
 */
import type { ContactMismatch } from './contact-mismatch.ts';
import type { Persona } from './model.ts';
import type { AnalysedJourney, JourneyNumbers } from './numbers.ts';

/** The journey as one persona meets it. */
export interface PersonaView {
  readonly persona: Persona;
  /** The persona's own ratings and importances count; where there are none, the plain ones do. */
  readonly numbers: JourneyNumbers;
}

/** A journey as everybody and as each persona meets it. */
export interface JourneyView extends AnalysedJourney {
  /**
   * The personas with numbers of their own: a rating or an importance in square brackets, by a persona that the journey
   * can name. The journey's personas come first, in its order; then those of the file and of used files, as they are
   * named.
   */
  readonly personas: readonly PersonaView[];
  /** The numbers of every persona without any of their own: plain lines alone count. */
  readonly others: JourneyNumbers;
  /** The contacts that do not come as customers prefer. */
  readonly mismatches: readonly ContactMismatch[];
}
