// Written by `npm run generate` from the files beside it.
import da from './da.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import nb from './nb.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };
import sv from './sv.json' with { type: 'json' };

export const catalogues = {
  en,
  sv,
  nb,
  da,
  nl,
};
