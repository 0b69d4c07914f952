export const id = 8048;
export const ids = [8048];
export const modules = {

/***/ 8048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   autoImport: () => (/* binding */ autoImport)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _base_redact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8839);
/* harmony import */ var _base_user_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5794);
/* harmony import */ var _disk_real_clock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5261);
/* harmony import */ var _replay_schema_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2184);
/* harmony import */ var _fetch_all_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9109);
/* harmony import */ var _keep_imported_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4191);








/**
 * Fetches the sources with `auto_import` into a folder, in the place of what an earlier run fetched. All of them, or it
 * throws: a run that held the agent against fewer incidents than its config names would pass for the wrong reason.
 */
async function autoImport(sources, { env, folder, signal, mostMs = 600_000 }) {
    const redact = (0,_base_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .redactorOf */ .y)(env);
    const late = AbortSignal.timeout(mostMs);
    const around = { env, clock: _disk_real_clock_js__WEBPACK_IMPORTED_MODULE_4__/* .realClock */ .d, signal: AbortSignal.any([signal, late]), redact };
    const { sessions, notes } = await (0,_fetch_all_js__WEBPACK_IMPORTED_MODULE_6__/* .fetchAll */ .m)(sources, around).catch((error) => {
        const told = late.aborted ? tooLate(mostMs) : error;
        throw told instanceof _base_user_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y ? withWayOut(told, folder) : told;
    });
    forget(folder);
    return {
        sessions: sessions.map(({ session, contract }) => {
            const { path } = (0,_keep_imported_js__WEBPACK_IMPORTED_MODULE_7__/* .keepImported */ .k)(session, { folder, contract, redact, force: true });
            return (0,_replay_schema_js__WEBPACK_IMPORTED_MODULE_5__/* .sessionSchema */ ._M)().parse({ file: path });
        }),
        notes,
    };
}
function tooLate(ms) {
    return new _base_user_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y({
        message: `The sources with \`auto_import\` were not fetched within ${ms / 1000} s.`,
        hint: 'Ask for fewer runs by `limit` or `date_range`.',
    });
}
function withWayOut({ problems }, folder) {
    return new _base_user_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y(problems.map((problem) => ({
        key: 'replays.sources',
        ...problem,
        hint: `${problem.hint ?? ''} Without \`auto_import\` a run does not fetch; what was fetched last stands in ${folder}.`.trim(),
    })));
}
/** What an earlier run fetched may have been mended, or left the time that is asked for. */
function forget(folder) {
    let names = [];
    try {
        names = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder);
    }
    catch {
        return;
    }
    for (const name of names)
        if (name.endsWith('.session.json'))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), { force: true });
}


/***/ })

};
