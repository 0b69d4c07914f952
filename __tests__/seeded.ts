import fc from 'fast-check'

// The same examples on every machine: a red run is somebody's change, not somebody's luck. `SEED=7 npm test` looks further.
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 42) })
