import './action/report/index.js'
