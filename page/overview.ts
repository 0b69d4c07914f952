import { causePart, cleanPart } from './causes.ts'
import { contractPart } from './contract-matrix.ts'
import type { Data } from './data.ts'
import { h } from './dom.ts'
import { faultPart } from './fault-map.ts'
import { footPart } from './foot.ts'
import { mutationPart } from './mutation-matrix.ts'
import { stripPart } from './strips.ts'
import { phasePart, verdictPart } from './verdict-part.ts'

/** The first page: the verdict, what broke, the pictures, and then the list. */
export function overview(data: Data, list: HTMLElement): HTMLElement {
  return h(
    'div',
    {},
    verdictPart(data),
    phasePart(data),
    cleanPart(data),
    causePart(data),
    contractPart(data),
    faultPart(data),
    mutationPart(data),
    stripPart(data),
    list,
    footPart(data),
  )
}
