export const id = 3929;
export const ids = [3929];
export const modules = {

/***/ 3420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ mayApply),
/* harmony export */   v: () => (/* binding */ scenariosOf)
/* harmony export */ });
/* harmony import */ var _chaos_calm_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9384);

/** What a contract without any matrix is held against. */
const clean = { name: 'clean', profile: null, toolFaults: [], llmFaults: [], contextAttacks: [] };
/** A contract's own matrix, else the file's, else one clean world. */
function scenariosOf({ chaosMatrix }, fallback) {
    if (chaosMatrix.length > 0)
        return chaosMatrix;
    return fallback.length > 0 ? fallback : [clean];
}
/** Whether a rule could ever apply under a scenario; a fault must still reach the agent before it does. */
function mayApply(when, scenario) {
    switch (when) {
        case 'always':
            return true;
        case 'no_chaos':
            return (0,_chaos_calm_js__WEBPACK_IMPORTED_MODULE_0__/* .isCalm */ .u)(scenario);
        case 'any_chaos_active':
            return !(0,_chaos_calm_js__WEBPACK_IMPORTED_MODULE_0__/* .isCalm */ .u)(scenario);
        case 'tool_faults_active':
            return scenario.toolFaults.length > 0;
        case 'llm_faults_active':
            return scenario.llmFaults.length > 0;
        case 'context_attacks_active':
            return scenario.contextAttacks.length > 0;
    }
}


/***/ }),

/***/ 3929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bindSessions: () => (/* binding */ bindSessions)
/* harmony export */ });
/* harmony import */ var _base_suggest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4526);
/* harmony import */ var _base_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5794);
/* harmony import */ var _contract_scenarios_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3420);
/* harmony import */ var _invariants_pattern_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9654);
/* harmony import */ var _replay_import_imported_session_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8969);





/**
 * Every session with its own rules and those of its contract, found by name, then by path. A contract that is nowhere
 * is an error, and so is a session that nothing is asked of: neither may pass in silence.
 */
function bindSessions(sessions, config, read) {
    const problems = [];
    const bound = sessions.map((session) => {
        const found = contractOf(session, config, read);
        if ('problem' in found)
            problems.push(found.problem);
        const contract = 'contract' in found ? found.contract : null;
        const scenario = scenarioOf(session, contract, config);
        const rules = (contract?.invariants ?? []).filter((rule) => applies(rule, session, scenario));
        const own = (rule) => ({ ...rule, id: `${session.id}:${rule.id}`, when: 'always' });
        const counting = [...session.invariants, ...rules];
        if (counting.length === 0 && contract !== null)
            problems.push(unruled(session, contract));
        const all = apart([...counting, ...session.utility]).map(own);
        return { session, counting: all.slice(0, counting.length), beside: all.slice(counting.length) };
    });
    if (problems.length > 0)
        throw new _base_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(problems);
    return bound;
}
/** Rules of the session's file, of the config and of a contract may have one id between them; none may take the place of another. */
function apart(rules) {
    const taken = new Set();
    return rules.map((rule) => {
        let id = rule.id;
        for (let number = 2; taken.has(id); number += 1)
            id = `${rule.id}-${number}`;
        taken.add(id);
        return { ...rule, id };
    });
}
function contractOf(session, { contracts }, read) {
    const named = contracts.find(({ name }) => name === session.contract);
    if (named !== undefined)
        return { contract: named };
    if (/[\\/]|\.(?:ya?ml|json)$/i.test(session.contract))
        return { contract: read(session.contract, session) };
    const isUnnamed = session.contract === _replay_import_imported_session_js__WEBPACK_IMPORTED_MODULE_4__/* .unnamedContract */ .P;
    if ((isUnnamed || session.contract === 'default') && session.invariants.length > 0)
        return { contract: null };
    const known = contracts.map(({ name }) => name);
    if (isUnnamed)
        return { problem: unnamed(session, known) };
    return {
        problem: {
            key: 'replays.sessions',
            message: session.contract === 'default'
                ? `The session \`${session.id}\` has no rule: it names no contract, and brings no invariants.`
                : `The session \`${session.id}\` is held against the contract "${session.contract}", which is nowhere.`,
            hint: known.length === 0
                ? 'Give it `invariants`, or name a contract of this config, or the path of one.'
                : (0,_base_suggest_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(session.contract, known),
            ...(session.file !== null && { place: { file: session.file, line: 1, column: 1 } }),
        },
    };
}
/** An imported session does not know what the agent owed. */
function unnamed({ id, file }, known) {
    return {
        key: 'replays.sessions',
        message: `The session \`${id}\` was imported, and nobody has said yet what the agent must keep.`,
        hint: `Put ${known.length === 0 ? 'the path of a contract' : known.map((name) => `"${name}"`).join(' or ')} in the place of ${_replay_import_imported_session_js__WEBPACK_IMPORTED_MODULE_4__/* .unnamedContract */ .P} there, give it \`invariants\`, or import it again with \`--contract\`.`,
        ...(file !== null && { place: { file, line: 1, column: 1 } }),
    };
}
/** A contract whose rules all speak about something else asks nothing of the session. */
function unruled({ id, file, scenario }, { name, chaosMatrix }) {
    const known = chaosMatrix.map((one) => `"${one.name}"`).join(', ');
    const named = scenario !== null || known === '' ? '' : `, or the \`scenario\` that it was recorded under (${known})`;
    return {
        key: 'replays.sessions',
        message: `No rule of the contract "${name}" applies to the session \`${id}\`: by \`when\` or \`prompt_filter\`, each speaks about something else.`,
        hint: `Give it \`invariants\`${named}.`,
        ...(file !== null && { place: { file, line: 1, column: 1 } }),
    };
}
/** The scenario that the session was recorded under, where the config still has it. */
function scenarioOf({ scenario }, contract, { chaosMatrix }) {
    return [...(contract?.chaosMatrix ?? []), ...chaosMatrix].find(({ name }) => name === scenario) ?? null;
}
function applies(rule, { input }, scenario) {
    const isForPrompt = rule.promptFilter === null ||
        (0,_invariants_pattern_js__WEBPACK_IMPORTED_MODULE_3__/* .compilePattern */ .E)(rule.promptFilter, { caseSensitive: false }).find(input) !== null;
    return (isForPrompt &&
        (scenario === null ? ['always', 'no_chaos'].includes(rule.when) : (0,_contract_scenarios_js__WEBPACK_IMPORTED_MODULE_2__/* .mayApply */ .K)(rule.when, scenario)));
}


/***/ }),

/***/ 8969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ unnamedContract),
/* harmony export */   l: () => (/* binding */ importedSession)
/* harmony export */ });
/* harmony import */ var _chaos_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6166);

/** Stands where the contract of an imported session belongs until somebody names one; a session with it is not run. */
const unnamedContract = 'NAME-A-CONTRACT';
/** An imported incident as a session, without secrets and personal data; its calls are written beside it. */
function importedSession(imported, { contract, hide }) {
    const { id, source, capturedAt, input, context, toolResponses, answer, name, expectedFailure } = imported;
    return {
        id,
        name: name === null ? null : hide.text(name),
        source,
        capturedAt,
        input: hide.text(input),
        turns: [],
        context: context.map((message) => mapOf(message, hide)),
        expectedFailure: expectedFailure === null ? null : hide.text(expectedFailure),
        contract: contract ?? unnamedContract,
        invariants: [],
        utility: [],
        scenario: null,
        seed: null,
        planted: [],
        play: {
            answer: answer === null ? null : hide.text(answer),
            toolResponses: toolResponses.map((response) => ({
                ...response,
                args: response.args && mapOf(response.args, hide),
                response: hide.json(response.response),
            })),
        },
    };
}
function mapOf(fields, hide) {
    const hidden = hide.json({ ...fields });
    return (0,_chaos_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(hidden) ? hidden : {};
}


/***/ })

};
