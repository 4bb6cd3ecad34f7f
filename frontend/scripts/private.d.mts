export const MARK: string;
/** The source of one module with its private names marked. */
export function markPrivate(source: string): string;
