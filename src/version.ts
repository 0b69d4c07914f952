/** The version that reports and `--version` show; a test keeps it equal to package.json. */
export const version = '2.0.0'
