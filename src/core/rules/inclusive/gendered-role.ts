import source from '../../data/en/inclusive/gendered-roles.txt';
import { phraseCheck } from '../../linter/phrase-check.ts';
import { phraseList } from '../../linter/phrases.ts';

export const genderedRole = phraseCheck({
  id: 'gendered-role',
  category: 'inclusive',
  severity: 'info',
  claim: 'warning',
  summary: 'A job word for everybody that names one sex.',
  why: 'Firemen may be women. A named person’s own title (“the chairman, Ed Roy”) is left as it is.',
  phrases: phraseList(source),
  message: '“{words}” names one sex; “{fix}” covers everybody.',
  messageWithoutFix: '“{words}” names one sex; “chair” covers everybody.',
  leaveNames: true,
  leaveTitles: true,
  except: ['cameramen/clergymen/congressmen/councilmen/firemen/policemen/salesmen/spokesmen/workmen and/or women'],
  examples: {
    flagged: [
      { text: 'Twelve {firemen} fought the blaze.', fixed: 'Twelve firefighters fought the blaze.' },
      { text: 'The bill for {manpower} doubled.', fixed: 'The bill for staff doubled.' },
      { text: '{Policemen} guarded the gate.', fixed: 'Police officers guarded the gate.' },
    ],
    accepted: [
      { text: 'The chairman, Ed Roy, left early.', why: 'one man’s own title' },
      { text: '“Those firemen saved us,” she said.', why: 'the speaker’s own words' },
      { text: 'A fan of The Workmen sang along.', why: 'a name' },
      { text: 'It honours policemen and women who died.', why: 'both are named' },
    ],
  },
});
