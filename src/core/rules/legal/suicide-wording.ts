import { narrated, spanOf } from '../../linter/narration.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';
import { likeCase } from '../../linter/words.ts';
import type { Fix } from '../../model.ts';

/** “Suicide” by what is done with it: the fixes that keep the tense of the verb. */
const COMMIT = /\b(commit|commits|committed|committing)\s+suicide\b(?!\s+(?:bomb|attack))/gi;
const INSTEAD: Readonly<Record<string, readonly string[]>> = {
  commit: ['die by suicide', 'take their own life'],
  commits: ['dies by suicide', 'takes their own life'],
  committed: ['died by suicide', 'took their own life'],
  committing: ['dying by suicide', 'taking their own life'],
};
const ATTEMPT =
  /\b(?:failed|unsuccessful|successful|completed|botched)\s+suicide(?:\s+(?:attempt|bid)s?)?\b(?!\s+(?:bomb|attack))/gi;

export const suicideWording = blockRule({
  id: 'suicide-wording',
  category: 'legal',
  scope: 'block',
  triggers: ['suicide'],
  severity: 'info',
  claim: 'warning',
  summary: '“Committed suicide”, “failed attempt”: words that judge a suicide.',
  why: 'Suicide is no crime, so nobody “commits” it, and an attempt neither succeeds nor fails. Say “died by suicide”, “killed herself”, “attempted suicide”, and leave out the method.',
  houseNotes: [
    'AP, Guardian, BBC and the Samaritans’ guidelines agree; AP allows “committed suicide” in words quoted from officials.',
  ],
  examples: {
    flagged: [
      {
        text: 'The inquest heard that he {committed suicide} in March.',
        message: 'died by suicide',
        fixed: 'The inquest heard that he died by suicide in March.',
      },
      { text: 'It followed a {failed suicide attempt} last year.', fixed: 'It followed a suicide attempt last year.' },
      { text: 'She had spoken of {committing suicide}.', fixed: 'She had spoken of dying by suicide.' },
    ],
    accepted: [
      { text: 'Three soldiers died in a suicide bombing in the north.', why: 'an attack' },
      { text: '“He committed suicide,” the inspector said.', why: 'the words of an official' },
      { text: 'She died by suicide in 2019, the family said.' },
      { text: 'The minister committed the money to suicide prevention.', why: 'another sense of “commit”' },
    ],
  },
  check(block): Problem[] {
    if (!/suicide/i.test(block.text)) return [];
    const commits = narrated(block, COMMIT).map((match) =>
      problem(match, INSTEAD[match[1]!.toLowerCase()]!, 'treats a suicide as a crime'),
    );
    const attempts = narrated(block, ATTEMPT).map((match) =>
      problem(match, [match[0].replace(/^\S+\s+/, '')], 'calls a suicide a success or a failure'),
    );
    return [...commits, ...attempts];
  },
});

function problem(match: RegExpExecArray, instead: readonly string[], reason: string): Problem {
  const span = spanOf(match);
  const fixes = instead.map((text): Fix => {
    const words = likeCase(match[0], text);
    return { title: `Change to “${words}”`, edits: [{ ...span, text: words }] };
  });
  return { ...span, message: `“${match[0]}” ${reason}; say “${instead[0]}”.`, fixes };
}
