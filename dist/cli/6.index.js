export const id = 6;
export const ids = [6];
export const modules = {

/***/ 4006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   demo: () => (/* binding */ demo)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3136);
/* harmony import */ var _base_user_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5794);
/* harmony import */ var _config_override_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3839);
/* harmony import */ var _launch_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4480);
/* harmony import */ var _prepare_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8559);
/* harmony import */ var _report_paint_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8495);
/* harmony import */ var _report_problems_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5567);
/* harmony import */ var _report_terminal_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3299);
/* harmony import */ var _report_words_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4702);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5422);












const variants = ['fragile', 'hardened'];
/** `flakestorm demo`: the same storm over two builds of one real agent; 0 when the gate tells them apart. */
async function demo(io) {
    const folder = exampleFolder();
    const ink = (0,_report_paint_js__WEBPACK_IMPORTED_MODULE_10__/* .paint */ .n)(io.colour.out);
    io.out('One research agent, two builds, the same flakestorm.yaml. Its model is scripted unless OPENAI_API_KEY or OPENAI_BASE_URL is set.\n');
    const ends = [];
    for (const variant of variants) {
        io.out(`\n${ink.bold(`The ${variant} agent`)}\n`);
        const end = await oneStorm(variant, folder, io);
        ends.push(end);
        if (end.exit === 130)
            return 130;
    }
    io.out(`\n${ink.bold('The gate')}\n`);
    for (const [index, variant] of variants.entries()) {
        const end = ends[index];
        if (end)
            io.out(`  ${variant.padEnd(9)} ${(0,_report_words_js__WEBPACK_IMPORTED_MODULE_8__/* .verdictLine */ .MT)(end.report.score)}\n`);
    }
    const toldApart = ends[0]?.report.score.verdict === 'failed' && ends[1]?.report.score.verdict === 'passed';
    return toldApart ? 0 : 1;
}
async function oneStorm(variant, folder, io) {
    const output = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(io.folder, 'reports', 'demo', variant);
    const prepared = (0,_prepare_js__WEBPACK_IMPORTED_MODULE_6__/* .prepareLaunch */ .J)({
        folder,
        config: null,
        env: { ...io.env, VARIANT: variant },
        overrides: { ..._config_override_js__WEBPACK_IMPORTED_MODULE_4__/* .noOverrides */ .h, outputFolder: output },
        phases: null,
        chaos: { wanted: false, profile: null },
        cell: null,
        jobContext: null,
    });
    const shown = (0,_progress_js__WEBPACK_IMPORTED_MODULE_9__/* .progress */ .q)(io, false);
    const stop = new AbortController();
    const stopped = io.onStop(() => stop.abort());
    try {
        const end = await (0,_launch_js__WEBPACK_IMPORTED_MODULE_5__/* .launch */ .q)(prepared, { watch: shown.watch, signal: stop.signal, log: shown.say });
        shown.end();
        io.out((0,_report_terminal_js__WEBPACK_IMPORTED_MODULE_7__/* .terminal */ .F)(end.report, { colour: io.colour.out }));
        if (end.failure !== null)
            io.err(`${(0,_report_problems_js__WEBPACK_IMPORTED_MODULE_11__/* .problems */ .B)(end.failure, { colour: io.colour.err })}\n`);
        io.out(`  ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(io.folder, output)}\n`);
        return end;
    }
    finally {
        shown.end();
        stopped();
    }
}
/** Beside this file's package, whether it runs from `src` or from `dist`. */
function exampleFolder() {
    const here = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_2__.fileURLToPath)(import.meta.url));
    const found = ['..', '../..', '../../..']
        .map((up) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(here, up, 'examples', 'research-agent'))
        .find((folder) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder));
    if (found !== undefined)
        return found;
    throw new _base_user_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y({
        message: 'The demo needs the example agent, which is part of the repository and not of this package.',
        hint: 'Clone the repository and run `npm run demo` there.',
    });
}


/***/ }),

/***/ 3299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ terminal)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9924);
/* harmony import */ var _paint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8495);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7177);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4702);




/** Causes shown before the reader is sent to the files. */
const mostShown = 10;
/** The end of a run on a terminal or in a log: verdict, reasons, phases, what broke, how to see it again. */
function terminal(report, look) {
    const ink = (0,_paint_js__WEBPACK_IMPORTED_MODULE_1__/* .paint */ .n)(look.colour);
    return [
        headline(report, ink),
        ...report.score.reasons.map((reason) => `  ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonSentence */ .Ux)(reason)}`),
        '',
        ...report.score.phases.map((phase) => phaseLine(phase, ink)),
        ...(report.score.overall === null
            ? []
            : [ink.dim(`  with other golden prompts, 95 %: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .newPrompts */ .y2)(report.score.overall)}`)]),
        ...report.coverage.map((fault) => coverageLine(fault, ink)),
        ...report.preflight.filter((result) => !result.held).flatMap((result) => cleanFailure(result, ink)),
        ...report.findings.slice(0, mostShown).flatMap((finding) => findingLines(report, finding, ink)),
        ...rest(report),
        ...report.notes.map((note) => ink.dim(`  note: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(note)}`)),
        ink.dim(`  ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .provenance */ .aH)(report)}`),
        '',
    ].join('\n');
}
function headline({ score }, ink) {
    const colour = { passed: ink.green, failed: ink.red, inconclusive: ink.yellow }[score.verdict];
    const [verdict = '', ...tail] = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .verdictLine */ .MT)(score).split('  ');
    return `${colour(ink.bold(verdict))}  ${tail.join('  ')}`;
}
function phaseLine({ phase, estimate, counts, attacks, utility }, ink) {
    const judged = counts.passed + counts.failed;
    const aside = [
        ...(counts.errored > 0 ? [`${counts.errored} errored`] : []),
        ...(counts.unjudged > 0 ? [`${counts.unjudged} without a rule that applies`] : []),
        ...(counts.notTriggered > 0 ? [`${counts.notTriggered} not triggered`] : []),
        ...(counts.excluded > 0 ? [`${counts.excluded} excluded`] : []),
        ...(attacks === null ? [] : [`attacks won ${attacks.won}/${attacks.total}`]),
        ...(utility === null ? [] : [`utility under attack ${utility.held}/${utility.total}`]),
    ];
    const score = estimate === null ? 'no score' : `${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .decimals */ .rr)(estimate.value)}  re-run 95 % ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .range */ .y1)(estimate.rerun)}`;
    return `  ${phase.padEnd(9)} ${score}  ${counts.passed}/${judged} passed${aside.length > 0 ? ink.dim(`  ${aside.join(' · ')}`) : ''}`;
}
function coverageLine(fault, ink) {
    return `  ${fault.because === null ? ' ' : ink.yellow('!')} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(fault.id).padEnd(34)} ${ink.dim((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)((0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .reach */ .gl)(fault)))}`;
}
function cleanFailure({ promptId, broken }, ink) {
    return [
        '',
        `${ink.red('✗')} ${ink.bold((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(promptId))} fails in a clean world, so its mutations were not run`,
        ...broken.flatMap(({ rule, expected, actual }) => [
            `    rule      ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(rule)}`,
            `    expected  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(expected)}`,
            `    seen      ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(actual)}`,
        ]),
    ];
}
function findingLines(report, finding, ink) {
    const { rule, under, severity, status, example } = finding;
    const how = status === 'broken'
        ? `${finding.cells} of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .cells */ .Yo)(finding.of)}`
        : `could not be judged in ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .cells */ .Yo)(finding.cells)}`;
    return [
        '',
        `${status === 'broken' ? ink.red('✗') : ink.yellow('?')} ${ink.bold((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(rule))} under ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(under)}  ${how} · ${severity}`,
        `    expected  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(example.expected)}`,
        `    seen      ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(example.actual)}`,
        `    ${ink.cyan((0,_report_js__WEBPACK_IMPORTED_MODULE_3__/* .reproduce */ .C)(report, example.cell))}`,
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
