/** The part of the protocol about a site of maps, and how its pages are written into a folder. */
import * as v from 'valibot';
import { type SiteFolder, type SiteOutcome, type SitePage, updateSite } from '../export/site/site-folder.ts';
import { fields, guard, list } from '../language/model/schema.ts';

export { type SiteFolder, type SiteOutcome, type SitePage, updateSite };

/** Request from the client: a page of a site of maps. Answer: {@link JourneySiteAnswer}. */
export const journeySite = 'journey/site';

const journeySiteParams = fields({
  /** All files of the site, and how the reader knows each: a path. */
  files: list(fields({ uri: v.string(), shown: v.string() })),
  /** The address of the file whose page is wanted; null for the index. */
  page: v.nullable(v.string()),
});
export type JourneySiteParams = v.InferOutput<typeof journeySiteParams>;
export const isJourneySiteParams = guard(journeySiteParams);

const journeySiteAnswer = fields({
  /** Of the page. */
  name: v.string(),
  /** In base64. */
  bytes: v.string(),
  /** The pages of all files with a map, without the index. */
  pages: list(fields({ uri: v.string(), name: v.string() })),
  /** Whether it is known of each file what is in it. */
  isComplete: v.boolean(),
});
export type JourneySiteAnswer = v.InferOutput<typeof journeySiteAnswer>;
export const isJourneySiteAnswer = guard(journeySiteAnswer);
