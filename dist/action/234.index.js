export const id = 234;
export const ids = [234];
export const modules = {

/***/ 20234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deliver: () => (/* binding */ deliver)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 13 modules
var core = __webpack_require__(77094);
// EXTERNAL MODULE: ./build/disk/real-clock.js + 1 modules
var real_clock = __webpack_require__(17146);
// EXTERNAL MODULE: ./build/github/artifact-names.js
var artifact_names = __webpack_require__(97651);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/base/user-error.js
var user_error = __webpack_require__(45794);
;// CONCATENATED MODULE: ./build/github/artifact-address.js
/** Where an artifact of the run of `env` is shown to people who are logged in. */
function addressOf(env, id) {
    const server = env['GITHUB_SERVER_URL'] || 'https://github.com';
    return `${server}/${env['GITHUB_REPOSITORY'] ?? ''}/actions/runs/${env['GITHUB_RUN_ID'] ?? ''}/artifacts/${id}`;
}

// EXTERNAL MODULE: ./build/github/within.js
var within = __webpack_require__(4011);
;// CONCATENATED MODULE: ./build/github/artifact.js







/**
 * Uploads what a run leaves. Returns a sentence where that is not possible; never throws. A name that an earlier step took is changed
 * once, and the toolkit's own retries end with `signal`.
 */
async function uploadArtifact(upload, store) {
    const missing = withoutStore(store.env);
    if (missing !== null)
        return missing;
    try {
        return await (0,within/* within */.u)(store.signal, send(upload, store));
    }
    catch (error) {
        if (!isTaken(error))
            return sentenceOf(error, store.signal);
    }
    try {
        const name = `${upload.name.replace(/\.html$/, '')}-${(0,external_node_crypto_.randomUUID)().slice(0, 8)}`;
        const isPage = 'page' in upload.content;
        return await (0,within/* within */.u)(store.signal, send({ ...upload, name: isPage ? `${name}.html` : name }, store));
    }
    catch (error) {
        return sentenceOf(error, store.signal);
    }
}
/** The toolkit's client is large and most of a step has no need of it, so it is loaded here. */
async function send({ name, content }, { env, retentionDays }) {
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(351), __webpack_require__.e(478)]).then(__webpack_require__.bind(__webpack_require__, 91478));
    const client = new DefaultArtifactClient();
    const days = daysFor(retentionDays, env);
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(), 'flakestorm-'));
    try {
        const isPage = 'page' in content;
        const files = isPage ? [(0,external_node_path_.join)(folder, name)] : [...content.files];
        if (isPage)
            (0,external_node_fs_.copyFileSync)(content.page, (0,external_node_path_.join)(folder, name));
        const root = (0,external_node_path_.dirname)(files[0] ?? '');
        const { id } = await client.uploadArtifact(name, files, root, {
            ...(isPage && { skipArchive: true }),
            ...(days !== null && { retentionDays: days }),
        });
        if (id === undefined)
            throw new Error('the service gave it no id');
        return { id: String(id), url: addressOf(env, String(id)) };
    }
    finally {
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
}
/** Why there is nowhere to upload to, as the toolkit would find out only with a warning of its own. */
function withoutStore(env) {
    const server = env['GITHUB_SERVER_URL'] || 'https://github.com';
    const hostname = URL.parse(server)?.hostname ?? server;
    const isKnown = hostname === 'github.com' || /\.(ghe\.com|localhost)$/.test(hostname);
    if (!isKnown)
        return `${hostname} has no artifact storage that this action can use`;
    const isGiven = env['ACTIONS_RUNTIME_TOKEN'] && env['ACTIONS_RESULTS_URL'];
    return isGiven ? null : 'this runner offers no artifact storage';
}
/** Asking for longer than the repository keeps anything is a warning of the toolkit, which has no place in our log. */
function daysFor(wanted, env) {
    const most = Number(env['GITHUB_RETENTION_DAYS']);
    return wanted !== null && most > 0 ? Math.min(wanted, most) : wanted;
}
function isTaken(error) {
    return (0,user_error/* reasonOf */.A)(error).includes('(409)');
}
function sentenceOf(error, signal) {
    if (signal.aborted)
        return 'the artifact service did not take it in time';
    const reason = (0,user_error/* reasonOf */.A)(error);
    return /quota|insufficient usage/i.test(reason)
        ? 'the artifact storage of this account is full'
        : `the artifact service refused it (${reason.slice(0, 300)})`;
}

// EXTERNAL MODULE: ./build/base/phase.js
var phase = __webpack_require__(69119);
// EXTERNAL MODULE: ./build/report/report.js
var report_report = __webpack_require__(87177);
// EXTERNAL MODULE: ./build/report/words.js
var words = __webpack_require__(44702);
// EXTERNAL MODULE: ./node_modules/markdown-table/index.js
var markdown_table = __webpack_require__(735);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
;// CONCATENATED MODULE: ./build/report/comment/leg-links.js

/** Where the rest of it is, and what a reader needs to make the run again. */
function legLinks(report, { links, commit, attempt }, pen) {
    return [
        addressed('HTML report', links.report),
        addressed('Job summary', links.summary),
        addressed('Job log', links.log ?? links.run),
        `commit ${pen.code(commit.slice(0, 7))}`,
        ...(attempt > 1 ? [`attempt ${attempt}`] : []),
        pen.inline((0,words/* provenance */.aH)(report)),
    ]
        .filter((part) => part !== null)
        .join(' · ');
}
/** A link, or null for what is no plain http(s) address. */
function addressed(words, address) {
    const isPlain = address !== null && /^https?:\/\/[\w.:@%/?#=&~+-]+$/.test(address);
    return isPlain ? `[${words}](${address})` : null;
}

;// CONCATENATED MODULE: ./build/report/comment/history.js




/** Earlier runs in a fold, the newest first; `thisRun` is the address of the run that is being told of. */
function historyFold(history, thisRun) {
    if (history.length === 0)
        return '';
    const rows = history.map(({ runId, attempt, commit, verdict, overall }) => [
        runLink(runId, attempt, thisRun),
        (0,report_escape/* code */.aY)(commit.slice(0, 7)),
        verdict,
        overall === null ? 'no score' : (0,words/* decimals */.rr)(overall),
    ]);
    const table = (0,markdown_table/* markdownTable */.Q)([['Run', 'Commit', 'Verdict', 'Score'], ...rows], {
        align: ['l', 'l', 'l', 'r'],
        alignDelimiters: false,
    });
    const title = history.length === 1 ? 'The run before' : `The ${history.length} runs before`;
    return `<details><summary>${title}</summary>\n\n${table}\n\n</details>`;
}
function runLink(runId, attempt, thisRun) {
    const words = attempt > 1 ? `${runId}, attempt ${attempt}` : String(runId);
    const address = thisRun?.replace(/\/runs\/\d+.*$/, `/runs/${runId}/attempts/${Math.max(1, attempt)}`) ?? null;
    return addressed(words, address) ?? words;
}

// EXTERNAL MODULE: ./build/report/findings.js
var findings = __webpack_require__(73145);
;// CONCATENATED MODULE: ./build/report/comment/pen.js


const mostLines = 12;
function penOf(redact) {
    return {
        inline: (text, most = 300) => (0,report_escape/* inline */.mG)((0,findings/* cut */.J)(redact(text), most)),
        code: (text, most = 300) => (0,report_escape/* code */.aY)((0,findings/* cut */.J)(redact(text), most)),
        html: (text) => (0,report_escape/* html */.qy)((0,findings/* cut */.J)(redact(text), 100)),
        block: (text) => (0,report_escape/* fenced */.OF)(unmarked(fewLines((0,findings/* cut */.J)(redact(text), 600)))),
        command: (...lines) => (0,report_escape/* fenced */.OF)(lines.map((line) => unmarked((0,findings/* cut */.J)(redact(line), 600)).replace(/[\r\n]+/g, ' ')).join('\n'), 'sh'),
    };
}
/** Marks are comments at the start of a line; a fence would keep a forged one as it is. */
function unmarked(text) {
    return text.replaceAll('<!--', '<! --');
}
function fewLines(text) {
    const lines = text.split(/\r\n?|[\n\u2028\u2029]/);
    if (lines.length <= mostLines)
        return text;
    return [...lines.slice(0, mostLines), `… (${lines.length - mostLines} more lines)`].join('\n');
}

;// CONCATENATED MODULE: ./build/report/comment/phase-table.js


/** A row for each phase and, where there are several, one for the whole; below it, what the change is measured against. */
function phaseTable({ score, baseline, notes }, pen) {
    const rows = score.phases.map(({ phase, estimate, counts, weight, floor }) => [
        phase,
        ...figures(estimate),
        change(estimate?.value, baseline?.phases[phase]),
        `${counts.passed}/${counts.passed + counts.failed}`,
        `${Math.round(weight * 100)} %`,
        floor === null ? '–' : gate(estimate?.value, floor),
    ]);
    const sum = (count) => score.phases.reduce((total, { counts }) => total + counts[count], 0);
    const whole = [
        '**overall**',
        ...figures(score.overall),
        change(score.overall?.value, baseline?.overall ?? undefined),
        `${sum('passed')}/${sum('passed') + sum('failed')}`,
        '',
        gate(score.overall?.value, score.minScore),
    ];
    const head = ['Phase', 'Score', 're-run 95 %', 'Δ', 'Passed', 'Weight', 'Gate'];
    const table = (0,markdown_table/* markdownTable */.Q)([head, ...rows, ...(rows.length > 1 ? [whole] : [])], {
        align: ['l', 'r', 'r', 'r', 'r', 'r', 'l'],
        alignDelimiters: false,
        padding: true,
    });
    return rows.length === 0
        ? ''
        : `${table}\n\n${baseline === null ? pen.inline(notes.find(saysNoBaseline) ?? nothingEarlier) : comparison(baseline, pen)}`;
}
function figures(estimate) {
    return estimate === null ? ['no score', ''] : [(0,words/* decimals */.rr)(estimate.value), (0,words/* range */.y1)(estimate.rerun)];
}
function change(value, before) {
    return value === undefined || before === undefined ? '–' : (0,words/* delta */.pU)(value, before);
}
/** The gate may go by a bound of the score; here is only said what is asked of it, and the reasons say what it made of it. */
function gate(value, floor) {
    if (value === undefined)
        return `needs ${(0,words/* bar */.M0)(floor)}`;
    return value < floor ? `needs ${(0,words/* bar */.M0)(floor)}: below` : `needs ${(0,words/* bar */.M0)(floor)}`;
}
/** True for the note that says why there is no baseline; it stands with the table. */
function saysNoBaseline(note) {
    return note.startsWith('No baseline');
}
const nothingEarlier = 'No baseline: there is no earlier run to compare this one with.';
function comparison(baseline, pen) {
    const commit = baseline.commit === null ? '' : ` at ${pen.code(baseline.commit.slice(0, 7))}`;
    return `Δ in percentage points against ${pen.code(baseline.label, 100)}${commit}.`;
}

// EXTERNAL MODULE: ./build/report/comment/record.js
var comment_record = __webpack_require__(42252);
;// CONCATENATED MODULE: ./build/report/comment/unjudged.js

const mostReasons = 5;
/** How many cells count for nothing, and why; empty when every cell was judged and every fault reached the agent. */
function unjudged({ score, coverage, findings }, pen) {
    const missed = coverage.filter(({ because }) => because !== null);
    const lines = [
        ...score.phases.flatMap(({ phase, counts }) => [
            ...told(phase, counts.notTriggered, 'not triggered: the planned faults never reached the agent'),
            ...told(phase, counts.excluded, 'left out: the agent could not be asked'),
            ...told(phase, counts.errored, `inconclusive: ${why(phase, findings, pen)}`),
            ...told(phase, counts.unjudged, 'not judged: no rule applied'),
        ]),
        ...missed.slice(0, mostReasons).map((fault) => `- ${notTriggered(fault, pen)}`),
        ...(missed.length > mostReasons
            ? [`- and ${missed.length - mostReasons} more faults that reached no cell`]
            : []),
    ];
    return lines.length === 0 ? '' : ['**Not counted**', '', ...lines].join('\n');
}
function told(phase, count, cause) {
    return count === 0 ? [] : [`- ${phase}: ${(0,words/* cells */.Yo)(count)} ${cause}`];
}
function why(phase, findings, pen) {
    const finding = findings.find((one) => one.phase === phase && one.status === 'errored');
    if (finding === undefined)
        return 'a rule could not be judged';
    return `${pen.code(finding.rule)} could not be judged, ${pen.code(finding.example.actual)}`;
}
function notTriggered({ scenario, id, because }, pen) {
    return `fault ${pen.code(id)} of ${pen.code(scenario)} reached no cell: ${pen.code(because ?? '')}`;
}

;// CONCATENATED MODULE: ./build/report/comment/leg-section.js








/** One leg's section, with everything that it would show if there were room; `earlier` is what the comment remembers of it. */
function legSection({ report, leg, degraded, redact }, earlier) {
    const pen = penOf(redact);
    const record = (0,comment_record/* recordOf */.zv)(report, { ...leg, title: redact(leg.title) }, earlier);
    return {
        id: leg.section,
        runId: leg.runId,
        attempt: leg.attempt,
        blocks: [
            block(0, reasons(report, pen)),
            block(0, phaseTable(report, pen)),
            block(0, legLinks(report, leg, pen)),
            block(1, cleanFailures(report, pen)),
            ...causes(report, pen),
            block(1, unjudged(report, pen)),
            block(1, degraded.length === 0 ? '' : `**Not delivered**\n\n${list(degraded, pen)}`),
            block(4, historyFold(record.history, leg.links.run)),
            block(6, list(report.notes.filter((note) => !saysNoBaseline(note)), pen)),
        ].filter(({ text }) => text !== ''),
        without: [],
        record,
    };
}
function block(rank, text) {
    return { rank, text: text.trim() };
}
const leg_section_mostLines = 10;
function list(sentences, pen) {
    const lines = sentences.slice(0, leg_section_mostLines).map((sentence) => `- ${pen.inline(sentence)}`);
    const more = sentences.length - leg_section_mostLines;
    return [...lines, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n');
}
function reasons({ score }, pen) {
    return list(score.reasons.map(words/* reasonSentence */.Ux), pen);
}
function cleanFailures({ preflight }, pen) {
    const failed = preflight.filter(({ held }) => !held);
    const lines = failed.slice(0, leg_section_mostLines).map(({ promptId, broken: [first, ...more] }) => {
        if (first === undefined)
            return `- ${pen.code(promptId)}`;
        const others = more.length === 0 ? '' : `, and ${more.length} more rules`;
        return `- ${pen.code(promptId)} breaks ${pen.code(first.rule)}: expected ${pen.code(first.expected)}, seen ${pen.code(first.actual)}${others}`;
    });
    const rest = failed.length > leg_section_mostLines ? [`- and ${failed.length - leg_section_mostLines} more`] : [];
    return failed.length === 0
        ? ''
        : ['**Fails before anything was done to it**', '', ...lines, ...rest].join('\n');
}
/** The causes in the order of the report, the worst first; those that lead their phase stay longest. */
function causes(report, pen) {
    const seen = new Map();
    const { findings, moreFindings } = report;
    const blocks = findings.flatMap((finding) => {
        const before = seen.get(finding.phase) ?? 0;
        seen.set(finding.phase, before + 1);
        const rank = before === 0 ? 2 : before < 3 ? 3 : 5;
        return [block(rank, cause(report, finding, pen)), block(7, evidence(finding, pen))];
    });
    if (blocks.length === 0)
        return [];
    const more = moreFindings === 0 ? '' : `${moreFindings} more causes are in the report.`;
    return [block(2, '**What broke**'), ...blocks, block(5, more)];
}
function cause(report, finding, pen) {
    const { phase, rule, under, severity, status, example } = finding;
    const count = status === 'broken'
        ? `${finding.cells} of ${(0,words/* cells */.Yo)(finding.of)}`
        : `could not be judged in ${(0,words/* cells */.Yo)(finding.cells)}`;
    const cell = pen.command((0,report_report/* reproduce */.C)(report, example.cell), `npx flakestorm replay export --from-report result.json --cell ${(0,report_report/* shellWord */.r)(example.cell)}`);
    return [
        `${phase} · ${pen.code(rule)} under ${pen.code(under)}: ${count} (${severity})`,
        `- expected: ${pen.code(example.expected)}\n- seen: ${pen.code(example.actual)}`,
        cell,
    ].join('\n\n');
}
function evidence({ example: { prompt, output, ending } }, pen) {
    const answer = output === '' ? `Answered nothing: ${pen.code((0,words/* endingWords */.fg)(ending))}` : `Answered:\n\n${pen.block(output)}`;
    return `<details><summary>The first such cell</summary>\n\nAsked:\n\n${pen.block(prompt)}\n\n${answer}\n\n</details>`;
}

// EXTERNAL MODULE: ./build/github/api.js
var api = __webpack_require__(40654);
// EXTERNAL MODULE: ./build/report/comment/body.js + 2 modules
var comment_body = __webpack_require__(54897);
// EXTERNAL MODULE: ./build/report/comment/merge.js
var merge = __webpack_require__(19749);
// EXTERNAL MODULE: ./build/report/comment/section.js
var section = __webpack_require__(25350);
// EXTERNAL MODULE: ./build/github/own-comments.js
var own_comments = __webpack_require__(13329);
// EXTERNAL MODULE: ./build/github/trouble.js
var trouble = __webpack_require__(81101);
;// CONCATENATED MODULE: ./build/github/upsert.js





const mostRounds = 12;
const lookAgainMs = 1500;
/**
 * Legs that end together read and write the same comment without a lock. So each one reads all comments of ours, merges them, writes
 * to the oldest, and looks again after a while that is not the same for any two: whatever another one overwrote is put back, and a
 * duplicate is deleted only when all that it holds stands in the oldest.
 */
async function upsert(order) {
    const work = {
        order,
        finder: (0,own_comments/* findOwn */.g)(order),
        budgets: [comment_body/* commentBudget */.LO, 30_000, 12_000, 4000],
        calm: 0,
    };
    for (let round = 0; round < mostRounds; round += 1) {
        const own = await work.finder.own();
        if (!isList(own))
            return failed(own);
        const seen = seenIn(own, order);
        const standing = round > 0 && seen.target !== null && covers(seen.target, seen.merged);
        const end = (round === 0 ? rest(order, seen) : null) ?? outdated(seen);
        const done = end ?? (standing ? await look(work, seen) : await write(work, seen, round));
        if (done !== null)
            return done;
    }
    return { notDelivered: 'The comment could not be kept: other jobs kept overwriting it.', quiet: false };
}
function seenIn(own, { section, sectionId }) {
    const bodies = own.map(({ body }) => body);
    const record = (0,merge/* mergeSections */.X)(bodies, null).find(({ id }) => id === sectionId)?.record ?? null;
    const mine = section(record);
    return { own, target: own[0] ?? null, record, mine, merged: (0,merge/* mergeSections */.X)(bodies, mine) };
}
function rest({ idle }, { target, record }) {
    const reason = idle({ comment: target, record });
    if (reason === null)
        return null;
    return target === null ? { notDelivered: reason, quiet: true } : { url: target.url };
}
/** A newer run or attempt of this leg has spoken already. */
function outdated({ target, merged, mine }) {
    const newest = merged.find(({ id }) => id === mine.id);
    return target !== null && newest !== undefined && (0,merge/* isOlder */.t)(mine, newest) ? { url: target.url } : null;
}
/** Whoever shares the comment may have read before this leg wrote, and write only now: one look more, later. */
async function look(work, { own, target, merged }) {
    const { order } = work;
    await deleteAll(order, own.slice(1));
    work.calm += 1;
    if (target !== null && (merged.length === 1 || work.calm === 2))
        return { url: target.url };
    await order.clock.sleep(lookAgainMs * (1 + order.random()));
    return null;
}
async function write(work, { target, mine, merged }, round) {
    const { order, finder, budgets } = work;
    work.calm = 0;
    const body = (0,comment_body/* commentBody */.I2)(order.key, merged, budgets[0]);
    if (!body.sections.some(({ id }) => id === mine.id))
        return { notDelivered: noRoom, quiet: false };
    const answer = await upsert_send(order, target, body);
    if (isTooLong(answer) && budgets.length > 1)
        work.budgets = budgets.slice(1);
    else if (!isPassing(answer, target))
        return failed(answer);
    else if (answer.status === 201)
        finder.learn(answer.data);
    await order.clock.sleep(pauseOf(order, round));
    return null;
}
const noRoom = 'The comment has no room for this leg: there are too many; its job summary has all.';
function isList(found) {
    return Array.isArray(found);
}
function failed(answer) {
    return { notDelivered: (0,trouble/* troubleOf */.L)(answer, 'The comment could not be written'), quiet: false };
}
function upsert_send({ api, pullRequest }, target, { text }) {
    return target === null
        ? api.call('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
            issue_number: pullRequest,
            body: text,
        })
        : api.call('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
            comment_id: target.id,
            body: text,
        });
}
/** True where another look tells more: it worked, the comment has just been deleted, or nobody knows what became of it. */
function isPassing({ status, waitMs }, target) {
    if (waitMs !== null)
        return false;
    return (status === 200 ||
        status === 201 ||
        (target === null && (status === 0 || status >= 500)) ||
        (target !== null && (status === 404 || status === 410)));
}
function isTooLong({ status, message, data }) {
    return status === 422 && /too long/i.test(`${message} ${JSON.stringify(data)}`);
}
/** The oldest comment holds every section in the run and attempt that it should. */
function covers(target, merged) {
    const stamp = ({ id, runId, attempt }) => `${id} ${runId} ${attempt}`;
    const held = new Set((0,section/* readSections */.jn)(target.body).map(stamp));
    return merged.every((section) => held.has(stamp(section)));
}
/** Another leg may be between its look and its write for as long as the network takes, so a slow network is given more time. */
function pauseOf({ api, random }, round) {
    return (300 + random() * 600) * 1.3 ** round + 2 * api.slowest();
}
/** Duplicates that are gone already were deleted by another leg, and one that stays is tidied up by the next run. */
async function deleteAll({ api }, comments) {
    for (const { id } of comments) {
        await api.call('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', { comment_id: id });
    }
}

;// CONCATENATED MODULE: ./build/github/comment.js







const patienceMs = 60_000;
/**
 * Writes this leg's part into the one comment of its job. Returns the comment's address, or a sentence why there is none; `quiet` says
 * that it is as asked and nobody has to be warned. Never throws.
 */
async function deliverComment(order) {
    const { report, leg, mode, api: access, clock, random, deadlineMs = patienceMs } = order;
    if (mode === 'off')
        return { notDelivered: 'No comment: `comment: off`.', quiet: true };
    if (access.token === '')
        return { notDelivered: 'No comment: there is no token to write it with.', quiet: false };
    try {
        return await upsert({
            api: (0,api/* openApi */.N)(access, { clock, random, deadlineMs }),
            key: leg.key,
            pullRequest: order.pullRequest,
            clock,
            random,
            sectionId: leg.section,
            section: (earlier) => legSection(order, earlier),
            idle: (known) => reasonToRest(mode, { report, leg }, known),
        });
    }
    catch (error) {
        return { notDelivered: `The comment could not be written: ${(0,user_error/* reasonOf */.A)(error)}.`, quiet: false };
    }
}
function reasonToRest(mode, { report, leg }, { comment, record }) {
    const passed = report.score.verdict === 'passed';
    if (mode === 'on-failure' && comment === null && passed)
        return 'No comment: the run passed.';
    if (mode !== 'changes')
        return null;
    if (record !== null) {
        return toldBy(record) === toldBy((0,comment_record/* recordOf */.zv)(report, leg, null)) ? 'No change since the last comment.' : null;
    }
    return comment === null && passed && isAsBefore(report)
        ? `No comment: the scores are those of ${report.baseline?.label ?? ''}.`
        : null;
}
/** What has to differ for a change: the verdict, or a score as it is shown. */
function toldBy({ verdict, overall, phases: scores }) {
    const shown = phase/* phases */.t.map((phase) => (0,words/* decimals */.rr)(scores[phase]?.score ?? -1));
    return [verdict, (0,words/* decimals */.rr)(overall?.value ?? -1), ...shown].join(' ');
}
function isAsBefore({ score, baseline }) {
    if (baseline === null || baseline.overall === null || score.overall === null)
        return false;
    const shown = score.phases.every(({ phase, estimate }) => (0,words/* decimals */.rr)(estimate?.value ?? -1) === (0,words/* decimals */.rr)(baseline.phases[phase] ?? -1));
    return shown && (0,words/* decimals */.rr)(score.overall.value) === (0,words/* decimals */.rr)(baseline.overall);
}

// EXTERNAL MODULE: ./build/github/pull-request.js
var pull_request = __webpack_require__(81351);
// EXTERNAL MODULE: ./build/action/network.js + 1 modules
var network = __webpack_require__(63935);
;// CONCATENATED MODULE: ./build/action/deliver.js









/** Longest that both uploads may take together, and the comment, in milliseconds; retries are within it. */
const mostUploadMs = 90_000;
const mostCommentMs = 60_000;
/** Artifacts, then the comment that links to them. A run that is being cancelled has no time for either. Never throws. */
async function deliver(launched, delivering) {
    const { inputs, cancelled, degraded: before } = delivering;
    if (launched.files === null || cancelled.aborted)
        return { delivery: { report: null, comment: null }, degraded: [] };
    (0,core/* startGroup */.Oh)('Report');
    try {
        const [page, notKept] = inputs.reporting.artifact ? await keep(launched.files, delivering) : [null, []];
        const degraded = [...before, ...notKept];
        const [comment, notSaid] = await say(launched, { ...delivering, degraded, page });
        return { delivery: { report: page, comment }, degraded: [...notKept, ...notSaid] };
    }
    finally {
        (0,core/* endGroup */.N4)();
    }
}
/** The page that opens in the browser, and the files for programs. */
async function keep(files, { inputs: { reporting }, env, cancelled }) {
    const { artifactName: own, matrix, commentKey, retentionDays } = reporting;
    const names = (0,artifact_names/* artifactNames */.j)(env, { own, matrix, commentKey });
    const signal = AbortSignal.any([cancelled, AbortSignal.timeout(mostUploadMs)]);
    const store = { env, retentionDays, signal };
    const programs = [files.result, files.junit, files.sarif].filter((file) => file !== null);
    const [page, result] = await Promise.all([
        files.html === null ? null : uploadArtifact({ name: names.page, content: { page: files.html } }, store),
        uploadArtifact({ name: names.result, content: { files: programs } }, store),
    ]);
    const refused = [page, result].find((one) => typeof one === 'string');
    const sentence = `The report was not uploaded: ${refused}. It is in ${(0,external_node_path_.dirname)(files.result)}, and a later step may upload it from there.`;
    return [
        typeof page === 'string' ? null : page,
        refused === undefined ? [] : [{ sentence, level: 'warning' }],
    ];
}
/** The comment on the pull request: its address, or what the reader has to know instead. */
async function say({ report }, { inputs, env, cancelled, degraded, page }) {
    const { comment: mode, prNumber, token } = inputs.reporting;
    if (mode === 'off')
        return [null, []];
    const api = (0,network/* apiOf */.ir)(env, token);
    const work = async () => {
        const found = await (0,pull_request/* findPullRequest */._)({ env, wanted: prNumber, api, patience: (0,network/* patience */._L)(mostCommentMs) });
        if ('none' in found)
            return [null, found.quiet ? [] : [news(found.none)]];
        const delivered = await deliverComment({
            report,
            leg: (0,network/* legIn */.oH)(inputs, env, page?.url ?? null),
            mode,
            api,
            pullRequest: found.number,
            degraded: degraded.map(({ sentence }) => sentence),
            redact: (0,network/* redactorOf */.y)(env),
            clock: real_clock/* realClock */.d,
            random: Math.random,
            deadlineMs: mostCommentMs,
        });
        if ('url' in delivered)
            return [delivered.url, []];
        return [null, delivered.quiet ? [] : [news(delivered.notDelivered)]];
    };
    try {
        return await (0,within/* within */.u)(cancelled, work());
    }
    catch {
        return [null, []];
    }
}
/** A token that may only read is the rule for forks: news, and nothing to be warned of. */
function news(sentence) {
    return { sentence, level: 'notice' };
}


/***/ })

};
