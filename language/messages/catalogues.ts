// Written by `npm run generate` from the files beside it.
import daAnswers from './da/answers.json' with { type: 'json' };
import daAssistance from './da/assistance.json' with { type: 'json' };
import daChanges from './da/changes.json' with { type: 'json' };
import daEditing from './da/editing.json' with { type: 'json' };
import daFindings from './da/findings.json' with { type: 'json' };
import daFixes from './da/fixes.json' with { type: 'json' };
import daHover from './da/hover.json' with { type: 'json' };
import daKeywords from './da/keywords.json' with { type: 'json' };
import daMeasures from './da/measures.json' with { type: 'json' };
import daOutline from './da/outline.json' with { type: 'json' };
import daRestructuring from './da/restructuring.json' with { type: 'json' };
import daSettings from './da/settings.json' with { type: 'json' };
import daSyntax from './da/syntax.json' with { type: 'json' };
import enAnswers from './en/answers.json' with { type: 'json' };
import enAssistance from './en/assistance.json' with { type: 'json' };
import enChanges from './en/changes.json' with { type: 'json' };
import enEditing from './en/editing.json' with { type: 'json' };
import enFindings from './en/findings.json' with { type: 'json' };
import enFixes from './en/fixes.json' with { type: 'json' };
import enHover from './en/hover.json' with { type: 'json' };
import enKeywords from './en/keywords.json' with { type: 'json' };
import enMeasures from './en/measures.json' with { type: 'json' };
import enOutline from './en/outline.json' with { type: 'json' };
import enRestructuring from './en/restructuring.json' with { type: 'json' };
import enSettings from './en/settings.json' with { type: 'json' };
import enSyntax from './en/syntax.json' with { type: 'json' };
import nbAnswers from './nb/answers.json' with { type: 'json' };
import nbAssistance from './nb/assistance.json' with { type: 'json' };
import nbChanges from './nb/changes.json' with { type: 'json' };
import nbEditing from './nb/editing.json' with { type: 'json' };
import nbFindings from './nb/findings.json' with { type: 'json' };
import nbFixes from './nb/fixes.json' with { type: 'json' };
import nbHover from './nb/hover.json' with { type: 'json' };
import nbKeywords from './nb/keywords.json' with { type: 'json' };
import nbMeasures from './nb/measures.json' with { type: 'json' };
import nbOutline from './nb/outline.json' with { type: 'json' };
import nbRestructuring from './nb/restructuring.json' with { type: 'json' };
import nbSettings from './nb/settings.json' with { type: 'json' };
import nbSyntax from './nb/syntax.json' with { type: 'json' };
import nlAnswers from './nl/answers.json' with { type: 'json' };
import nlAssistance from './nl/assistance.json' with { type: 'json' };
import nlChanges from './nl/changes.json' with { type: 'json' };
import nlEditing from './nl/editing.json' with { type: 'json' };
import nlFindings from './nl/findings.json' with { type: 'json' };
import nlFixes from './nl/fixes.json' with { type: 'json' };
import nlHover from './nl/hover.json' with { type: 'json' };
import nlKeywords from './nl/keywords.json' with { type: 'json' };
import nlMeasures from './nl/measures.json' with { type: 'json' };
import nlOutline from './nl/outline.json' with { type: 'json' };
import nlRestructuring from './nl/restructuring.json' with { type: 'json' };
import nlSettings from './nl/settings.json' with { type: 'json' };
import nlSyntax from './nl/syntax.json' with { type: 'json' };
import svAnswers from './sv/answers.json' with { type: 'json' };
import svAssistance from './sv/assistance.json' with { type: 'json' };
import svChanges from './sv/changes.json' with { type: 'json' };
import svEditing from './sv/editing.json' with { type: 'json' };
import svFindings from './sv/findings.json' with { type: 'json' };
import svFixes from './sv/fixes.json' with { type: 'json' };
import svHover from './sv/hover.json' with { type: 'json' };
import svKeywords from './sv/keywords.json' with { type: 'json' };
import svMeasures from './sv/measures.json' with { type: 'json' };
import svOutline from './sv/outline.json' with { type: 'json' };
import svRestructuring from './sv/restructuring.json' with { type: 'json' };
import svSettings from './sv/settings.json' with { type: 'json' };
import svSyntax from './sv/syntax.json' with { type: 'json' };

export const catalogues = {
  en: {
    ...enAnswers,
    ...enAssistance,
    ...enChanges,
    ...enEditing,
    ...enFindings,
    ...enFixes,
    ...enHover,
    ...enKeywords,
    ...enMeasures,
    ...enOutline,
    ...enRestructuring,
    ...enSettings,
    ...enSyntax,
  },
  sv: {
    ...svAnswers,
    ...svAssistance,
    ...svChanges,
    ...svEditing,
    ...svFindings,
    ...svFixes,
    ...svHover,
    ...svKeywords,
    ...svMeasures,
    ...svOutline,
    ...svRestructuring,
    ...svSettings,
    ...svSyntax,
  },
  nb: {
    ...nbAnswers,
    ...nbAssistance,
    ...nbChanges,
    ...nbEditing,
    ...nbFindings,
    ...nbFixes,
    ...nbHover,
    ...nbKeywords,
    ...nbMeasures,
    ...nbOutline,
    ...nbRestructuring,
    ...nbSettings,
    ...nbSyntax,
  },
  da: {
    ...daAnswers,
    ...daAssistance,
    ...daChanges,
    ...daEditing,
    ...daFindings,
    ...daFixes,
    ...daHover,
    ...daKeywords,
    ...daMeasures,
    ...daOutline,
    ...daRestructuring,
    ...daSettings,
    ...daSyntax,
  },
  nl: {
    ...nlAnswers,
    ...nlAssistance,
    ...nlChanges,
    ...nlEditing,
    ...nlFindings,
    ...nlFixes,
    ...nlHover,
    ...nlKeywords,
    ...nlMeasures,
    ...nlOutline,
    ...nlRestructuring,
    ...nlSettings,
    ...nlSyntax,
  },
};
