export const id = 3101;
export const ids = [3101];
export const modules = {

/***/ 3101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   beside: () => (/* binding */ beside)
/* harmony export */ });
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6428);
/* harmony import */ var _free_port_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6821);
/* harmony import */ var _reach_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2128);
/* harmony import */ var _started_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4166);




/** Opens an agent that is no server with the process of `start` beside it, which its own processes find at `$PORT`. */
function beside(open) {
    return async (house) => {
        const { start } = house.config;
        if (start === null)
            return open(house);
        const port = start.port === 'auto' ? await (0,_free_port_js__WEBPACK_IMPORTED_MODULE_1__/* .freePort */ .o)() : start.port;
        const url = port === null ? null : new URL(`http://localhost:${port}`);
        const started = await (0,_started_js__WEBPACK_IMPORTED_MODULE_3__/* .openStarted */ .g)(house, start, {
            lane: 0,
            port,
            probe: url && probeOf(house, url, start.ready),
        });
        const own = port === null ? {} : { PORT: String(port) };
        const lanes = await open({ ...house, envOf: (lane) => ({ ...house.envOf(lane), ...own }) });
        const watched = (lane) => ({ ...lane, agent: (0,_started_js__WEBPACK_IMPORTED_MODULE_3__/* .supervised */ .T)(lane.agent, started, house.redact) });
        const [first, ...others] = lanes;
        return [watched(first), ...others.map(watched)];
    };
}
function probeOf(house, url, ready) {
    if (ready === null)
        return (0,_reach_js__WEBPACK_IMPORTED_MODULE_2__/* .tcpProbe */ .MK)(url);
    const connection = (0,_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .openConnection */ .J)(url, house.options.clock);
    house.onClose(() => connection.close());
    return (0,_reach_js__WEBPACK_IMPORTED_MODULE_2__/* .httpProbe */ .HB)(connection, ready, house.options.clock);
}


/***/ })

};
