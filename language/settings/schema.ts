/**
 * What a `journey.json` may say, declared once: the reader checks each entry with it, and the published JSON schema,
 * `docs/schema/journey-settings.schema.json`, is made of it.
 */
import * as v from 'valibot';
import { type NumberThreshold, thresholdLimits, usualThresholds } from '../analysis/thresholds.ts';
import { rules } from '../rules/registry.ts';
import { settableLevels } from '../rules/settings.ts';
import { longestPattern } from './exclude.ts';

/** What becomes of one finding. */
const level = v.picklist(settableLevels);

/** A number within the limits of that threshold; the usual one where it is left out. */
function threshold(name: NumberThreshold, description: string) {
  const { low, high, whole } = thresholdLimits[name];
  const kind = whole ? v.pipe(v.number(), v.integer()) : v.number();
  return v.optional(v.pipe(kind, v.minValue(low), v.maxValue(high), v.description(description)), usualThresholds[name]);
}

export const levelsSchema = v.pipe(
  v.object(Object.fromEntries(rules.map(({ code }) => [code, v.optional(level)]))),
  v.description('The level of each finding. A finding that is not named keeps its default level.'),
);

export const thresholdsSchema = v.pipe(
  v.object({
    important: threshold(
      'important',
      'Position (1–10) from which an importance counts as important by convention, unless the journey sets its own.',
    ),
    thinBase: threshold('thinBase', 'Fewer answers than this are a thin base, by convention.'),
    anecdotalBase: threshold('anecdotalBase', 'Fewer answers than this are anecdotes, by convention.'),
    silentWaitDays: threshold('silentWaitDays', 'Days from which a wait without a contact is reported, by convention.'),
    reviewMonths: threshold(
      'reviewMonths',
      'Months after which a map needs a review and a rating is old, by convention, unless the map sets an interval.',
    ),
    minimum: threshold(
      'minimum',
      'A number is taken from a file only with at least this many answers. Fewer are personal data.',
    ),
    npsNames: v.optional(
      v.pipe(
        v.array(v.pipe(v.string(), v.regex(/\S/))),
        v.description(
          'The project’s names for the Net Promoter Score: an outcome with such a name counts from −100 to 100, not on the journey’s scale.',
        ),
      ),
      [...usualThresholds.npsNames],
    ),
  }),
  v.description('Limits of the findings. All of them are conventions.'),
);

/** One pattern of `exclude`. */
export const patternSchema = v.pipe(
  v.string(),
  v.regex(/\S/),
  v.maxLength(longestPattern),
  v.check((pattern) => !pattern.startsWith('!')),
);

/** One colour of `brand`. */
export const colourSchema = v.pipe(v.string(), v.regex(/^#([\da-fA-F]{3}|[\da-fA-F]{6})$/));

export const brandSchema = v.pipe(
  v.object({
    logo: v.optional(
      v.pipe(
        v.string(),
        v.regex(/\S/),
        v.description('An SVG, PNG or JPEG file in this folder or below it, such as "brand/logo.svg".'),
      ),
    ),
    colours: v.optional(
      v.pipe(
        v.array(colourSchema),
        v.minLength(1),
        v.maxLength(2),
        v.description('One or two colours, such as ["#005eb8"]. Shades that can be read are computed from them.'),
      ),
    ),
    font: v.optional(
      v.pipe(
        v.string(),
        v.regex(/^[A-Za-z\d][A-Za-z\d -]{0,59}$/),
        v.description('The name of a font family, for presentations and the text of pages, such as "Georgia".'),
      ),
    ),
  }),
  v.description('How exported maps look: your logo, your colours and your font.'),
);

export const settingsSchema = v.pipe(
  v.object({
    $schema: v.optional(v.string()),
    levels: v.optional(levelsSchema),
    thresholds: v.optional(thresholdsSchema),
    brand: v.optional(brandSchema),
    exclude: v.optional(
      v.pipe(
        v.array(patternSchema),
        v.description(
          'Files and folders that are not checked, as patterns from the folder of this file, such as "drafts/**". Other files can still use them.',
        ),
      ),
      [],
    ),
  }),
  v.title('journey.json: project settings'),
);
