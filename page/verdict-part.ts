import type { Report } from '../src/report/report.ts'
import { attackWords, bar, decimals, delta, newPrompts, range } from '../src/report/words.ts'
import type { PhaseScore } from '../src/scoring/score.ts'
import type { Data } from './data.ts'
import { h } from './dom.ts'
import { listAddress } from './filters.ts'
import { foreign } from './foreign.ts'
import { scoreDrawing } from './score-drawing.ts'
import { tag } from './status.ts'

const verdictTags = {
  passed: ['held', '✓'],
  failed: ['broken', '✕'],
  inconclusive: ['untested', '○'],
} as const

/** May I merge, and would a re-run agree. */
export function verdictPart(data: Data): HTMLElement {
  const { report, verdict, reasons } = data
  const { score } = report
  const [hue, sign] = verdictTags[score.verdict]
  const [word, ...rest] = verdict.split('  ')
  return h(
    'section',
    { class: `verdict ${hue}`, 'aria-labelledby': 'verdict' },
    h(
      'h1',
      { id: 'verdict' },
      tag(hue, sign, word ?? ''),
      ' ',
      h('span', { class: 'sentence' }, rest.join('  ').replace(/([▲▼]) /, '$1\u00A0')),
    ),
    score.overall === null
      ? null
      : h(
          'div',
          { class: 'gauge' },
          h('p', { class: 'figure' }, decimals(score.overall.value)),
          scoreDrawing(
            {
              ...score.overall,
              needed: score.minScore,
              before: report.baseline?.overall ?? null,
              size: 'large',
            },
            'Score',
          ),
        ),
    reasons.length === 0
      ? null
      : h(
          'ul',
          { class: 'reasons' },
          reasons.map((reason) => h('li', {}, foreign(reason))),
        ),
    h('p', { class: 'aside' }, against(report)),
    score.overall === null
      ? null
      : h('p', { class: 'aside' }, `With other golden prompts, 95 %: ${newPrompts(score.overall)}.`),
  )
}

function against({ baseline }: Report): readonly Node[] | string {
  if (baseline === null) return 'No baseline: there is no earlier run to compare with.'
  const commit = baseline.commit === null ? '' : ` (${baseline.commit.slice(0, 7)})`
  const had = baseline.overall === null ? 'which has no score' : `which had ${decimals(baseline.overall)}`
  return foreign(`Compared with ${baseline.label}${commit}, ${had}.`)
}

/** The way from an earlier score to this one, where there are both. */
function change(now: number | null, before: number | null | undefined): string | null {
  if (now === null || before === null || before === undefined) return null
  const words = delta(now, before)
  return words === '=' ? '= unchanged' : `${words} pp`
}

/** The phases as the same drawing, small. */
export function phasePart({ report }: Data): HTMLElement | null {
  const { phases } = report.score
  if (phases.length === 0) return null
  return h(
    'section',
    { 'aria-labelledby': 'phases' },
    h('h2', { id: 'phases' }, 'Phases'),
    h(
      'ul',
      { class: 'phases' },
      phases.map((phase) => phaseRow(phase, report)),
    ),
  )
}

function phaseRow(phase: PhaseScore, { baseline, tool }: Report): HTMLElement {
  const { counts, estimate, floor, weight } = phase
  const moved = change(estimate?.value ?? null, baseline?.phases[phase.phase])
  return h(
    'li',
    {},
    h(
      'div',
      { class: 'phase-name' },
      h('a', { href: listAddress({ phase: phase.phase }) }, phase.phase),
      h('span', { class: 'faint' }, `weight ${Math.round(weight * 100)} %`),
    ),
    estimate === null
      ? h('p', { class: 'faint' }, 'no score: nothing could be judged')
      : scoreDrawing(
          { ...estimate, needed: floor, before: baseline?.phases[phase.phase] ?? null, size: 'small' },
          phase.phase,
        ),
    h(
      'div',
      { class: 'phase-figures' },
      h('strong', {}, estimate === null ? '–' : decimals(estimate.value)),
      h('span', { class: 'faint' }, estimate === null ? '' : range(estimate.rerun)),
      h('span', {}, `${counts.passed}/${counts.passed + counts.failed} passed`),
      moved === null ? null : h('span', {}, moved),
    ),
    besides(phase, tool),
  )
}

function besides(phase: PhaseScore, tool: Report['tool']): HTMLElement | null {
  const { counts, utility, flaky, passAllRepeats, floor } = phase
  const words = [
    ...(floor === null ? [] : [`floor ${bar(floor)}`]),
    ...attackWords(phase, tool),
    ...(utility === null ? [] : [`utility under attack ${utility.held}/${utility.total}`]),
    ...(passAllRepeats === null ? [] : [`all repeats pass ${decimals(passAllRepeats)}`]),
    ...(flaky > 0 ? [`${flaky} flaky`] : []),
    ...(counts.errored > 0 ? [`${counts.errored} errored`] : []),
    ...(counts.unjudged > 0 ? [`${counts.unjudged} not judged`] : []),
    ...(counts.notTriggered > 0 ? [`${counts.notTriggered} not triggered`] : []),
    ...(counts.excluded > 0 ? [`${counts.excluded} excluded`] : []),
  ]
  return words.length === 0 ? null : h('p', { class: 'phase-aside faint' }, words.join(' · '))
}
