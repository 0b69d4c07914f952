import { provenance } from '../src/report/words.ts'
import type { Data } from './data.ts'
import { h } from './dom.ts'
import { foreign } from './foreign.ts'

/** How the run was made, what it has to say, and what this page does without. */
export function footPart(data: Data): HTMLElement {
  const { report } = data
  const said = [...leftOutWords(data), ...report.notes]
  return h(
    'footer',
    {},
    said.length === 0
      ? null
      : h(
          'ul',
          { class: 'notes' },
          said.map((note) => h('li', {}, foreign(note))),
        ),
    h('p', {}, `${provenance(report)} · ${report.startedAt}`),
    h('p', {}, foreign(`agent: ${report.agent.type} ${report.agent.address}`)),
  )
}

function leftOutWords({ leftOut, cells: shown }: Pick<Data, 'leftOut' | 'cells'>): readonly string[] {
  const { passing, others, slimmed, cells: gone, clean } = leftOut
  const what = passing === 2 ? 'the texts and transcripts' : 'the transcripts'
  const whose = others > 0 ? 'all' : 'the passing'
  return [
    ...(slimmed === 0
      ? []
      : [
          `To keep this page small, ${what} of ${whose} ${slimmed} cells are left out of it; result.json has them.`,
        ]),
    ...(gone === 0
      ? []
      : [
          `${gone} more cells have no place on this page, which shows ${shown.length}; result.json has all of them.`,
        ]),
    ...(clean ? ['The clean answers are left out of this page; result.json has them.'] : []),
  ]
}
