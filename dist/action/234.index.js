export const id = 234;
export const ids = [234,84];
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
// EXTERNAL MODULE: ./build/disk/real-clock.js
var real_clock = __webpack_require__(45261);
// EXTERNAL MODULE: ./build/disk/write-failure.js
var write_failure = __webpack_require__(26084);
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
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(351), __webpack_require__.e(645)]).then(__webpack_require__.bind(__webpack_require__, 9645));
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
    return [
        `**${phase} · ${pen.code(rule)}** under ${pen.code(under)}: ${count} (${severity})`,
        `- expected: ${pen.code(example.expected)}\n- seen: ${pen.code(example.actual)}`,
        pen.command((0,report_report/* reproduce */.C)(report, example.cell)),
    ].join('\n\n');
}
/** What a reader opens: the exchange, and how to keep it. The command above stands alone, so that one copy is one run. */
function evidence({ phase, example: { cell, prompt, output, ending } }, pen) {
    const answer = output === '' ? `Answered nothing: ${pen.code((0,words/* endingWords */.fg)(ending))}` : `Answered:\n\n${pen.block(output)}`;
    const kept = `To keep it as a regression test, next to the \`result.json\` of this run:\n\n${pen.command(exportOf(cell))}\n\n`;
    const test = phase === 'replay' ? '' : kept;
    return `<details><summary>The first such cell</summary>\n\nAsked:\n\n${pen.block(prompt)}\n\n${answer}\n\n${test}</details>`;
}
function exportOf(cell) {
    return `npx flakestorm replay export --from-report result.json --cell ${(0,report_report/* shellWord */.r)(cell)}`;
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
/** Recorded traffic beyond this stays on the runner: whoever looks for a baseline downloads the whole archive. */
const mostFailureBytes = 20 * 1024 * 1024;
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
async function keep(files, { inputs: { reporting, order }, env, cancelled }) {
    const { artifactName: own, matrix, commentKey, retentionDays } = reporting;
    const names = (0,artifact_names/* artifactNames */.j)(env, { own, matrix, commentKey });
    const signal = AbortSignal.any([cancelled, AbortSignal.timeout(mostUploadMs)]);
    const store = { env, retentionDays, signal };
    const failures = order.recordFailures === null ? nothingKept : (0,write_failure/* keptFailures */.kM)((0,external_node_path_.dirname)(files.result), mostFailureBytes);
    const reports = [files.result, files.junit, files.sarif].filter((file) => file !== null);
    const programs = [...reports, ...failures.files];
    const [page, result] = await Promise.all([
        files.html === null ? null : uploadArtifact({ name: names.page, content: { page: files.html } }, store),
        uploadArtifact({ name: names.result, content: { files: programs } }, store),
    ]);
    const refused = [page, result].find((one) => typeof one === 'string');
    const sentence = `The report was not uploaded: ${refused}. It is in ${(0,external_node_path_.dirname)(files.result)}, and a later step may upload it from there.`;
    return [
        typeof page === 'string' ? null : page,
        refused === undefined ? tooMuch(failures.left) : [{ sentence, level: 'warning' }],
    ];
}
const nothingKept = { files: [], left: 0 };
function tooMuch(left) {
    if (left === 0)
        return [];
    const what = left === 1 ? '1 failing cell is' : `${left} failing cells are`;
    return [
        news(`The recordings of ${what} not in the result, which has room for 20 MB of them; \`run --cell\` shows them again.`),
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


/***/ }),

/***/ 39614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ writeWhole)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _cannot_write_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70143);
/* harmony import */ var _make_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49661);




/**
 * Writes a file whole or not at all: beside it first, then moved into its place. Throws a `UserError` that names the
 * path where the disk is full or the folder cannot be written; nothing is left behind then.
 */
function writeWhole(path, parts) {
    const draft = `${path}.${process.pid}.part`;
    const file = begun(path, draft);
    try {
        try {
            for (const part of parts)
                writeAll(file, Buffer.from(part));
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fsyncSync)(file);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(draft, path);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(draft, { force: true });
        throw (0,_cannot_write_js__WEBPACK_IMPORTED_MODULE_2__/* .cannotWrite */ .z)(path, error);
    }
}
function begun(path, draft) {
    try {
        (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(draft, 'w');
    }
    catch (error) {
        throw (0,_cannot_write_js__WEBPACK_IMPORTED_MODULE_2__/* .cannotWrite */ .z)(path, error);
    }
}
function writeAll(file, bytes) {
    for (let done = 0; done < bytes.length;)
        done += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(file, bytes, done, bytes.length - done);
}


/***/ }),

/***/ 26084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   forgetFailures: () => (/* binding */ forgetFailures),
/* harmony export */   kM: () => (/* binding */ keptFailures),
/* harmony export */   writeFailure: () => (/* binding */ writeFailure)
/* harmony export */ });
/* unused harmony exports failurePath, failureSession, sessionName */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _base_random_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59645);
/* harmony import */ var _invariants_plugin_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90017);
/* harmony import */ var _plan_comparing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45282);
/* harmony import */ var _plan_oddity_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(44771);
/* harmony import */ var _replay_hide_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74308);
/* harmony import */ var _write_session_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(44970);








/**
 * Writes a failing cell as a session, `failures/<cell>.session.json`: what was really sent, under which scenario and
 * seed, the rules that broke and the traffic that the agent met. Throws a `UserError` where it cannot be written.
 */
function writeFailure(outcome, exchanges, context) {
    const { cell, transcript, verdicts } = outcome;
    const path = failurePath(context.folder, cell.id);
    (0,_write_session_js__WEBPACK_IMPORTED_MODULE_6__/* .writeSession */ .Ko)(path, failureSession({ cell, verdicts, traffic: transcript.traffic }, context), exchanges);
    return path;
}
/** Where a failing cell of a run is kept, below the folder of its reports. */
function failurePath(folder, cell) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'failures', `${sessionName(cell)}.session.json`);
}
/** Takes away what an earlier run left in the folder: whoever replays it means this run's failures. */
function forgetFailures(folder) {
    const failures = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'failures');
    for (const name of namesIn(failures))
        if (/\.session\.(?:json|exchanges\.jsonl)$/.test(name))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(failures, name), { force: true });
}
/** What a run kept below the folder of its reports: whole cells, by name, of at most `mostBytes` together. */
function keptFailures(folder, mostBytes) {
    const failures = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'failures');
    const names = namesIn(failures).filter((name) => /\.session\.(?:json|exchanges\.jsonl)$/.test(name));
    const cells = Map.groupBy(names.toSorted(), (name) => name.replace(/\.session\.[a-z.]+$/, ''));
    const files = [];
    let [bytes, left] = [0, 0];
    for (const own of cells.values()) {
        const paths = own.map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(failures, name));
        const size = paths.reduce((sum, path) => sum + (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).size, 0);
        if (bytes + size > mostBytes)
            left += 1;
        else {
            bytes += size;
            files.push(...paths);
        }
    }
    return { files, left };
}
function namesIn(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder);
    }
    catch {
        return [];
    }
}
/**
 * A failing cell as a session without its traffic. Rules stand there whole; those that compare with the clean world are
 * left out, because a replay has none, and those that a secret was filled into, because without it they are other rules.
 */
function failureSession({ cell, verdicts, traffic }, context) {
    const { redact, invariants, files, seed, date } = context;
    const hide = (0,_replay_hide_js__WEBPACK_IMPORTED_MODULE_5__/* .hider */ .H)(redact).text;
    const failed = verdicts.filter(({ counts, status }) => counts && (status === 'broken' || status === 'errored'));
    const rules = (wanted) => cell.rules
        .filter(wanted)
        .flatMap(({ key }) => invariants.find(({ id }) => id === key) ?? [])
        .filter((rule) => !(0,_plan_comparing_js__WEBPACK_IMPORTED_MODULE_4__/* .comparesWithClean */ .q)(rule) && !holdsSecret(rule, redact))
        .map((rule) => (0,_invariants_plugin_js__WEBPACK_IMPORTED_MODULE_3__/* .unloaded */ .jW)(rule, files));
    const broken = new Set(failed.map(({ rule }) => rule));
    return {
        id: sessionName(cell.id),
        name: hide(cell.golden),
        source: 'flakestorm',
        capturedAt: date,
        input: hide(cell.turns.at(-1) ?? ''),
        golden: goldenOf(cell, hide),
        turns: cell.turns.slice(0, -1).map(hide),
        // An act is made of a seed, and of nothing that anybody said: hiding a part of it would make it another one.
        ...(0,_plan_oddity_js__WEBPACK_IMPORTED_MODULE_7__/* .oddityOf */ .h)(cell),
        context: cell.incident?.history ?? [],
        expectedFailure: failed.map(whatFailed).map(hide).join('; '),
        contract: null,
        // What the replay itself asks for is asked of every replay.
        invariants: rules(({ counts, key }) => counts && broken.has(key) && key !== 'replay_matched'),
        utility: rules(({ counts }) => !counts),
        scenario: cell.scenario?.name ?? null,
        seed,
        planted: plantedIn({ cell, traffic }),
    };
}
/** The question before it was changed; null where it was not. */
function goldenOf({ golden, turns }, hide) {
    return golden === turns.at(-1) ? null : hide(golden);
}
function holdsSecret(value, redact) {
    if (typeof value === 'string')
        return redact(value) !== value;
    if (typeof value !== 'object' || value === null)
        return false;
    return Object.values(value).some((inner) => holdsSecret(inner, redact));
}
/** Canaries and false values that the agent met, wherever they came from. */
function plantedIn({ cell, traffic }) {
    const canary = cell.mutation?.canary ?? null;
    return [
        ...(canary === null ? [] : [{ kind: 'canary', text: canary }]),
        ...(traffic?.faults ?? []).flatMap((fault) => fault.planted),
        ...(cell.incident?.planted ?? []),
    ];
}
function whatFailed(verdict) {
    if (verdict.status === 'broken')
        return `${verdict.rule}: expected ${verdict.expected}, saw ${verdict.actual}`;
    return verdict.status === 'errored' ? `${verdict.rule}: ${verdict.reason}` : verdict.rule;
}
/** A cell's id as the id of a session and the name of a file, on any system. */
function sessionName(cell) {
    const plain = cell.replace(/[^\w.+@-]+/g, '-');
    return plain.length <= longestName ? plain : `${plain.slice(0, longestName)}-${(0,_base_random_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(8, cell)}`;
}
const longestName = 120;


/***/ }),

/***/ 44970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D8: () => (/* binding */ cassetteHead),
/* harmony export */   Ko: () => (/* binding */ writeSession),
/* harmony export */   NL: () => (/* binding */ cassetteTailLength)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _invariants_plugin_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90017);
/* harmony import */ var _replay_cassette_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60220);
/* harmony import */ var _replay_exchange_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97001);
/* harmony import */ var _replay_session_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32477);
/* harmony import */ var _atomic_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39614);






/** Traffic of more characters than this stands in a file of its own, which is read by its index. */
const mostInline = 256 * 1024;
/** The first line of a file of exchanges, and the last: where its index stands, padded to a fixed length. */
const cassetteHead = '{"flakestorm":"exchanges","version":1}\n';
const cassetteTailLength = 64;
/**
 * Writes a session as JSON, whole or not at all; large traffic goes before it into `<file>.exchanges.jsonl` beside it.
 * The exchanges are as `take` gave them, without secrets.
 */
function writeSession(path, session, exchanges) {
    const lines = exchanges.map((exchange) => `${JSON.stringify(exchange)}\n`);
    const isLarge = lines.reduce((sum, line) => sum + line.length, 0) > mostInline;
    const beside = `${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.extname)(path))}.exchanges.jsonl`;
    if (isLarge)
        (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_5__/* .writeWhole */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, '..', beside), cassetteText(lines, exchanges));
    const named = (rules) => rules.map((rule) => (0,_invariants_plugin_js__WEBPACK_IMPORTED_MODULE_1__/* .namedFrom */ .iL)(rule, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path)));
    const { invariants, utility } = session;
    const whole = { ...session, invariants: named(invariants), utility: named(utility) };
    const json = (0,_replay_session_file_js__WEBPACK_IMPORTED_MODULE_4__/* .sessionJson */ .D7)(whole, isLarge ? beside : exchanges);
    (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_5__/* .writeWhole */ .f)(path, [`${JSON.stringify(json, null, 2)}\n`]);
}
/** Head, one exchange a line, the index as one line, and where that begins. */
function* cassetteText(lines, exchanges) {
    yield cassetteHead;
    let at = Buffer.byteLength(cassetteHead);
    const index = [];
    for (const [position, line] of lines.entries()) {
        yield line;
        const bytes = Buffer.byteLength(line);
        index.push({ ...(0,_replay_cassette_js__WEBPACK_IMPORTED_MODULE_2__/* .entryJson */ .Bm)((0,_replay_cassette_js__WEBPACK_IMPORTED_MODULE_2__/* .entryOf */ .Ms)(_replay_exchange_js__WEBPACK_IMPORTED_MODULE_3__/* .exchangeSchema */ .VJ.parse(exchanges[position]))), at, bytes });
        at += bytes;
    }
    yield `${JSON.stringify({ index })}\n`;
    yield `${JSON.stringify({ index_at: at }).padEnd(cassetteTailLength - 1)}\n`;
}


/***/ }),

/***/ 60220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bm: () => (/* binding */ entryJson),
/* harmony export */   EH: () => (/* binding */ cassetteOf),
/* harmony export */   Ms: () => (/* binding */ entryOf)
/* harmony export */ });
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97001);
/* harmony import */ var _normalise_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65732);


/** A cassette whose exchanges are at hand. */
function cassetteOf(exchanges) {
    return {
        entries: exchanges.map(entryOf),
        isIndexed: false,
        read: (at) => {
            const exchange = exchanges[at];
            if (exchange === undefined)
                throw new Error(`the cassette has no exchange ${at}`);
            return exchange;
        },
    };
}
/** The key is made anew: beside a request that was edited by hand the old one still stands. */
function entryOf(exchange) {
    const { boundary, name, method } = exchange;
    return { boundary, name, method, key: (0,_normalise_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOf */ .TN)(exchange), label: (0,_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .labelOf */ .Wy)(exchange) };
}
/** An index entry as it is written. */
function entryJson({ boundary, name, method, key, label }) {
    return { boundary, name, method, key, label };
}


/***/ }),

/***/ 74308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ hider)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10768);
/* harmony import */ var _base_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58839);
/* harmony import */ var _chaos_shape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76166);
/* harmony import */ var _invariants_personal_data_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56278);





/** `redact` hides the secrets of the run and well-known credentials. */
function hider(redact) {
    const text = (given) => redact(withoutPersonalData(withoutNamed(given)));
    const json = (value) => {
        if (typeof value === 'string')
            return inText(value);
        // A number can be a card or a phone, too; a number it stays.
        if (typeof value === 'number')
            return text(String(value)) === String(value) ? value : 0;
        if ((0,_chaos_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .isList */ .Lv)(value))
            return value.map(json);
        if (!(0,_chaos_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .jh)(value))
            return value;
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [text(key), isSecret(key, item) ? _base_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redacted */ .pc : json(item)]));
    };
    /** Text that is JSON itself stays JSON. */
    const inText = (given) => {
        const held = /^\s*[[{]/.test(given) ? (0,_base_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .q)(given) : undefined;
        if (held === undefined || (0,_chaos_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .isTooDeep */ .f_)(held))
            return text(given);
        const hidden = json(held);
        return JSON.stringify(hidden) === JSON.stringify(held) ? given : JSON.stringify(hidden);
    };
    const lines = (given) => inText(given) === given ? given : (0,_base_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .q)(given) === undefined ? eachLine(given, inText) : inText(given);
    const frames = (given) => {
        const whole = Buffer.concat(given.map(({ bytes }) => bytes));
        if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(whole))
            return given;
        const hidden = lines(whole.toString('utf8'));
        if (hidden === whole.toString('utf8'))
            return given;
        const parts = given.map(({ atMs, bytes }) => ({ atMs, text: Buffer.from(bytes).toString('utf8') }));
        const inParts = parts.map(({ atMs, text: part }) => ({ atMs, bytes: Buffer.from(lines(part)) }));
        // Something may stand across two parts: then their times are the price for hiding it.
        return Buffer.concat(inParts.map(({ bytes }) => bytes)).equals(Buffer.from(hidden))
            ? inParts
            : [{ atMs: given[0]?.atMs ?? 0, bytes: Buffer.from(hidden) }];
    };
    return { text, lines, json, frames };
}
const every = new Set(_invariants_personal_data_js__WEBPACK_IMPORTED_MODULE_2__/* .piiTypes */ .s);
function withoutPersonalData(text) {
    let hidden = text;
    for (const { type, value } of (0,_invariants_personal_data_js__WEBPACK_IMPORTED_MODULE_2__/* .personalDataIn */ .k)(text, every)) {
        hidden = hidden.replaceAll(value, `[${type} ${_base_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redacted */ .pc.slice(1)}`);
    }
    return hidden;
}
/** JSON that stands inside other text, quoted or not, still tells by its names what is a secret. */
function withoutNamed(text) {
    if (!_base_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .secretName */ .Gf.test(text))
        return text;
    return text.replace(named, (whole, start, name) => {
        const value = whole.indexOf('"', whole.indexOf(':')) + 1;
        return isSecret(name, whole) ? `${whole.slice(0, value)}${_base_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redacted */ .pc}${start}"` : whole;
    });
}
/** `"password": "…"`, as often escaped as it may be; every repetition is bounded. */
const named = /(?<!\\)(\\{0,15})"([\w .-]{1,64})\1"\s{0,8}:\s{0,8}\1"(?!\1")[\s\S]{1,4096}?(?<!\\)\1"/g;
/** Events and lines of JSON, one by one: `data: {…}` keeps its prefix. */
function eachLine(text, hide) {
    return text
        .split(/(\r?\n)/)
        .map((line) => {
        const prefix = /^data: ?/.exec(line)?.[0] ?? '';
        return `${prefix}${hide(line.slice(prefix.length))}`;
    })
        .join('');
}
/** Names whose value is a secret as a whole; tokens that are counted are none. */
function isSecret(key, value) {
    return typeof value === 'string' && value !== '' && _base_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .secretName */ .Gf.test(key) && !/tokens|keyword/i.test(key);
}


/***/ }),

/***/ 32477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D7: () => (/* binding */ sessionJson),
/* harmony export */   iq: () => (/* binding */ parseSession)
/* harmony export */ });
/* unused harmony export writtenOf */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92857);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10768);
/* harmony import */ var _chaos_parse_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18476);
/* harmony import */ var _invariants_long_form_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26999);
/* harmony import */ var _invariants_plugin_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90017);
/* harmony import */ var _normalise_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65732);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22184);







/** A session from its YAML or JSON; throws a `UserError` that names every mistake with its line. */
function parseSession(text, file) {
    const parsed = quickly(text, file) ?? (0,_chaos_parse_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseFile */ .C)(text, file, fileSchema());
    const rules = named([...parsed.invariants, ...parsed.utility]).map((rule) => (0,_invariants_plugin_js__WEBPACK_IMPORTED_MODULE_2__/* .placedIn */ .T8)(rule, file));
    const own = parsed.invariants.length;
    return { ...parsed, invariants: rules.slice(0, own), utility: rules.slice(own) };
}
/** JSON in which nothing is wrong needs no lines; null for every other text, which is then read with its lines. */
function quickly(text, file) {
    const json = /\.json$/i.test(file) ? (0,_base_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .q)(text) : undefined;
    return json === undefined ? null : (fileSchema().safeParse(json).data ?? null);
}
/** Rules of the user's own files may stand in their short form; the traffic is not walked through for that. */
function fileSchema() {
    return zod__WEBPACK_IMPORTED_MODULE_6__/* .preprocess */ .vkY((raw) => {
        if (!(0,_base_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .G)(raw))
            return raw;
        const ruled = ['invariants', 'utility'].filter((key) => key in raw);
        return { ...raw, ...Object.fromEntries(ruled.map((key) => [key, (0,_invariants_long_form_js__WEBPACK_IMPORTED_MODULE_1__/* .withLongForms */ .E)(raw[key], key)])) };
    }, (0,_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .sessionSchema */ ._M)());
}
/** What was read of a session, to be written again. */
function writtenOf(session) {
    const { contract, invariants, utility, ...rest } = session;
    const isOwn = contract === 'default' && invariants.length > 0;
    return { ...rest, contract: isOwn ? null : contract, invariants, utility, play: session };
}
/** A session as it stands in its file, without what says nothing; `exchanges` is the traffic, or the name of its file. */
function sessionJson(session, exchanges) {
    const { id, name, source, capturedAt, input, turns, context, expectedFailure, contract } = session;
    const fields = {
        version: _schema_js__WEBPACK_IMPORTED_MODULE_4__/* .sessionVersion */ .bF,
        id,
        name,
        source,
        captured_at: capturedAt,
        input,
        golden: session.golden ?? null,
        turns,
        act: actJson(session.act ?? null),
        must_survive: session.mustSurvive === true ? true : null,
        context,
        expected_failure: expectedFailure,
        contract,
        invariants: session.invariants.map(ruleJson),
        utility: session.utility.map(ruleJson),
        scenario: session.scenario,
        seed: session.seed,
        planted: session.planted.map((one) => ({ ...one })),
        ...playJson(session.play ?? {}),
        exchanges,
    };
    return Object.fromEntries(Object.entries(fields).filter(([key, value]) => key === 'normalise' ? value !== null : saysSomething(value)));
}
/** What differs from the defaults. */
function playJson(play) {
    const { answer, toolResponses, matchArgs, matchModel, reuse, onUnmatched, latencyScale, normalisers } = play;
    const isUsual = JSON.stringify(normalisers) === JSON.stringify(_normalise_js__WEBPACK_IMPORTED_MODULE_3__/* .usualNormalisers */ .wC);
    return {
        answer: answer ?? null,
        tool_responses: (toolResponses ?? []).map(responseJson),
        match_args: unless(false, matchArgs),
        match_model: unless('exact', matchModel),
        reuse: unless(false, reuse),
        on_unmatched: unless('error', onUnmatched),
        normalise: normalisers === undefined || isUsual ? null : normalisers.map(normaliserJson),
        latency_scale: unless(1, latencyScale),
    };
}
function unless(usual, value) {
    return value === undefined || value === usual ? null : value;
}
function normaliserJson(normaliser) {
    return typeof normaliser === 'string' ? normaliser : { ...normaliser };
}
function responseJson({ tool, args, response, status, latencyMs }) {
    return {
        tool,
        ...(args === null ? {} : { args }),
        response,
        ...(status === 200 ? {} : { status }),
        ...(latencyMs === 0 ? {} : { latency_ms: latencyMs }),
    };
}
function ruleJson({ id, type, description, severity, negate, options }) {
    const own = JSON.parse(JSON.stringify(options));
    return {
        id,
        type,
        severity,
        ...(description === null ? {} : { description }),
        ...(negate ? { negate } : {}),
        ...own,
    };
}
/** Plain data already; only its type does not say so. */
function actJson(act) {
    return (0,_base_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .q)(JSON.stringify(act)) ?? null;
}
function saysSomething(value) {
    return value !== null && !(Array.isArray(value) && value.length === 0);
}
/** A rule without an id is known by its type, or by its file. */
function named(rules) {
    const taken = new Set(rules.map(({ id }) => id));
    return rules.map((rule) => {
        const { id } = rule;
        if (id !== '')
            return bare(rule, id);
        const name = (0,_invariants_plugin_js__WEBPACK_IMPORTED_MODULE_2__/* .calledBy */ .p0)(rule);
        let free = name;
        for (let number = 2; taken.has(free); number += 1)
            free = `${name}-${number}`;
        taken.add(free);
        return bare(rule, free);
    });
}
function bare(rule, id) {
    const { probes: _probes, ignored: _ignored, ...rest } = rule;
    return { ...rest, id };
}


/***/ })

};
