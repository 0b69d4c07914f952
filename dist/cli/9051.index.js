export const id = 9051;
export const ids = [9051];
export const modules = {

/***/ 9051:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  replayRun: () => (/* binding */ replayRun)
});

// EXTERNAL MODULE: ./build/base/random.js
var random = __webpack_require__(9645);
// EXTERNAL MODULE: ./build/order.js + 1 modules
var build_order = __webpack_require__(1995);
// EXTERNAL MODULE: ./build/replay/normalise.js
var normalise = __webpack_require__(5732);
;// CONCATENATED MODULE: ./build/replay/outcome-hash.js


/**
 * A digest of what a cell came to: the ending, the answer, the calls and what they got, the verdicts. Times, ports, fresh
 * ids (UUIDs) and the order of calls made at once are no part of it, so that a deterministic replay has the same hash each time.
 */
function outcomeHash({ cell, transcript, verdicts }) {
    // What a verdict saw stands in the answer already, or it is a time.
    const judged = verdicts.map(({ rule, status }) => [rule, status]);
    return (0,random/* digestOf */.ol)(16, withoutChance(JSON.stringify([cell.id, told(transcript), judged])));
}
function told({ ending, output, toolCalls, traffic }) {
    const kind = ending.kind === 'refused' ? [ending.kind, ending.status] : [ending.kind];
    const tools = traffic?.toolCalls.map(({ name, args, status, result, failed }) => [
        name,
        args,
        status,
        result,
        failed,
    ]);
    const models = traffic?.modelCalls.map(({ provider, model, status, said, asked }) => [
        provider,
        model,
        status,
        said,
        asked,
    ]);
    return [kind, output, toolCalls, sorted(tools), sorted(models), traffic?.replay?.missed];
}
function sorted(calls) {
    return (calls ?? []).map((call) => withoutChance(JSON.stringify(call))).toSorted();
}
/** An idempotency key is another one each time, and so is a free port of this machine; a date in an answer is part of it. */
const withoutChance = (0,normalise/* replacing */.mi)([
    'uuids',
    { pattern: String.raw `(?<=\b(?:127\.0\.0\.1|localhost):)\d{1,5}\b`, as: 'port' },
]);

// EXTERNAL MODULE: ./build/cli/run.js
var run = __webpack_require__(2720);
// EXTERNAL MODULE: ./build/cli/stoppable.js
var stoppable = __webpack_require__(1501);
;// CONCATENATED MODULE: ./build/cli/replay.js





/** `flakestorm replay run`: sessions with their recordings, the verdict, and a hash that is the same each time. */
async function replayRun(target, flags, io) {
    const order = (0,build_order/* orderOf */.mJ)({ ...flags, replay: target }, { folder: io.folder, env: io.env, jobContext: null });
    const hashes = [];
    const also = (happening) => {
        if (happening.kind !== 'cell' || happening.outcome.status === 'excluded')
            return;
        hashes.push(outcomeHash(happening.outcome));
    };
    const launched = await (0,run.watched)(await (0,stoppable/* prepareStoppable */.Y)(order, io), { flags, io, also });
    const { show } = await Promise.all(/* import() */[__webpack_require__.e(1855), __webpack_require__.e(2692)]).then(__webpack_require__.bind(__webpack_require__, 2692));
    show(launched, flags, io);
    // A hash of a part of them, or of none, would be the same as another's who got no further.
    if (hashes.length < launched.report.planned)
        return launched.exit;
    const line = `  outcome hash ${(0,random/* digestOf */.ol)(16, ...hashes)}\n`;
    if (flags.json === true)
        io.err(line);
    else
        io.out(line);
    return launched.exit;
}


/***/ })

};
