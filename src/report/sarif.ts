import { createHash } from 'node:crypto'
import type { Severity } from '../base/phase.ts'
import { visible } from './escape.ts'
import { type Report, reproduce } from './report.ts'
import type { ResultCell } from './result.ts'
import { type Break, breaks } from './sarif-breaks.ts'
import { verdictLine } from './words.ts'

/**
 * SARIF 2.1.0 (OASIS): a result for each counting rule that broke in a cell, on the line of the config where the rule stands,
 * else the prompt, else the phase. Bounded: of any number of cells at most 5,000 results are kept, the most severe first.
 * A rule that could not be judged is a notification of the tool, not a result.
 */
export async function* sarif(
  report: Report,
  cells: AsyncIterable<ResultCell>,
): AsyncGenerator<string, void, undefined> {
  const seen = breaks(report)
  for await (const cell of cells) seen.add(cell)
  const { results, left, notifications } = seen.found()
  const rules = rulesOf(results)
  const order = new Map([...rules.keys()].map((id, index) => [id, index]))

  yield `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{\n`
  yield `"tool":${JSON.stringify({ driver: driverOf(report, rules) })},\n`
  yield `"automationDetails":${JSON.stringify({ id: `flakestorm/${shown(report.configFile)}/` })},\n`
  yield `"invocations":${JSON.stringify([invocationOf(report, left, notifications)])},\n`
  yield '"columnKind":"utf16CodeUnits",\n'
  yield `"properties":${JSON.stringify(propertiesOf(report))},\n"results":[`
  for (const [index, one] of results.entries())
    yield `${index === 0 ? '' : ','}\n${JSON.stringify(resultOf(report, one, order.get(one.rule) ?? 0))}`
  yield '\n]}]}\n'
}

/** The rules that broke, each told once. */
function rulesOf(results: readonly Break[]): ReadonlyMap<string, Break> {
  const rules = new Map<string, Break>()
  for (const one of results) {
    const known = rules.get(one.rule)
    // A clean failure does not know what kind its rule is of.
    if (known === undefined || known.phase === null) rules.set(one.rule, one)
  }
  return rules
}

function driverOf({ tool }: Report, rules: ReadonlyMap<string, Break>): object {
  return {
    name: 'flakestorm',
    version: shown(tool.version),
    informationUri: 'https://github.com/flakestorm/action',
    rules: [...rules.values()].map(({ rule, type, severity }) => ({
      id: shown(rule),
      shortDescription: { text: sentence(`The rule ${shown(rule)}`) },
      fullDescription: {
        text: sentence(`The agent must keep the rule ${shown(rule)} in every cell that has it`),
      },
      help: { text: 'Run the command in `properties.reproduce` of a result to see it again.' },
      defaultConfiguration: { level: levels[severity] },
      properties: { tags: [...new Set(['flakestorm', shown(type)])], severity },
    })),
  }
}

function invocationOf({ startedAt, score, baseline }: Report, left: number, told: readonly string[]): object {
  const more = left === 0 ? [] : [`${left} more broken rules are in result.json; the most severe stand here.`]
  return {
    executionSuccessful: score.verdict !== 'inconclusive',
    startTimeUtc: startedAt,
    toolExecutionNotifications: [verdictLine(score, baseline), ...told, ...more].map((text) => ({
      level: 'note',
      message: { text: message(text) },
    })),
  }
}

function propertiesOf({ seed, score, commit, suite, planned, done }: Report): object {
  const scores = score.phases.map(({ phase, estimate }) => [phase, estimate?.value ?? null])
  return {
    seed,
    commit: commit === null ? null : shown(commit),
    suite: shown(suite),
    planned,
    done,
    verdict: score.verdict,
    score: score.overall?.value ?? null,
    rerun: score.overall?.rerun ?? null,
    minScore: score.minScore,
    phases: Object.fromEntries(scores),
  }
}

function resultOf(report: Report, one: Break, ruleIndex: number): object {
  const { rule, severity, expected, actual, cell, phase, promptId, under } = one
  const name = fingerprint(one)
  const uri = uriOf(report.configFile)
  return {
    ruleId: shown(rule),
    ruleIndex,
    level: levels[severity],
    message: { text: message(`${rule} broke under ${under}: expected ${expected}, seen ${actual}`) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
          region: regionOf(report, one),
        },
        logicalLocations: [{ fullyQualifiedName: shown(cell), kind: 'cell' }],
      },
    ],
    // The first is all that GitHub looks at; without it, all cells of one rule would be one alert.
    partialFingerprints: { primaryLocationLineHash: `${name.slice(0, 16)}:1`, 'flakestormCell/v1': name },
    properties: {
      cell: shown(cell),
      phase: phase ?? 'preflight',
      prompt: shown(promptId),
      under: shown(under),
      severity,
      expected: shown(expected),
      seen: shown(actual),
      ...(phase === null ? {} : { reproduce: shown(reproduce(report, cell)) }),
    },
  }
}

/** The same for the same rule in the same cell, whatever the agent said, in every run of the suite. */
function fingerprint({ cell, rule }: Break): string {
  return createHash('sha256')
    .update(JSON.stringify([cell, rule]))
    .digest('hex')
}

/** Where the rule stands, else its prompt, else its phase, else the top of the file. */
function regionOf({ places }: Report, { rule, promptId, phase }: Break): object {
  const find = (kind: string, name: string | null) =>
    places.find((place) => place.kind === kind && place.name === name)
  const place = find('rule', rule) ?? find('prompt', promptId) ?? find('phase', phase)
  return place === undefined ? { startLine: 1 } : { startLine: place.line, startColumn: place.column }
}

/** A path as a relative reference: `/` between its parts, and none of it read as a scheme or a query. */
function uriOf(path: string): string {
  const parts = path.replaceAll('\\', '/').split('/')
  return parts
    .filter((part) => part !== '.')
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join('/')
}

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
}

/** SARIF 3.11.6 reads `[text](target)` in a message as a link, and 3.11.5 `{0}` as a place to fill. */
function message(text: string): string {
  const inert = shown(text)
    .replace(/[\\[\]]/g, '\\$&')
    .replace(/\{(\d+)\}/g, '{{$1}}')
  return sentence(inert)
}

function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`
}

function shown(text: string): string {
  return visible(text)
}
