export const id = 1855;
export const ids = [1855];
export const modules = {

/***/ 4331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Il: () => (/* binding */ resilience),
/* harmony export */   RJ: () => (/* binding */ contractViews),
/* harmony export */   cK: () => (/* binding */ skippedRules),
/* harmony export */   oZ: () => (/* binding */ matrixCell)
/* harmony export */ });
/* harmony import */ var _scoring_credit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8533);

/** The matrix contract by contract; empty without one. */
function contractViews(matrix) {
    return [...Map.groupBy(matrix, ({ contract }) => contract)].map(([contract, cells]) => {
        const names = [...new Set(cells.map(({ scenario }) => scenario))];
        const rules = Map.groupBy(cells, ({ rule }) => rule);
        return {
            contract,
            score: (0,_scoring_credit_js__WEBPACK_IMPORTED_MODULE_0__/* .resilienceOf */ .z)(cells),
            scenarios: names.map((name) => ({
                name,
                score: (0,_scoring_credit_js__WEBPACK_IMPORTED_MODULE_0__/* .resilienceOf */ .z)(cells.filter(({ scenario }) => scenario === name)),
            })),
            rules: [...rules].map(([rule, own]) => rowOf(rule, own, names)),
        };
    });
}
function rowOf(rule, own, names) {
    const held = own.reduce((sum, cell) => sum + cell.held, 0);
    return {
        rule,
        severity: own[0]?.severity ?? 'medium',
        held,
        of: held + own.reduce((sum, cell) => sum + cell.broken, 0),
        cells: names.map((name) => own.find(({ scenario }) => scenario === name) ?? null),
    };
}
/** A resilience score with its two decimals; a dash where nothing was judged. */
function resilience(score) {
    return score === null ? '–' : score.toFixed(2);
}
/** What became of a rule under a scenario: how often it held of how often it was judged, and what could not be. */
function matrixCell(cell, sign) {
    if (cell === null)
        return '';
    const { held, broken, errored } = cell;
    const judged = held + broken;
    const parts = [
        ...(judged === 0 ? [] : [`${broken > 0 ? sign.broken : sign.held} ${held}/${judged}`]),
        ...(errored === 0 ? [] : [`${sign.errored} ${errored} not judged`]),
    ];
    return parts.length === 0 ? '–' : parts.join(' ');
}
/** Why rules did not apply: one sentence for each rule and reason, with the scenarios that share it. */
function skippedRules({ rules }) {
    return rules.flatMap(({ rule, cells }) => {
        const idle = cells.filter((cell) => cell !== null && cell.skipped > 0);
        return [...Map.groupBy(idle, (cell) => cell?.because ?? '')].map(([because, some]) => `${rule} under ${some.map((cell) => cell?.scenario).join(', ')}: ${because}`);
    });
}


/***/ }),

/***/ 6853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ markdown)
});

;// CONCATENATED MODULE: ./node_modules/markdown-table/index.js
// To do: next major: remove.
/**
 * @typedef {Options} MarkdownTableOptions
 *   Configuration.
 */

/**
 * @typedef Options
 *   Configuration.
 * @property {boolean | null | undefined} [alignDelimiters=true]
 *   Whether to align the delimiters (default: `true`);
 *   they are aligned by default:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   Pass `false` to make them staggered:
 *
 *   ```markdown
 *   | Alpha | B |
 *   | - | - |
 *   | C | Delta |
 *   ```
 * @property {ReadonlyArray<string | null | undefined> | string | null | undefined} [align]
 *   How to align columns (default: `''`);
 *   one style for all columns or styles for their respective columns;
 *   each style is either `'l'` (left), `'r'` (right), or `'c'` (center);
 *   other values are treated as `''`, which doesn’t place the colon in the
 *   alignment row but does align left;
 *   *only the lowercased first character is used, so `Right` is fine.*
 * @property {boolean | null | undefined} [delimiterEnd=true]
 *   Whether to end each row with the delimiter (default: `true`).
 *
 *   > 👉 **Note**: please don’t use this: it could create fragile structures
 *   > that aren’t understandable to some markdown parsers.
 *
 *   When `true`, there are ending delimiters:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   When `false`, there are no ending delimiters:
 *
 *   ```markdown
 *   | Alpha | B
 *   | ----- | -----
 *   | C     | Delta
 *   ```
 * @property {boolean | null | undefined} [fillRows=true]
 *   Whether to fill rows with empty cells up to the most cells in a row
 *   (default: `true`).
 *
 *   When `true`, all rows have as many cells as the longest row:
 *
 *   ```markdown
 *   | Alpha | B    |   |
 *   | ----- | ---- | - |
 *   | C     |      |   |
 *   | D     | Echo | F |
 *   ```
 *
 *   When `false`, rows keep their cells,
 *   and the delimiter row has as many cells as the header row:
 *
 *   ```markdown
 *   | Alpha | B    |
 *   | ----- | ---- |
 *   | C     |
 *   | D     | Echo | F |
 *   ```
 * @property {boolean | null | undefined} [delimiterStart=true]
 *   Whether to begin each row with the delimiter (default: `true`).
 *
 *   > 👉 **Note**: please don’t use this: it could create fragile structures
 *   > that aren’t understandable to some markdown parsers.
 *
 *   When `true`, there are starting delimiters:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   When `false`, there are no starting delimiters:
 *
 *   ```markdown
 *   Alpha | B     |
 *   ----- | ----- |
 *   C     | Delta |
 *   ```
 * @property {boolean | null | undefined} [padding=true]
 *   Whether to add a space of padding between delimiters and cells
 *   (default: `true`).
 *
 *   When `true`, there is padding:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   When `false`, there is no padding:
 *
 *   ```markdown
 *   |Alpha|B    |
 *   |-----|-----|
 *   |C    |Delta|
 *   ```
 * @property {((value: string) => number) | null | undefined} [stringLength]
 *   Function to detect the length of table cell content (optional);
 *   this is used when aligning the delimiters (`|`) between table cells;
 *   full-width characters and emoji mess up delimiter alignment when viewing
 *   the markdown source;
 *   to fix this, you can pass this function,
 *   which receives the cell content and returns its “visible” size;
 *   note that what is and isn’t visible depends on where the text is displayed.
 *
 *   Without such a function, the following:
 *
 *   ```js
 *   markdownTable([
 *     ['Alpha', 'Bravo'],
 *     ['中文', 'Charlie'],
 *     ['👩‍❤️‍👩', 'Delta']
 *   ])
 *   ```
 *
 *   Yields:
 *
 *   ```markdown
 *   | Alpha | Bravo |
 *   | - | - |
 *   | 中文 | Charlie |
 *   | 👩‍❤️‍👩 | Delta |
 *   ```
 *
 *   With [`string-width`](https://github.com/sindresorhus/string-width):
 *
 *   ```js
 *   import stringWidth from 'string-width'
 *
 *   markdownTable(
 *     [
 *       ['Alpha', 'Bravo'],
 *       ['中文', 'Charlie'],
 *       ['👩‍❤️‍👩', 'Delta']
 *     ],
 *     {stringLength: stringWidth}
 *   )
 *   ```
 *
 *   Yields:
 *
 *   ```markdown
 *   | Alpha | Bravo   |
 *   | ----- | ------- |
 *   | 中文  | Charlie |
 *   | 👩‍❤️‍👩    | Delta   |
 *   ```
 */

/**
 * Get the length of a cell.
 *
 * @param {string} value
 *   Cell value.
 * @returns {number}
 *   Cell size.
 */
function defaultStringLength(value) {
  return value.length
}

/**
 * Generate a markdown
 * ([GFM](https://docs.github.com/en/github/writing-on-github/working-with-advanced-formatting/organizing-information-with-tables))
 * table.
 *
 * @param {ReadonlyArray<ReadonlyArray<string | null | undefined>>} table
 *   Table data (matrix of strings).
 * @param {Readonly<Options> | null | undefined} [options]
 *   Configuration (optional).
 * @returns {string}
 *   Result.
 */
function markdownTable(table, options) {
  const settings = options || {}
  // To do: next major: change to spread.
  // eslint-disable-next-line unicorn/prefer-spread -- `align` can be a string.
  const align = (settings.align || []).concat()
  const stringLength = settings.stringLength || defaultStringLength
  /** @type {Array<number>} Character codes as symbols for alignment per column. */
  const alignments = []
  /** @type {Array<Array<string>>} Cells per row. */
  const cellMatrix = []
  /** @type {Array<Array<number>>} Sizes of each cell per row. */
  const sizeMatrix = []
  /** @type {Array<number>} */
  const longestCellByColumn = []
  let mostCellsPerRow = 0
  let rowIndex = -1

  // This is a superfluous loop if we don’t align delimiters, but otherwise we’d
  // do superfluous work when aligning, so optimize for aligning.
  while (++rowIndex < table.length) {
    /** @type {Array<string>} */
    const row = []
    /** @type {Array<number>} */
    const sizes = []
    let columnIndex = -1

    if (table[rowIndex].length > mostCellsPerRow) {
      mostCellsPerRow = table[rowIndex].length
    }

    while (++columnIndex < table[rowIndex].length) {
      const cell = serialize(table[rowIndex][columnIndex])

      if (settings.alignDelimiters !== false) {
        const size = stringLength(cell)
        sizes[columnIndex] = size

        if (
          longestCellByColumn[columnIndex] === undefined ||
          size > longestCellByColumn[columnIndex]
        ) {
          longestCellByColumn[columnIndex] = size
        }
      }

      row.push(cell)
    }

    cellMatrix[rowIndex] = row
    sizeMatrix[rowIndex] = sizes
  }

  // Figure out which alignments to use.
  let columnIndex = -1

  if (typeof align === 'object' && 'length' in align) {
    while (++columnIndex < mostCellsPerRow) {
      alignments[columnIndex] = toAlignment(align[columnIndex])
    }
  } else {
    const code = toAlignment(align)

    while (++columnIndex < mostCellsPerRow) {
      alignments[columnIndex] = code
    }
  }

  // Inject the alignment row.
  columnIndex = -1
  /** @type {Array<string>} */
  const row = []
  /** @type {Array<number>} */
  const sizes = []

  while (++columnIndex < mostCellsPerRow) {
    const code = alignments[columnIndex]
    let before = ''
    let after = ''

    if (code === 99 /* `c` */) {
      before = ':'
      after = ':'
    } else if (code === 108 /* `l` */) {
      before = ':'
    } else if (code === 114 /* `r` */) {
      after = ':'
    }

    // There *must* be at least one hyphen-minus in each alignment cell.
    let size =
      settings.alignDelimiters === false
        ? 1
        : Math.max(
            1,
            longestCellByColumn[columnIndex] - before.length - after.length
          )

    const cell = before + '-'.repeat(size) + after

    if (settings.alignDelimiters !== false) {
      size = before.length + size + after.length

      if (size > longestCellByColumn[columnIndex]) {
        longestCellByColumn[columnIndex] = size
      }

      sizes[columnIndex] = size
    }

    row[columnIndex] = cell
  }

  // Inject the alignment row.
  cellMatrix.splice(1, 0, row)
  sizeMatrix.splice(1, 0, sizes)

  rowIndex = -1
  /** @type {Array<string>} */
  const lines = []

  while (++rowIndex < cellMatrix.length) {
    const row = cellMatrix[rowIndex]
    const sizes = sizeMatrix[rowIndex]
    const cellsInRow =
      settings.fillRows === false
        ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length)
        : mostCellsPerRow
    columnIndex = -1
    /** @type {Array<string>} */
    const line = []

    while (++columnIndex < cellsInRow) {
      const cell = row[columnIndex] || ''
      let before = ''
      let after = ''

      if (settings.alignDelimiters !== false) {
        const size =
          longestCellByColumn[columnIndex] - (sizes[columnIndex] || 0)
        const code = alignments[columnIndex]

        if (code === 114 /* `r` */) {
          before = ' '.repeat(size)
        } else if (code === 99 /* `c` */) {
          const half = size / 2

          if (size % 2) {
            before = ' '.repeat(half + 0.5)
            after = ' '.repeat(half - 0.5)
          } else {
            before = ' '.repeat(half)
            after = before
          }
        } else {
          after = ' '.repeat(size)
        }
      }

      if (settings.delimiterStart !== false && !columnIndex) {
        line.push('|')
      }

      if (
        settings.padding !== false &&
        // Don’t add the opening space if we’re not aligning and the cell is
        // empty: there will be a closing space.
        !(settings.alignDelimiters === false && cell === '') &&
        (settings.delimiterStart !== false || columnIndex)
      ) {
        line.push(' ')
      }

      if (settings.alignDelimiters !== false) {
        line.push(before)
      }

      line.push(cell)

      if (settings.alignDelimiters !== false) {
        line.push(after)
      }

      if (settings.padding !== false) {
        line.push(' ')
      }

      if (settings.delimiterEnd !== false || columnIndex !== cellsInRow - 1) {
        line.push('|')
      }
    }

    lines.push(
      settings.delimiterEnd === false
        ? line.join('').replace(/ +$/, '')
        : line.join('')
    )
  }

  return lines.join('\n')
}

/**
 * Serialize a cell value.
 *
 * @param {string | null | undefined} [value]
 *   Value to serialize.
 * @returns {string}
 *   Result.
 */
function serialize(value) {
  return value === null || value === undefined ? '' : String(value)
}

/**
 * Get the alignment character code from a value.
 *
 * @param {string | null | undefined} value
 *   Value.
 * @returns {number}
 *   Alignment.
 */
function toAlignment(value) {
  const code = typeof value === 'string' ? value.codePointAt(0) : 0

  return code === 67 /* `C` */ || code === 99 /* `c` */
    ? 99 /* `c` */
    : code === 76 /* `L` */ || code === 108 /* `l` */
      ? 108 /* `l` */
      : code === 82 /* `R` */ || code === 114 /* `r` */
        ? 114 /* `r` */
        : 0
}

// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/contract-view.js
var contract_view = __webpack_require__(4331);
// EXTERNAL MODULE: ./build/report/report.js
var report_report = __webpack_require__(7177);
// EXTERNAL MODULE: ./build/report/words.js
var words = __webpack_require__(4702);
;// CONCATENATED MODULE: ./build/report/markdown.js





const signs = { passed: '✅', failed: '❌', inconclusive: '⚠️' };
/** The page that a reviewer reads: may I merge, what broke, would a re-run agree, what do I paste. */
function markdown(report, limits = { findings: 30 }) {
    const { score } = report;
    const shown = report.findings.slice(0, limits.findings);
    const hidden = report.findings.length - shown.length + report.moreFindings;
    return [
        `### ${signs[score.verdict]} flakestorm: ${(0,report_escape/* inline */.mG)((0,words/* verdictLine */.MT)(score, report.baseline))}`,
        ...list(score.reasons.map((reason) => (0,report_escape/* inline */.mG)((0,words/* reasonSentence */.Ux)(reason)))),
        ...(score.phases.length === 0 ? [] : [phaseTable(report)]),
        ...(score.overall === null ? [] : [`With other golden prompts, 95 %: ${(0,words/* newPrompts */.y2)(score.overall)}.`]),
        ...(0,contract_view/* contractViews */.RJ)(report.matrix).flatMap(contractBlock),
        ...cleanFailures(report.preflight),
        ...(shown.length === 0
            ? []
            : ['#### What broke', ...shown.map((finding) => findingBlock(report, finding))]),
        ...(hidden > 0
            ? [`${hidden} more ${hidden === 1 ? 'cause is' : 'causes are'} in the report files.`]
            : []),
        ...coverageDetails(report.coverage),
        ...score.phases.filter((phase) => phase.strata.length > 1).map(strataDetails),
        ...list(report.notes.map(report_escape/* inline */.mG)),
        (0,report_escape/* inline */.mG)((0,words/* provenance */.aH)(report)),
        '',
    ].join('\n\n');
}
function list(sentences) {
    return sentences.length === 0 ? [] : [sentences.map((sentence) => `- ${sentence}`).join('\n')];
}
/** A row for each phase; how far each moved, only where there is something to compare with. */
function phaseTable({ score, baseline, tool }) {
    const moved = (cell) => (baseline === null ? [] : [cell]);
    const rows = score.phases.map((phase) => [
        phase.phase,
        phase.estimate === null ? 'no score' : (0,words/* decimals */.rr)(phase.estimate.value),
        phase.estimate === null ? '' : (0,words/* range */.y1)(phase.estimate.rerun),
        ...moved(change(phase.estimate?.value, baseline?.phases[phase.phase])),
        `${phase.counts.passed}/${phase.counts.passed + phase.counts.failed}`,
        `${Math.round(phase.weight * 100)} %`,
        aside(phase, tool),
    ]);
    const head = ['Phase', 'Score', 're-run 95 %', ...moved('Δ'), 'Passed', 'Weight', 'Beside the score'];
    const table = markdownTable([head, ...rows], { align: head.map((_, at) => sideOf(at, head.length)) });
    return baseline === null
        ? table
        : `${table}\n\nΔ in percentage points against ${(0,report_escape/* code */.aY)(baseline.label)}${commitOf(baseline)}.`;
}
function sideOf(at, columns) {
    return at === 0 || at === columns - 1 ? 'l' : 'r';
}
function change(value, before) {
    return value === undefined || before === undefined ? '–' : (0,words/* delta */.pU)(value, before).replace(' ', '&nbsp;');
}
function commitOf({ commit }) {
    return commit === null ? '' : ` at ${(0,report_escape/* code */.aY)(commit.slice(0, 7))}`;
}
function aside(phase, tool) {
    const { counts, floor, utility, flaky, passAllRepeats } = phase;
    return [
        ...(floor === null ? [] : [`needs ${(0,words/* bar */.M0)(floor)}`]),
        ...(0,words/* attackWords */.A6)(phase, tool),
        ...(utility === null ? [] : [`utility under attack ${utility.held}/${utility.total}`]),
        ...(passAllRepeats === null ? [] : [`all repeats pass ${(0,words/* decimals */.rr)(passAllRepeats)}`]),
        ...(flaky > 0 ? [`${flaky} flaky`] : []),
        ...(counts.errored > 0 ? [`${counts.errored} errored`] : []),
        ...(counts.unjudged > 0 ? [`${counts.unjudged} not judged`] : []),
        ...(counts.notTriggered > 0 ? [`${counts.notTriggered} not triggered`] : []),
        ...(counts.excluded > 0 ? [`${counts.excluded} excluded`] : []),
    ].join(' · ');
}
const fates = { held: '✅', broken: '❌', errored: '⚠️' };
function contractBlock(view) {
    const { contract, score, scenarios, rules } = view;
    const table = markdownTable([
        ['Rule', 'Severity', ...scenarios.map(({ name }) => (0,report_escape/* inline */.mG)(name)), 'Held'],
        ...rules.map(({ rule, severity, held, of, cells: row }) => [
            (0,report_escape/* inline */.mG)(rule),
            severity,
            ...row.map((cell) => (0,contract_view/* matrixCell */.oZ)(cell, fates)),
            of === 0 ? '–' : `${held}/${of}`,
        ]),
        ['**Resilience**', '', ...scenarios.map((one) => (0,contract_view/* resilience */.Il)(one.score)), `**${(0,contract_view/* resilience */.Il)(score)}**`],
    ], { align: ['l', 'l', ...scenarios.map(() => 'r'), 'r'] });
    const skipped = (0,contract_view/* skippedRules */.cK)(view);
    const details = skipped.length === 0
        ? []
        : [
            `<details><summary>Rules that did not apply</summary>\n\n${skipped.map((one) => `- ${(0,report_escape/* inline */.mG)(one)}`).join('\n')}\n\n</details>`,
        ];
    return [`#### Contract ${(0,report_escape/* code */.aY)(contract)}: resilience ${(0,contract_view/* resilience */.Il)(score)} of 100`, table, ...details];
}
function cleanFailures(preflight) {
    const failed = preflight.filter((result) => !result.held);
    if (failed.length === 0)
        return [];
    const lines = failed.flatMap(({ promptId, broken }) => [
        `- **${(0,report_escape/* inline */.mG)(promptId)}**`,
        ...broken.map(({ rule, expected, actual }) => `  - ${(0,report_escape/* code */.aY)(rule)}: expected ${(0,report_escape/* code */.aY)(expected)}, seen ${(0,report_escape/* code */.aY)(actual)}`),
    ]);
    return ['#### Fails before anything was done to it', lines.join('\n')];
}
function findingBlock(report, finding) {
    const { example } = finding;
    const how = finding.status === 'broken'
        ? `${finding.cells} of ${(0,words/* cells */.Yo)(finding.of)}`
        : `not judged in ${(0,words/* cells */.Yo)(finding.cells)}`;
    return [
        `**${finding.phase} · ${(0,report_escape/* code */.aY)(finding.rule)}** under ${(0,report_escape/* code */.aY)(finding.under)}: ${how} (${finding.severity})`,
        `- expected: ${(0,report_escape/* code */.aY)(example.expected)}\n- seen: ${(0,report_escape/* code */.aY)(example.actual)}`,
        (0,report_escape/* fenced */.OF)((0,report_report/* reproduce */.C)(report, example.cell)).replace(/^(`+)text/, '$1sh'),
        `<details><summary>The first such cell</summary>\n\n${evidence(finding)}\n\n</details>`,
    ].join('\n\n');
}
function evidence({ example }) {
    return [
        'Asked:',
        (0,report_escape/* fenced */.OF)(example.prompt),
        example.ending.kind === 'answered' ? 'Answered:' : `Answered (${(0,report_escape/* inline */.mG)((0,words/* endingWords */.fg)(example.ending))}):`,
        (0,report_escape/* fenced */.OF)(example.output === '' ? '(nothing)' : example.output),
    ].join('\n\n');
}
function strataDetails({ phase, strata }) {
    const rows = strata.map(({ stratum, counts, value, weight }) => [
        (0,report_escape/* inline */.mG)(stratum),
        value === null ? 'no score' : (0,words/* decimals */.rr)(value),
        `${counts.passed}/${counts.passed + counts.failed}`,
        String(weight),
    ]);
    const table = markdownTable([['Type', 'Score', 'Passed', 'Weight'], ...rows], {
        align: ['l', 'r', 'r', 'r'],
    });
    return `<details><summary>${phase} by type</summary>\n\n${table}\n\n</details>`;
}
/** Which faults really reached the agent; those that did not stand in the open, with the reason. */
function coverageDetails(coverage) {
    if (coverage.length === 0)
        return [];
    const missed = coverage.filter(({ because }) => because !== null);
    const rows = coverage.map(({ scenario, id, cells: reached, planned, delivered, matched, scope }) => [
        (0,report_escape/* inline */.mG)(scenario),
        (0,report_escape/* inline */.mG)(id),
        `${reached}/${planned}`,
        `${delivered}/${matched}`,
        scope ?? '',
    ]);
    const table = markdownTable([['Scenario', 'Fault', 'Cells reached', 'Calls struck', 'Where'], ...rows], {
        align: ['l', 'l', 'r', 'r', 'l'],
    });
    return [
        ...list(missed.map((fault) => `Not triggered: ${(0,report_escape/* code */.aY)(fault.id)} of ${(0,report_escape/* code */.aY)(fault.scenario)}, ${(0,report_escape/* code */.aY)(fault.because ?? '')}`)),
        `<details><summary>Faults: what reached the agent</summary>\n\n${table}\n\n</details>`,
    ];
}


/***/ }),

/***/ 7177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ reproduce)
/* harmony export */ });
/* unused harmony export shellWord */
/** The one command that shows the same failure again. */
function reproduce({ seed, configFile, said }, cell) {
    const config = configFile === 'flakestorm.yaml' ? [] : ['--config', configFile];
    return [
        'npx flakestorm run --cell',
        ...[cell, '--seed', String(seed), ...config, ...said].map(shellWord),
    ].join(' ');
}
/** A word of a command as a POSIX shell takes it back. */
function shellWord(word) {
    return /^[\w@%+=:,./#-]+$/.test(word) && !word.startsWith('#') ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}


/***/ }),

/***/ 3299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ terminal)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9924);
/* harmony import */ var _paint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8495);
/* harmony import */ var _contract_view_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4331);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7177);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4702);





/** Causes shown before the reader is sent to the files. */
const mostShown = 10;
/** The end of a run on a terminal or in a log: verdict, reasons, phases, what broke, how to see it again. */
function terminal(report, look) {
    const ink = (0,_paint_js__WEBPACK_IMPORTED_MODULE_2__/* .paint */ .n)(look.colour);
    return [
        headline(report, ink),
        ...report.score.reasons.map((reason) => `  ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonSentence */ .Ux)(reason)}`),
        '',
        ...report.score.phases.map((phase) => phaseLine(phase, report.tool, ink)),
        ...(report.score.overall === null
            ? []
            : [ink.dim(`  with other golden prompts, 95 %: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .newPrompts */ .y2)(report.score.overall)}`)]),
        ...(0,_contract_view_js__WEBPACK_IMPORTED_MODULE_0__/* .contractViews */ .RJ)(report.matrix).flatMap((view) => contractLines(view, ink)),
        ...report.coverage.map((fault) => coverageLine(fault, ink)),
        ...report.preflight.filter((result) => !result.held).flatMap((result) => cleanFailure(result, ink)),
        ...report.findings.slice(0, mostShown).flatMap((finding) => findingLines(report, finding, ink)),
        ...rest(report),
        ...report.notes.map((note) => ink.dim(`  note: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(note)}`)),
        ink.dim(`  ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .provenance */ .aH)(report)}`),
        '',
    ].join('\n');
}
function headline({ score, baseline }, ink) {
    const colour = { passed: ink.green, failed: ink.red, inconclusive: ink.yellow }[score.verdict];
    const [verdict = '', ...tail] = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictLine */ .MT)(score, baseline).split('  ');
    return `${colour(ink.bold(verdict))}  ${tail.join('  ')}`;
}
function phaseLine(of, tool, ink) {
    const { phase, estimate, counts, utility } = of;
    const judged = counts.passed + counts.failed;
    const aside = [
        ...(counts.errored > 0 ? [`${counts.errored} errored`] : []),
        ...(counts.unjudged > 0 ? [`${counts.unjudged} without a rule that applies`] : []),
        ...(counts.notTriggered > 0 ? [`${counts.notTriggered} not triggered`] : []),
        ...(counts.excluded > 0 ? [`${counts.excluded} excluded`] : []),
        ...(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .attackWords */ .A6)(of, tool),
        ...(utility === null ? [] : [`utility under attack ${utility.held}/${utility.total}`]),
    ];
    const score = estimate === null ? 'no score' : `${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .decimals */ .rr)(estimate.value)}  re-run 95 % ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .range */ .y1)(estimate.rerun)}`;
    return `  ${phase.padEnd(9)} ${score}  ${counts.passed}/${judged} passed${aside.length > 0 ? ink.dim(`  ${aside.join(' · ')}`) : ''}`;
}
function coverageLine(fault, ink) {
    return `  ${fault.because === null ? ' ' : ink.yellow('!')} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(fault.id).padEnd(34)} ${ink.dim((0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)((0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .reach */ .gl)(fault)))}`;
}
/** Rules down, scenarios across; what is not there did not apply. */
function contractLines({ contract, score, scenarios, rules }, ink) {
    const fates = { held: '✓', broken: '✗', errored: '?' };
    const rows = [
        ['', ...scenarios.map(({ name }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(name)), 'held'],
        ...rules.map(({ rule, severity, held, of, cells: row }) => [
            `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(rule)} (${severity})`,
            ...row.map((cell) => (0,_contract_view_js__WEBPACK_IMPORTED_MODULE_0__/* .matrixCell */ .oZ)(cell, fates)),
            of === 0 ? '–' : `${held}/${of}`,
        ]),
        ['resilience', ...scenarios.map((one) => (0,_contract_view_js__WEBPACK_IMPORTED_MODULE_0__/* .resilience */ .Il)(one.score)), (0,_contract_view_js__WEBPACK_IMPORTED_MODULE_0__/* .resilience */ .Il)(score)],
    ];
    const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
    const lines = rows.map((row) => row
        .map((text, at) => (at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0)))
        .join('  '));
    const painted = (line) => (line.includes('✗') ? ink.red(line) : line);
    return [
        '',
        `  ${ink.bold(`contract ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(contract)}`)}  resilience ${(0,_contract_view_js__WEBPACK_IMPORTED_MODULE_0__/* .resilience */ .Il)(score)} of 100`,
        ...lines.map((line) => `    ${painted(line)}`),
        '',
    ];
}
function cleanFailure({ promptId, broken }, ink) {
    return [
        '',
        `${ink.red('✗')} ${ink.bold((0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(promptId))} fails in a clean world, before anything was done to it`,
        ...broken.flatMap(({ rule, expected, actual }) => [
            `    rule      ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(rule)}`,
            `    expected  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(expected)}`,
            `    seen      ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(actual)}`,
        ]),
    ];
}
function findingLines(report, finding, ink) {
    const { rule, under, severity, status, example } = finding;
    const how = status === 'broken'
        ? `${finding.cells} of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .cells */ .Yo)(finding.of)}`
        : `could not be judged in ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .cells */ .Yo)(finding.cells)}`;
    return [
        '',
        `${status === 'broken' ? ink.red('✗') : ink.yellow('?')} ${ink.bold((0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(rule))} under ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(under)}  ${how} · ${severity}`,
        `    expected  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(example.expected)}`,
        `    seen      ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(example.actual)}`,
        `    ${ink.cyan((0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)((0,_report_js__WEBPACK_IMPORTED_MODULE_4__/* .reproduce */ .C)(report, example.cell)))}`,
    ];
}
function rest({ findings, moreFindings }) {
    const hidden = Math.max(0, findings.length - mostShown) + moreFindings;
    return hidden === 0
        ? ['']
        : ['', `  ${hidden} more ${hidden === 1 ? 'cause' : 'causes'} in the report files.`];
}


/***/ })

};
