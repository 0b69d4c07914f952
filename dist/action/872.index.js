export const id = 872;
export const ids = [872];
export const modules = {

/***/ 93420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ mayApply),
/* harmony export */   v: () => (/* binding */ scenariosOf)
/* harmony export */ });
/* harmony import */ var _chaos_calm_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29384);

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

/***/ 74872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bindContracts: () => (/* binding */ bindContracts)
});

// EXTERNAL MODULE: ./build/base/suggest.js
var suggest = __webpack_require__(24526);
// EXTERNAL MODULE: ./build/base/user-error.js
var user_error = __webpack_require__(45794);
// EXTERNAL MODULE: ./build/chaos/profile.js
var profile = __webpack_require__(87934);
// EXTERNAL MODULE: ./build/contract/scenarios.js
var contract_scenarios = __webpack_require__(93420);
// EXTERNAL MODULE: ./build/plan/address.js
var address = __webpack_require__(27238);
// EXTERNAL MODULE: ./build/invariants/judge.js
var judge = __webpack_require__(61599);
;// CONCATENATED MODULE: ./build/contract/contradictions.js


/** Pairs of rules of which no answer can keep both, as far as texts and tool names tell; `met` holds the rules of each prompt. */
function contradictionsIn({ contract, scenarios }, met) {
    const canMeet = (one, other) => met.some((rules) => rules.includes(one) && rules.includes(other)) &&
        scenarios.some((scenario) => (0,contract_scenarios/* mayApply */.K)(one.when, scenario) && (0,contract_scenarios/* mayApply */.K)(other.when, scenario));
    return contract.invariants.flatMap((one, at, rules) => rules.slice(at + 1).flatMap((other) => {
        if (!canMeet(one, other))
            return [];
        const about = clash(one, other) ?? clash(other, one) ?? opposite(one, other);
        return about === null ? [] : [{ one: one.id, other: other.id, about }];
    }));
}
const textual = new Set([
    'contains',
    'contains_any',
    'not_contains',
    'equals',
    'regex',
    'excludes_pattern',
    'output_not_empty',
]);
const forbidding = new Set(['not_contains', 'excludes_pattern']);
/** What `one` demands to be said and `other` breaks on, however it is said. */
function clash(one, other) {
    const { value } = one.options;
    if (one.negate || !textual.has(other.type))
        return null;
    if (one.type === 'equals' && typeof value === 'string')
        return isBroken(other, value) ? `the answer ${JSON.stringify(value)}` : null;
    const wanted = wantedBy(one);
    const ways = wanted.flatMap((text) => [text, `Well, ${text} it is.`]);
    if (forbidding.has(other.type) === other.negate || ways.length === 0)
        return null;
    if (!ways.every((way) => isBroken(other, way)))
        return null;
    const quoted = wanted.map((text) => JSON.stringify(text)).join(', ');
    return wanted.length === 1 ? `the text ${quoted}` : `one of ${quoted}`;
}
/** The texts of which an answer has to hold one. */
function wantedBy({ type, options: { value, values } }) {
    const texts = type === 'contains' ? [value] : type === 'contains_any' ? [values].flat() : [];
    return texts.filter((text) => typeof text === 'string');
}
/** The same rule and its own negation, or a tool that must and must not be called. */
function opposite(one, other) {
    const isSame = JSON.stringify(one.options) === JSON.stringify(other.options);
    if (one.type === other.type && one.negate !== other.negate && isSame)
        return 'the same thing';
    const tools = [one, other].flatMap(demandOnTool);
    const [left, right] = tools;
    if (left === undefined || right === undefined || left.tool !== right.tool)
        return null;
    return left.wanted === right.wanted ? null : `a call of ${left.tool}`;
}
function demandOnTool({ type, negate, options }) {
    const { tool, ...more } = options;
    if (typeof tool !== 'string')
        return [];
    if (type === 'max_tool_calls')
        return more['max'] === 0 && !negate ? [{ tool, wanted: false }] : [];
    const isBare = Object.values(more).every((value) => value === undefined || value === null);
    if (!isBare || (type !== 'tool_called' && type !== 'tool_not_called'))
        return [];
    return [{ tool, wanted: (type === 'tool_called') !== negate }];
}
function isBroken(rule, output) {
    const always = { ...rule, when: 'always' };
    const verdict = (0,judge/* prepare */.i)(new Map([[rule.id, always]]))({ key: rule.id, counts: true }, saying(output));
    return !(verdict instanceof Promise) && verdict.status === 'broken';
}
/** An agent that says this, and does nothing else. */
function saying(output) {
    return {
        transcript: {
            output,
            ending: { kind: 'answered' },
            toolCalls: [],
            status: 200,
            durationMs: 0,
            attempts: 1,
            traffic: null,
            wire: null,
        },
        prompt: '',
        golden: '',
        canary: null,
        holding: ['always'],
        planted: [],
        baseline: [],
        taskDone: null,
        load: async (file) => Promise.reject(new Error(`${file} is not loaded here`)),
        sleep: async () => { },
    };
}

// EXTERNAL MODULE: ./build/plan/contract-cells.js
var contract_cells = __webpack_require__(38090);
// EXTERNAL MODULE: ./build/plan/rules.js
var rules = __webpack_require__(8169);
;// CONCATENATED MODULE: ./build/plan/contract-problems.js





/** What is wrong with a contract as a whole: no rules, rules that nothing can ever be judged by, rules that no answer can keep. */
function problemsOfContract({ contract, scenarios }, prompts, { locate, path }) {
    const { name, invariants } = contract;
    if (invariants.length === 0) {
        const message = `The contract "${name}" has no rule, so nothing could be judged.`;
        return [(0,address/* problemAt */.l)(locate, path, { message, hint: 'Add `invariants:` with at least one rule.' })];
    }
    const at = (rule) => [...path, 'invariants', invariants.indexOf(rule)];
    const reserved = invariants
        .filter(({ id }) => rules/* builtIns */.b3.some((builtIn) => builtIn.id === id))
        .map((rule) => (0,address/* problemAt */.l)(locate, [...at(rule), 'id'], {
        message: `The id \`${rule.id}\` is that of a rule which every run has.`,
        hint: 'Give the rule another id.',
    }));
    const idle = invariants.flatMap((rule) => {
        const because = neverAppliesBecause(rule, { contract, scenarios }, prompts);
        if (because === null)
            return [];
        const message = `The rule \`${rule.id}\` has no cell that it applies to: ${because}.`;
        return [(0,address/* problemAt */.l)(locate, at(rule), { message, hint: 'Add what it is for, or remove the rule.' })];
    });
    const met = (0,contract_cells/* askedFor */.G)(invariants, prompts).map(({ rules }) => rules);
    const clashing = contradictionsIn({ contract, scenarios }, met).map(({ one, other, about }) => {
        const rule = invariants.find(({ id }) => id === other);
        const message = `The rules \`${one}\` and \`${other}\` contradict each other: ${about} is wanted by one and forbidden by the other.`;
        return (0,address/* problemAt */.l)(locate, rule === undefined ? path : at(rule), {
            message,
            hint: 'Set `when` or `prompt_filter` so that they never meet, or remove one.',
        });
    });
    return [...reserved, ...idle, ...clashing];
}
function neverAppliesBecause(rule, { scenarios }, prompts) {
    if (!scenarios.some((scenario) => (0,contract_scenarios/* mayApply */.K)(rule.when, scenario)))
        return noSuchScenario[rule.when];
    if ((0,contract_cells/* askedFor */.G)([rule], prompts).length > 0)
        return null;
    if (rule.appliesTo !== null)
        return 'its `applies_to` leaves out INV, and a contract asks prompts as they are written';
    return 'its `prompt_filter` matches no golden prompt';
}
const noSuchScenario = {
    always: 'there is no scenario',
    no_chaos: 'every scenario has faults',
    any_chaos_active: 'no scenario has faults',
    tool_faults_active: 'no scenario has tool faults',
    llm_faults_active: 'no scenario has LLM faults',
    context_attacks_active: 'no scenario has context attacks',
};

;// CONCATENATED MODULE: ./build/plan/bind-contracts.js






/** Every contract with its scenarios, checked as a whole and narrowed last; throws a `UserError` that holds all mistakes. */
function bindContracts({ config, locate }, read, narrow) {
    const problems = [];
    const bound = config.contracts.map((contract, at) => {
        const own = [...(0,address/* contractPath */.K)(locate, at), 'chaos_matrix'];
        const path = contract.chaosMatrix.length > 0 ? own : ['chaos_matrix'];
        const scenarios = (0,contract_scenarios/* scenariosOf */.v)(contract, config.chaosMatrix).map((scenario, index) => {
            const placed = withProfile(scenario, read);
            if ('scenario' in placed)
                return placed.scenario;
            const key = locate([...path, index, 'extends']) ? 'extends' : 'profile';
            problems.push(...placed.problems.map((problem) => withPlace(problem, locate, [...path, index, key])));
            return scenario;
        });
        return { contract, scenarios };
    });
    for (const [at, each] of bound.entries())
        problems.push(...problemsOfContract(each, config.prompts, { locate, path: (0,address/* contractPath */.K)(locate, at) }));
    problems.push(...unknownNames(bound, narrow));
    if (problems.length > 0)
        throw new user_error/* UserError */.y(unique(problems));
    const left = narrowed(bound, narrow);
    if (left.length > 0 || bound.length === 0)
        return left;
    throw new user_error/* UserError */.y({
        message: 'No contract has both a scenario and a rule of those that were named.',
        hint: 'Name scenarios and rules of one contract.',
    });
}
function withProfile(scenario, read) {
    if (scenario.profile === null)
        return { scenario };
    try {
        return { scenario: (0,profile/* merge */.h)(scenario, read(scenario.profile)) };
    }
    catch (error) {
        if (error instanceof user_error/* UserError */.y)
            return { problems: error.problems };
        throw error;
    }
}
/** A mistake inside the profile's own file has its place already. */
function withPlace(problem, locate, path) {
    if (problem.place !== undefined)
        return problem;
    const { message, hint = '' } = problem;
    return (0,address/* problemAt */.l)(locate, path, { message, hint });
}
function unknownNames(bound, narrow) {
    const scenarios = bound.flatMap((each) => each.scenarios.map(({ name }) => name));
    const rules = bound.flatMap(({ contract }) => contract.invariants.map(({ id }) => id));
    const missing = (names, known, [flag, what]) => names
        .filter((name) => !known.includes(name))
        .map((name) => ({ message: `${flag}: there is no ${what} "${name}".`, hint: (0,suggest/* didYouMean */.a)(name, known) }));
    return [
        ...missing(narrow.scenarios, [...new Set(scenarios)], ['--scenario', 'scenario']),
        ...missing(narrow.invariants, rules, ['--invariant', 'rule of a contract']),
    ];
}
/** A top-level matrix is shared, and so are its mistakes. */
function unique(problems) {
    const seen = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
    return [...seen.values()];
}
function narrowed(bound, { scenarios: names, invariants: ids }) {
    return bound
        .map(({ contract, scenarios }) => ({
        contract: {
            ...contract,
            invariants: contract.invariants.filter(({ id }) => ids.length === 0 || ids.includes(id)),
        },
        scenarios: scenarios.filter(({ name }) => names.length === 0 || names.includes(name)),
    }))
        .filter(({ contract, scenarios }) => contract.invariants.length > 0 && scenarios.length > 0);
}


/***/ })

};
