/** `1 minute`, `2 minutes`. */
export function counted(amount: number, one: string, more: string): string {
  return `${amount} ${amount === 1 ? one : more}`;
}
