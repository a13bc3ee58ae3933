/** The page of a year's deviations. */
export const avvikPath = (sesjon: string): string => `/sesjon/${sesjon}/avvik`
